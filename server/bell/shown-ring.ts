import type { OwnRing, StaffRing } from '../../shared/bell/bell.ts'
import type { StoredRing } from '../storage/bell-port.ts'

/** A ring for whoever rang: who comes by name, and nothing of what staff does with it. */
export const ownRingOf = ({ id, booth, rungAt, until, outcome, by, wish }: StoredRing): OwnRing => ({
  id,
  booth,
  rungAt,
  until,
  outcome,
  by,
  wish,
})

/** A ring for the staff: the name under which the visitor is in the hall, and not who they are. */
export const staffRingOf = (ring: StoredRing): StaffRing => ({
  ...ownRingOf(ring),
  name: ring.name,
  instance: ring.instance,
  acceptedAt: ring.acceptedAt,
  endedAt: ring.endedAt,
  byVisitor: ring.byVisitor,
  seenAt: ring.seenAt,
})
