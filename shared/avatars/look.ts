import {
  ACCENTS,
  BOTTOMS,
  CLOTHS,
  HAIR_COLOURS,
  NEUTRAL_BOTTOMS,
  NEUTRAL_TOPS,
  SHOES,
  SILVER,
  SKINS,
  TOPS,
} from './palette.ts'

/** Hair styles and outfits, in the order of the avatar pack's rows. Append only. */
export const HAIRS = ['crop', 'bob', 'curls', 'scarf', 'bun', 'cap', 'parted', 'tail'] as const
export type Hair = (typeof HAIRS)[number]
export const OUTFITS = ['hoodie', 'coat', 'tee', 'dress', 'vest', 'blazer'] as const
export type Outfit = (typeof OUTFITS)[number]

/** What a visitor chose to look like: indices into HAIRS, OUTFITS and the lists of palette.ts. */
export interface Look {
  hair: number
  /** Into HAIR_COLOURS, or into CLOTHS for a headscarf or a cap. */
  hairColour: number
  outfit: number
  skin: number
  top: number
  /** Ignored by a dress, which is of the top's colour all the way down. */
  bottom: number
  accent: number
  shoes: number
  glasses: boolean
}

/** Bits of each field in the packed look, lowest first: 26 of 32. */
const FIELDS = [
  ['hair', 3, HAIRS.length],
  ['hairColour', 3, HAIR_COLOURS.length],
  ['outfit', 3, OUTFITS.length],
  ['skin', 3, SKINS.length],
  ['top', 4, TOPS.length],
  ['bottom', 3, BOTTOMS.length],
  ['accent', 3, ACCENTS.length],
  ['shoes', 3, SHOES.length],
] as const

/** Packs a look into one u32, as it travels in the roster. */
export function packLook(look: Look): number {
  let code = 0
  let shift = 0
  for (const [field, bits] of FIELDS) {
    code |= look[field] << shift
    shift += bits
  }
  return (code | (Number(look.glasses) << shift)) >>> 0
}

/** Reads any u32: a value that we do not know wraps into the list, so that a hostile look is only an odd one. */
export function unpackLook(code: number): Look {
  const look: Look = {
    hair: 0,
    hairColour: 0,
    outfit: 0,
    skin: 0,
    top: 0,
    bottom: 0,
    accent: 0,
    shoes: 0,
    glasses: false,
  }
  let shift = 0
  for (const [field, bits, count] of FIELDS) {
    look[field] = ((code >>> shift) & ((1 << bits) - 1)) % count
    shift += bits
  }
  look.glasses = ((code >>> shift) & 1) === 1
  return look
}

/** Whether the hair's colour is that of cloth: a headscarf or a cap. */
export function wearsCloth(look: Look): boolean {
  const hair = HAIRS[look.hair]
  return hair === 'scarf' || hair === 'cap'
}

/**
 * A look for somebody who has not chosen one: the same seed gives the same person. One saturated piece each, the rest
 * neutral, so that a crowd is confetti and not noise.
 */
export function suggestLook(seed: number): number {
  const pick = picker(seed)
  const hair = pick(HAIRS.length)
  const outfit = pick(OUTFITS.length)
  const quietTop = OUTFITS[outfit] !== 'dress' && pick(5) < 2
  const top = quietTop ? (NEUTRAL_TOPS[pick(NEUTRAL_TOPS.length)] ?? 8) : (LOUD_TOPS[pick(LOUD_TOPS.length)] ?? 0)
  const loudBottom = quietTop && pick(3) === 0
  const look: Look = {
    hair,
    hairColour: 0,
    outfit,
    skin: pick(SKINS.length),
    top,
    bottom: loudBottom ? 5 + pick(2) : (NEUTRAL_BOTTOMS[pick(NEUTRAL_BOTTOMS.length)] ?? 0),
    accent: quietTop && !loudBottom ? 1 + pick(4) : ([0, 2, 6][pick(3)] ?? 0),
    shoes: [0, 0, 1, 2, 7][pick(5)] ?? 0,
    glasses: pick(6) === 0,
  }
  look.hairColour = wearsCloth(look) ? pick(CLOTHS.length) : pick(11) === 0 ? SILVER : pick(SILVER)
  return packLook(look)
}
const LOUD_TOPS = [0, 1, 2, 3, 4, 5, 7, 10, 11] as const

/** A small mixing generator: numbers 0 to n-1 from a seed. */
function picker(seed: number): (n: number) => number {
  let state = seed >>> 0
  return (n) => {
    state = (state + 0x9e3779b9) >>> 0
    let x = state
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad)
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97)
    return ((x ^ (x >>> 15)) >>> 0) % n
  }
}
