import { hairShapes } from './hair-svg.ts'
import { HAIRS, OUTFITS, type Outfit, unpackLook } from './look.ts'
import { BRASS, PLASTER } from './palette.ts'
import { path, shade } from './svg-paint.ts'
import { type Zone, zoneColours } from './zones.ts'

export type Colours = Readonly<Record<Zone, string>>

/**
 * A portrait of a look, head and shoulders, as one square SVG element without a size of its own: for the
 * entry, lists and the 2D view. It is drawn from the same choices as the avatar and needs no 3D; nothing in it comes
 * from what people typed.
 */
export function lookSvg(code: number): string {
  const look = unpackLook(code)
  const c = zoneColours(look)
  const hair = hairShapes(HAIRS[look.hair] ?? 'crop', c)
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="6 1 84 84" focusable="false">' +
    `<rect width="96" height="96" fill="${BACKGROUND}"/>` +
    `<circle cx="48" cy="50" r="43" fill="${GLOW}"/>` +
    hair.behind +
    body(OUTFITS[look.outfit] ?? 'hoodie', c) +
    head(c) +
    hair.before +
    (look.glasses ? GLASSES : '') +
    '</svg>'
  )
}

const BACKGROUND = '#E6DCCB'
const GLOW = '#F1E9DB'

function head(c: Colours): string {
  const dark = shade(c.skin, 0.46)
  const ear = shade(c.skin, 0.92)
  return (
    `<ellipse cx="27.6" cy="44.5" rx="3.1" ry="4.8" fill="${ear}"/><ellipse cx="68.4" cy="44.5" rx="3.1" ry="4.8" fill="${ear}"/>` +
    path('M27.8 41C27.8 27 36 19.5 48 19.5S68.2 27 68.2 41C68.2 55 59.5 65 48 65S27.8 55 27.8 41Z', c.skin) +
    `<ellipse cx="35.6" cy="51.4" rx="3.9" ry="2.5" fill="#E2573F" opacity=".24"/><ellipse cx="60.4" cy="51.4" rx="3.9" ry="2.5" fill="#E2573F" opacity=".24"/>` +
    '<g fill="#231C1C"><ellipse cx="40.4" cy="44" rx="2.6" ry="3.7"/><ellipse cx="55.6" cy="44" rx="2.6" ry="3.7"/></g>' +
    '<g fill="#FFF"><circle cx="41.3" cy="42.5" r=".95"/><circle cx="56.5" cy="42.5" r=".95"/></g>' +
    `<g fill="none" stroke-linecap="round" stroke="${shade(c.brow, 0.8)}" stroke-width="1.5"><path d="M36.6 37.4Q40 35.4 43.6 36.9"/><path d="M52.4 36.9Q56 35.4 59.4 37.4"/></g>` +
    `<path d="M43.2 54Q48 58.8 52.8 54" fill="none" stroke="${dark}" stroke-width="1.7" stroke-linecap="round"/>`
  )
}

const GLASSES =
  '<g fill="none" stroke="#8F6B2E" stroke-width="1.3"><circle cx="40.4" cy="44" r="5.6"/><circle cx="55.6" cy="44" r="5.6"/><path d="M46 43.3Q48 42.2 50 43.3M34.8 43.4L28.6 42.4M61.2 43.4L67.4 42.4"/></g>'

const SHOULDERS = 'M15 96C15.5 83 21 76.5 34 73.500Q41 71.8 48 71.800T62 73.500C75 76.5 80.5 83 81 96Z'
const NECK = 'M41 58V74.500Q48 80.5 55 74.500V58Z'

function body(outfit: Outfit, c: Colours): string {
  const neck = path(NECK, shade(c.skin, 0.86))
  return DRESS[outfit](c, neck) + lanyard(c)
}

/** What is worn, with the neck drawn where it belongs: over the cloth's back, under its front. */
const DRESS: Readonly<Record<Outfit, (c: Colours, neck: string) => string>> = {
  hoodie: (c, neck) =>
    path('M29 73Q28 62 48 62T67 73L60 84H36Z', shade(c.top, 0.8)) +
    neck +
    path(SHOULDERS, c.top) +
    path(
      'M30 76.500C31 68 36 66 37.5 67C39 76 43 80.5 48 80.500S57 76 58.5 67C60 66 65 68 66 76.500C62 86 54 88 48 88S34 86 30 76.500Z',
      shade(c.top, 1.12),
    ) +
    `<g stroke="${c.accent}" stroke-width="1.7" stroke-linecap="round"><path d="M42.5 84V93"/><path d="M53.5 84V93"/></g>`,
  coat: (c, neck) =>
    path(SHOULDERS, c.top) +
    neck +
    path('M34 73.500L41 70.500L48 82L39 88Z', shade(c.top, 0.84)) +
    path('M62 73.500L55 70.500L48 82L57 88Z', shade(c.top, 0.84)) +
    `<path d="M48 82V96" stroke="${shade(c.top, 0.76)}" stroke-width="1.2"/><circle cx="51.5" cy="91" r="1.3" fill="${c.accent}"/>`,
  tee: (c, neck) =>
    path(SHOULDERS, c.top) +
    path('M18.3 85.500H77.700Q80.3 89.5 80.8 93H15.200Q15.7 89.5 18.3 85.500Z', c.accent) +
    neck +
    `<path d="M40.5 73.800Q48 82 55.5 73.8" fill="none" stroke="${shade(c.top, 0.82)}" stroke-width="2"/>`,
  dress: (c, neck) =>
    path(SHOULDERS, c.top) +
    path('M37 73Q48 90 59 73L55 69H41Z', shade(c.skin, 0.93)) +
    neck +
    `<path d="M36.5 73Q48 91 59.5 73" fill="none" stroke="${c.accent}" stroke-width="2"/>`,
  vest: (c, neck) =>
    path(SHOULDERS, c.accent) +
    path('M29 74.800L37 72.800L48 93L59 72.800L67 74.800Q71 84 70 96H26Q25 84 29 74.800Z', c.top) +
    neck +
    path('M40 71L48 79L42 84.500L36.5 75Z', shade(c.accent, 1.06)) +
    path('M56 71L48 79L54 84.500L59.5 75Z', shade(c.accent, 1.06)),
  blazer: (c, neck) =>
    path(SHOULDERS, c.top) +
    path('M38 72.500L48 96L58 72.500Z', c.accent) +
    neck +
    path('M40.5 71L48 79.500L42.5 83.500L37.5 74.500Z', shade(c.accent, 0.95)) +
    path('M55.5 71L48 79.500L53.5 83.500L58.5 74.500Z', shade(c.accent, 0.95)) +
    path('M37 72.600L47.6 96H40L30 80.500L35 78.500L31.5 74.200Z', shade(c.top, 1.28)) +
    path('M59 72.600L48.4 96H56L66 80.500L61 78.500L64.5 74.200Z', shade(c.top, 1.28)),
}

/** Everybody wears it: a brass cord and the top of a white card. */
function lanyard(c: Colours): string {
  return (
    `<path d="M38.5 73.500L46.8 91M57.5 73.500L49.2 91" stroke="${BRASS}" stroke-width="1.4" fill="none"/>` +
    `<rect x="43" y="90.5" width="10" height="8" rx="1.2" fill="${PLASTER}"/><rect x="43" y="90.5" width="10" height="2.8" rx="1.2" fill="${c.stripe === PLASTER ? '#E2D8C6' : c.stripe}"/>`
  )
}
