import type { Role } from '../hall/state.ts'
import { type Look, wearsCloth } from './look.ts'
import {
  ACCENTS,
  BOTTOMS,
  BRASS,
  CATEGORY_COLOURS,
  CLOTHS,
  HAIR_COLOURS,
  INK,
  PLASTER,
  SHOES,
  SKINS,
  TOPS,
} from './palette.ts'

/** Zones of the avatar mesh, in the order of its palette row; a ninth zone in the mesh, `fixed`, is not looked up. */
export const ZONES = ['skin', 'hair', 'top', 'bottom', 'accent', 'shoes', 'stripe', 'brow'] as const
export type Zone = (typeof ZONES)[number]

/** The colour of each zone for a look, with the lanyard's stripe telling the role. */
export function zoneColours(look: Look, role: Role = 'visitor', category = 255): Record<Zone, string> {
  const cloth = wearsCloth(look)
  const hair = (cloth ? CLOTHS : HAIR_COLOURS)[look.hairColour] ?? HAIR_COLOURS[0]
  const top = TOPS[look.top] ?? TOPS[0]
  return {
    skin: SKINS[look.skin] ?? SKINS[0],
    hair,
    top,
    bottom: BOTTOMS[look.bottom] ?? BOTTOMS[0],
    accent: ACCENTS[look.accent] ?? ACCENTS[0],
    shoes: SHOES[look.shoes] ?? SHOES[0],
    stripe: stripeColour(role, category),
    brow: cloth ? '#3A2A22' : hair,
  }
}

/** Visitor none (the card's own plaster), exhibitor their category colour, organizer and moderator brass, host ink. */
export function stripeColour(role: Role, category: number): string {
  if (role === 'exhibitor') return CATEGORY_COLOURS[category] ?? BRASS
  if (role === 'organizer' || role === 'moderator') return BRASS
  return role === 'host' ? INK : PLASTER
}
