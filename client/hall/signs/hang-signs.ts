import { categoryColours } from '../../../shared/exhibition/palette.ts'
import type { BoothSlot, FloorPlan } from '../../../shared/plan/types.ts'
import { onFin } from '../booths/fin.ts'
import { bannerSpots } from '../monuments/raise-monuments.ts'
import type { Tile } from './atlas-layout.ts'
import type { Cards, Frame } from './cards.ts'
import {
  BANNER,
  bannerKey,
  handOf,
  NAME,
  nameKey,
  nameSpan,
  POSTER,
  posterKey,
  SCREEN,
  screenKey,
  TOTEM,
  totemKey,
} from './sign-plan.ts'

const INK = '#1E2430'
const darkInk = (colour: number): number => (categoryColours(colour).onColour === INK ? 1 : 0)

/** From a booth's own axes to the hall's. */
const inHall = (slot: BoothSlot, x: number, y: number, z: number, heading: number): Frame => {
  const c = Math.cos(slot.heading)
  const s = Math.sin(slot.heading)
  return { x: slot.x + x * c + z * s, y, z: slot.z - x * s + z * c, heading: slot.heading + heading }
}

/** Flat panels before the fin: poster and screen, each a little before its frame; `nearer` lifts a sharper copy over them. */
export const hangPoster = (
  cards: Cards,
  slot: BoothSlot,
  index: number,
  tile: Tile,
  nearer = 0,
  dissolving = 0,
): void => {
  const at = onFin(POSTER.at * handOf(slot), 0, 0.205 + nearer)
  const frame = inHall(slot, at.x, POSTER.centre, at.z, at.heading)
  cards.flat(frame, POSTER.width, POSTER.height, tile, 'poster', index, dissolving)
}

/** The middle of a booth's screen; `nearer` lifts over it what it shows for a while. */
export const screenFrame = (slot: BoothSlot, nearer = 0): Frame => {
  const at = onFin(SCREEN.at * handOf(slot), 0, 0.205 + nearer)
  return inHall(slot, at.x, SCREEN.centre, at.z, at.heading)
}

const hangScreen = (cards: Cards, slot: BoothSlot, index: number, tile: Tile): void =>
  cards.flat(screenFrame(slot), SCREEN.width, SCREEN.height, tile, 'screen', index)

export const hangTotem = (cards: Cards, slot: BoothSlot, index: number, tile: Tile, nearer = 0): void => {
  const hand = handOf(slot)
  const heading = TOTEM.turn * hand
  const before = 0.04 + nearer
  const x = TOTEM.x * hand + Math.sin(heading) * before
  const z = TOTEM.z + Math.cos(heading) * before
  cards.flat(inHall(slot, x, TOTEM.centre, z, heading), TOTEM.width, TOTEM.height, tile, 'totem', index)
}

/** The name follows the fin's curve and its lean. The tile's middle is shown when the fin is too narrow for all of it. */
export const hangName = (
  cards: Cards,
  slot: BoothSlot,
  index: number,
  tile: Tile,
  colour: number,
  nearer = 0,
): void => {
  const { centre, half } = nameSpan(slot)
  const columns = Array.from({ length: 9 }, (_, k) => {
    const s = centre - half + (2 * half * k) / 8
    return [NAME.foot, NAME.foot + NAME.height].map((y) => {
      const at = onFin(s, y, 0.035 + nearer)
      return inHall(slot, at.x, y, at.z, at.heading)
    })
  })
  cards.strip(columns, tile, 'name', index, darkInk(colour))
}

/** Hangs everything of the hall. */
export const hangSigns = (plan: FloorPlan, tiles: ReadonlyMap<string, Tile>, cards: Cards): void => {
  const tile = (key: string): Tile => {
    const found = tiles.get(key)
    if (!found) throw new Error(`The atlas has no tile for ${key}.`)
    return found
  }
  plan.booths.forEach((slot, i) => {
    const colour = plan.branches[slot.branch]?.colour ?? 0
    hangPoster(cards, slot, i, tile(posterKey(slot.id)))
    hangScreen(cards, slot, i, tile(screenKey(slot.id)))
    hangTotem(cards, slot, i, tile(totemKey(slot.id)))
    hangName(cards, slot, i, tile(nameKey(slot.id)), colour)
  })
  for (const { branch, hand, x, z, turn } of bannerSpots(plan)) {
    const colour = plan.branches[branch]?.colour ?? 0
    const frame = { x: x + Math.sin(turn) * 0.16, y: BANNER.centre, z: z + Math.cos(turn) * 0.16, heading: turn }
    cards.flat(frame, BANNER.width, BANNER.height, tile(bannerKey(branch, hand)), 'banner', -2, darkInk(colour))
  }
}
