import type { StaffRing, Wish } from '../../shared/bell/bell.ts'
import type { Hours } from '../../shared/bell/hours.ts'
import type { Presence } from '../../shared/bell/presence.ts'

/**
 * A ring as it is kept. `rungAt`, `acceptedAt` and `endedAt` are ms since 1970: an accepted ring ends when it is accepted,
 * a missed one when its time is up.
 */
export interface StoredRing extends StaffRing {
  exhibition: string
  visitor: string
}
export type NewRing = Pick<
  StoredRing,
  'id' | 'exhibition' | 'booth' | 'instance' | 'visitor' | 'name' | 'rungAt' | 'until'
>

export interface RingStore {
  /** Refused while another ring of the visitor is open, or when they rang `most` times after `since`; also at once. */
  add(
    ring: NewRing,
    limit: { most: number; since: number },
  ): Promise<{ ok: true; ring: StoredRing } | { ok: false; reason: 'rings-already' | 'too-fast' }>
  /**
   * Exactly one caller wins an open ring whose time is not up, also under parallel calls; the winner who asks again has won
   * still. Answers the ring as it stands after, or undefined when there is none.
   */
  accept(
    id: string,
    by: { visitor: string; name: string },
    now: number,
  ): Promise<{ won: boolean; ring: StoredRing } | undefined>
  /** Undefined when it is not open any more. */
  end(id: string, outcome: 'missed' | 'cancelled', now: number): Promise<StoredRing | undefined>
  /** Keeps a wish with a missed ring of the visitor. */
  wish(id: string, visitor: string, wish: Wish): Promise<StoredRing | undefined>
  find(id: string): Promise<StoredRing | undefined>
  /** Everything that rings. */
  open(): Promise<StoredRing[]>
  /** The visitor's last ring at a booth. */
  lastOf(visitor: string, booth: string): Promise<StoredRing | undefined>
  /** Rings at a booth that began at `since` or later, newest first. */
  ofBooth(booth: string, since: number): Promise<StoredRing[]>
  /** Staff has seen these missed rings, or with 'all' every one that ended until now. */
  markSeen(booth: string, ids: readonly string[] | 'all', now: number): Promise<void>
  /** Missed rings of a booth that nobody has seen. */
  unseen(booth: string): Promise<number>
}

/** What staff say of themselves and of their booth. */
export interface StaffingStore {
  /** What still counts, of everybody. */
  presences(now: number): Promise<(Presence & { booth: string; visitor: string })[]>
  /** Null takes back what was said. */
  setPresence(booth: string, visitor: string, presence: Presence | null): Promise<void>
  hours(): Promise<{ booth: string; hours: Hours }[]>
  setHours(booth: string, hours: Hours | null, by: string, now: number): Promise<void>
}
