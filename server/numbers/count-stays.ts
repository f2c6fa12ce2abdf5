import { isBoothStaff } from '../../shared/grants/can.ts'
import { VIEWS } from '../../shared/hall/roster-words.ts'
import { VISIT_MS } from '../../shared/numbers/numbers.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Member } from '../visitors/member.ts'

/** A longer time between two looks is a machine that slept, and nobody's stay. */
const LONGEST_LOOK_MS = 2 * 60_000

interface Stay {
  booth: string
  since: number
  /** Long enough to be a visit. */
  counted: boolean
}

/**
 * Counts who is in the hall and at which booth for how long. To be called a few times a second. Who looks at a booth, or
 * stands at it, for five seconds has visited it; its own staff have not. A lost connection is no time spent, and whoever is
 * back within the time that a seat is kept goes on with the same visit.
 */
export function countStays({ services, exhibition, people, now }: HallContext): () => void {
  const { numbers } = services
  const hall = { exhibition, booth: '' }
  const stays = new Map<Member, Stay>()
  let before = now()

  const look = (member: Member, at: number, passed: number) => {
    const known = stays.get(member)
    if (!known) numbers.visited(hall, member.visitor)
    else numbers.spent(hall, passed)
    // In the 2D view nobody walks away: the avatar stays at the booth whose page was closed.
    const looksAt = member.person.view === VIEWS.indexOf('2d') ? member.opened : member.person.booth
    const booth = isBoothStaff(member, exhibition, looksAt, at) ? '' : looksAt
    if (known?.booth !== booth) {
      stays.set(member, { booth, since: at, counted: false })
      return
    }
    if (booth === '') return
    const place = { exhibition, booth }
    if (known.counted) numbers.spent(place, passed)
    else if (at - known.since >= VISIT_MS) {
      known.counted = true
      numbers.visited(place, member.visitor)
      numbers.spent(place, at - known.since)
    }
  }
  return () => {
    const at = now()
    const passed = at - before
    before = at
    const members = new Set(people.members.values())
    for (const member of stays.keys()) if (!members.has(member)) stays.delete(member)
    for (const [member, stay] of stays) {
      // What passed unseen is taken out of a stay that is not counted yet, so that it is not counted later.
      if (!stay.counted && (member.client === undefined || passed > LONGEST_LOOK_MS)) stay.since += passed
    }
    const seen = passed > LONGEST_LOOK_MS ? 0 : Math.max(0, passed)
    for (const member of members) if (member.client) look(member, at, seen)
  }
}
