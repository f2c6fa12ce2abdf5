import type { BoothSlot, FloorPlan } from '../../../shared/plan/types.ts'
import { FIN_TOP, finSpan } from '../booths/fin.ts'
import type { Wanted } from './atlas-layout.ts'

/** Sizes of what is hung in the hall, in metres. */
export const POSTER = { width: 1.36, height: 1.8, centre: 1.52, at: -0.4 }
export const SCREEN = { width: 1.36, height: 0.77, centre: 1.62, at: 0.56 }
export const NAME = { width: 2.24, height: 0.35, foot: 2.57 }
export const TOTEM = { width: 0.42, height: 1.26, centre: 0.68, x: 2.0, z: 0.1, turn: 0.95 }
export const BANNER = { width: 0.62, height: 2.6, centre: 1.95 }

export const handOf = (slot: BoothSlot) => (slot.side === 'right' ? 1 : -1)

/** The stretch of the fin that a name may take: centre and half width in s, mirrored for the left hand. */
export const nameSpan = (slot: BoothSlot): { centre: number; half: number } => {
  const { from, to } = finSpan(NAME.foot + NAME.height + 0.06, FIN_TOP[slot.tier])
  const half = Math.min(NAME.width / 2 / 1.98, (to - from) / 2 - 0.03)
  const centre = Math.max(from + half + 0.03, Math.min(-0.06, to - half - 0.03))
  return { centre: centre * handOf(slot), half }
}

/** Pixels per metre of the signs at scale 1, and of the posters, which come as pictures of 192 or 768 pixels. */
const SIGN = 200
const POSTER_WIDTH = 192

export const posterKey = (booth: string): string => `poster ${booth}`
export const screenKey = (booth: string): string => `screen ${booth}`
export const nameKey = (booth: string): string => `name ${booth}`
export const totemKey = (booth: string): string => `totem ${booth}`
export const bannerKey = (branch: number, hand: 1 | -1): string => `banner ${branch} ${hand}`

const sized = (key: string, { width, height }: { width: number; height: number }, density: number): Wanted => ({
  key,
  width: Math.round(width * density),
  height: Math.round(height * density),
})

/** Everything that goes into the atlas of a hall. */
export const wantedSigns = (plan: FloorPlan): Wanted[] => [
  ...plan.booths.flatMap((slot) => {
    const { id } = slot
    return [
      sized(posterKey(id), POSTER, POSTER_WIDTH / POSTER.width),
      sized(screenKey(id), SCREEN, 160),
      sized(nameKey(id), { width: 2 * nameSpan(slot).half * 1.98, height: NAME.height }, SIGN),
      sized(totemKey(id), TOTEM, 260),
    ]
  }),
  ...plan.branches.flatMap((_, i) => ([1, -1] as const).map((hand) => sized(bannerKey(i, hand), BANNER, SIGN))),
]
