import type { DeskAudience } from '../../shared/ceremony/desk.ts'
import type { HallContext } from '../rooms/hall-context.ts'

/** So many of those who have their hand up are named. */
const NAMED = 5

export const NOBODY: DeskAudience = { inside: 0, seated: 0, hands: { count: 0, names: [] } }

/** Who is in one instance, as the desks are told. */
export function audienceIn({ people }: Pick<HallContext, 'people'>): DeskAudience {
  const all = [...people.members.values()].map(({ person }) => person)
  const raised = all.filter(({ handRaised }) => handRaised).map(({ name }) => name)
  return {
    inside: all.length,
    seated: all.filter(({ seat }) => seat >= 0).length,
    hands: { count: raised.length, names: raised.slice(0, NAMED) },
  }
}

/** Of two instances, or of all so far and one more. */
export const together = (some: DeskAudience, more: DeskAudience): DeskAudience => ({
  inside: some.inside + more.inside,
  seated: some.seated + more.seated,
  hands: {
    count: some.hands.count + more.hands.count,
    names: [...some.hands.names, ...more.hands.names].slice(0, NAMED),
  },
})
