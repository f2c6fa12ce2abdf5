import type { Hair } from './look.ts'
import { path, shade } from './svg-paint.ts'
import type { Zone } from './zones.ts'

interface HairShapes {
  behind: string
  before: string
}

/** The hair of a portrait: what lies behind head and shoulders, and what lies over the face. */
export function hairShapes(hair: Hair, c: Readonly<Record<Zone, string>>): HairShapes {
  return SHAPES[hair](c)
}

/** A soft highlight, where the light from the left meets the crown. */
const shine = (c: string, d: string) =>
  `<path d="${d}" fill="none" stroke="${lift(c)}" stroke-width="2" stroke-linecap="round" opacity=".55"/>`
/** Lighter, also for black hair, which a factor alone would leave black. */
function lift(hex: string): string {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16)
    return Math.round(value + (255 - value) * 0.22)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${part(1)}${part(3)}${part(5)}`
}

const BACK_SWEPT =
  'M26.3 43C23.5 25 33 14.5 48 14.500S72.5 25 69.7 43L67 42C67 34 62.5 27.5 48 26.500C33.5 27.5 29 34 29 42Z'

const SHAPES: Readonly<Record<Hair, (c: Readonly<Record<Zone, string>>) => HairShapes>> = {
  crop: ({ hair }) => ({
    behind: '',
    before:
      path(
        'M26.4 45C23 31 27 17.5 41 15C43 11.5 58 10.5 64 16.500C71.5 20 72.5 33 69.6 45L66.8 44.500C67.3 39 66.5 35 64 31.500C57 33.5 45 32.5 38.5 27.500C37.5 30.5 33 33 30.5 34.500C29.3 37.5 29 41 29.2 44.500Z',
        hair,
      ) + shine(hair, 'M41 19.500Q50 15.5 60 19.5'),
  }),
  parted: ({ hair }) => ({
    behind: '',
    before:
      path(
        'M26.4 45C23 28 31 14 48 14C65 14 73 28 69.6 45L66.8 44C67 37 63 31 56 28.500C48 26 42 23.5 38.8 20.500C38 27 33 31 30.6 35C29.3 38 29 41 29.2 44.500Z',
        hair,
      ) +
      path('M38.8 20.500C40 13.5 58 11.5 66 21C59 17.5 47 17 38.8 20.500Z', shade(hair, 1.16)) +
      shine(hair, 'M47 19Q57 19 64 26'),
  }),
  bob: ({ hair }) => ({
    behind: path(
      'M23.5 41C21.5 22 32 13 48 13S74.5 22 72.5 41L74 58Q74.5 66.5 67 67H29Q21.5 66.5 22 58Z',
      shade(hair, 0.86),
    ),
    before:
      path(
        'M24 60C22.5 52 23 46 23.5 40C22.5 22 33 13 48 13S73.5 22 72.5 40C73 46 73.5 52 72 60C69.5 61 67.5 60 66.6 57.500C67 49 66.8 42 64.5 35.500C56 38 40 38 31.5 35.500C29.2 42 29 49 29.4 57.500C28.5 60 26.5 61 24 60Z',
        hair,
      ) + shine(hair, 'M33 23Q41 17.5 52 18'),
  }),
  curls: ({ hair }) => ({
    behind: curls(shade(hair, 0.86), BACK_CURLS),
    before: curls(hair, FRONT_CURLS) + curls(lift(hair), LIGHT_CURLS, 0.35),
  }),
  scarf: ({ hair }) => ({
    behind: '',
    before:
      `<path fill-rule="evenodd" d="M23.8 43C21.5 22 32 12.5 48 12.500S74.5 22 72.2 43C72 56 74 66 80 78Q66 88.5 48 88.500T16 78C22 66 24 56 23.8 43ZM48 25.500C37.5 25.5 31.4 32.5 31.4 43S38 62 48 62S64.6 53.5 64.6 43S58.5 25.5 48 25.500Z" fill="${hair}"/>` +
      `<g fill="none" stroke="${shade(hair, 0.8)}" stroke-width="1.5" stroke-linecap="round"><path d="M33.5 58Q40 71 56 75"/><path d="M63.5 57Q60 67 47 72"/><path d="M27 70Q34 80 46 83"/></g>` +
      shine(hair, 'M31 26Q37 18.5 47 17.5'),
  }),
  bun: ({ hair, accent }) => ({
    behind: '',
    before:
      `<circle cx="48" cy="9" r="8" fill="${hair}"/><path d="M42.5 15Q48 17.5 53.5 15" fill="none" stroke="${accent}" stroke-width="2.6" stroke-linecap="round"/>` +
      path(BACK_SWEPT, hair) +
      shine(hair, 'M35 24Q41 18.5 50 18.5') +
      shine(hair, 'M44 5.500Q46.5 3.8 49.5 4.2'),
  }),
  cap: ({ hair, brow }) => ({
    behind: path('M26 34H70Q72 50 66 58H30Q24 50 26 34Z', shade(brow, 0.8)),
    before:
      path('M26.2 46C25.3 41 25.5 36 26.4 32L31.5 34Q29.5 39 29.4 46Z', brow) +
      path('M69.8 46C70.7 41 70.5 36 69.6 32L64.5 34Q66.5 39 66.6 46Z', brow) +
      path('M25 34.500C23.5 20 33 12 48 12S72.5 20 71 34.500Q48 27.5 25 34.500Z', hair) +
      path(
        'M24.5 34.500Q48 24 71.5 34.500Q73.5 38.5 69 38.500Q48 31.5 27 38.500Q22.5 38.5 24.5 34.500Z',
        shade(hair, 0.8),
      ) +
      `<circle cx="48" cy="12.5" r="1.9" fill="${shade(hair, 0.8)}"/>` +
      shine(hair, 'M32 24Q37 17.5 45 16.5'),
  }),
  tail: ({ hair, accent }) => ({
    behind: path('M64 20C80 14 88 28 83 44C81 53 84 60 78 69C73 66 71.5 58 73 50C75 40 73 32 64 29Z', shade(hair, 0.9)),
    before:
      path(BACK_SWEPT, hair) +
      `<ellipse cx="68.5" cy="22" rx="3" ry="4" transform="rotate(-28 68.5 22)" fill="${accent}"/>` +
      shine(hair, 'M35 24Q41 18.5 50 18.5'),
  }),
}

type Circle = readonly [number, number, number]
const BACK_CURLS: readonly Circle[] = [
  [25, 46, 7],
  [71, 46, 7],
  [23, 35, 8],
  [73, 35, 8],
  [48, 26, 22],
]
const FRONT_CURLS: readonly Circle[] = [
  [26, 40, 5.2],
  [70, 40, 5.2],
  [26.5, 29, 7],
  [69.5, 29, 7],
  [32, 20.5, 7.8],
  [64, 20.5, 7.8],
  [41, 14, 8],
  [55, 14, 8],
  [48, 19, 8],
  [38, 25.5, 6.4],
  [58, 25.5, 6.4],
  [48, 25.5, 5.6],
]
const LIGHT_CURLS: readonly Circle[] = [
  [39.5, 12.5, 3.2],
  [30.5, 20, 2.8],
  [50, 16, 2.6],
]
function curls(fill: string, circles: readonly Circle[], opacity = 1): string {
  const drawn = circles.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')
  return `<g fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}>${drawn}</g>`
}
