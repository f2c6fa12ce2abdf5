import type { Wish } from '../../shared/bell/bell.ts'
import { type BellRefusal, OFFER_MS, RING_MS, RING_WINDOW_MS, RINGS_MOST } from '../../shared/bell/bell-words.ts'
import { mayRing } from '../../shared/bell/presence.ts'
import { endOf, mayWish, seenWaiting, type Waiting } from '../../shared/bell/rules.ts'
import { isZone } from '../../shared/bell/zones.ts'
import type { Services } from '../services.ts'
import type { StoredRing } from '../storage/bell-port.ts'
import { callWebhook } from './call-webhook.ts'
import { createStaffingDesk, type StaffingDesk } from './staffing.ts'

/** Rings end, and changes of the staff are told, by a look so often. */
const TICK_MS = 500

export type Ringer = Pick<StoredRing, 'exhibition' | 'booth' | 'instance' | 'visitor' | 'name'>

/**
 * Everything that rings on this server. Rings belong to no copy of a hall: all of them hear of a ring over the bus, and
 * storage says who was the first to accept it.
 */
export interface Bells {
  staffing: StaffingDesk
  ring(ringer: Ringer): Promise<{ ok: true; ring: StoredRing } | { ok: false; reason: BellRefusal | 'too-fast' }>
  cancel(id: string, visitor: string): Promise<boolean>
  accept(id: string, by: { visitor: string; name: string }): Promise<{ won: boolean; ring: StoredRing } | undefined>
  wish(id: string, visitor: string, wish: Wish): Promise<StoredRing | 'no-such-ring' | 'not-in-time'>
  find(id: string): Promise<StoredRing | undefined>
  /** What this visitor's last ring at the booth is good for still: it rings, or it ended lately. */
  lately(visitor: string, booth: string): Promise<StoredRing | undefined>
  openOf(visitor: string): StoredRing | undefined
  openAt(booth: string): StoredRing[]
  /** A copy of the hall sees somebody who rang: at the booth or elsewhere, or nowhere. */
  sees(visitor: string, instance: string, at: string | null): void
  close(): Promise<void>
}

interface Open {
  ring: StoredRing
  waiting: Waiting
  ending: boolean
}

export async function createBells(
  services: Omit<Services, 'demos' | 'bells' | 'drafts' | 'watchCounter' | 'awards' | 'nightCounter'>,
): Promise<Bells> {
  const { storage, bus, now, log, id: newId } = services
  const staffing = await createStaffingDesk(services)
  const open = new Map<string, Open>()
  const keep = (ring: StoredRing, is: Waiting['is']) =>
    void open.set(ring.id, { ring, waiting: { is, since: now() }, ending: false })
  for (const ring of await storage.rings.open()) keep(ring, 'offline') // they come back, or they do not

  const tell = (ring: StoredRing) => {
    if (ring.outcome !== 'open') open.delete(ring.id)
    bus.publish('bell.changed', { exhibition: ring.exhibition, ring })
  }
  const end = async (id: string, outcome: 'missed' | 'cancelled'): Promise<boolean> => {
    const ring = await storage.rings.end(id, outcome, now())
    if (ring) tell(ring)
    return ring !== undefined
  }
  const openOf = (visitor: string) => [...open.values()].find(({ ring }) => ring.visitor === visitor)

  let underWay: Promise<void> = Promise.resolve()
  let ticking = false
  const tick = async () => {
    const at = now()
    for (const one of open.values()) {
      const outcome = one.ending ? undefined : endOf(one.ring.until, one.waiting, at)
      if (!outcome) continue
      one.ending = true
      await end(one.ring.id, outcome).finally(() => {
        one.ending = false // the next look tries again what storage would not have
      })
    }
    await staffing.tellChanges()
  }
  const timer = setInterval(() => {
    if (ticking) return
    ticking = true
    underWay = tick()
      .catch((error) => log.error({ err: error }, 'the bells could not be tended'))
      .finally(() => {
        ticking = false
      })
  }, TICK_MS)
  timer.unref()
  const unfollow = bus.subscribe('moderation.acted', ({ act, visitor }) => {
    const ring = act === 'ban' || act === 'remove' || act === 'mute' ? openOf(visitor)?.ring : undefined
    if (ring) end(ring.id, 'cancelled').catch((error) => log.error({ err: error }, 'a ring could not be ended'))
  })

  return {
    staffing,
    async ring(ringer) {
      const { exhibition, booth } = ringer
      const there = await staffing.of(exhibition, booth)
      if (!there.staffed) return { ok: false, reason: 'nobody-works-here' }
      if (!mayRing(there, staffing.isOpen(booth))) return { ok: false, reason: 'closed-now' }
      const rungAt = now()
      const added = await storage.rings.add(
        { ...ringer, id: newId(12), rungAt, until: rungAt + RING_MS },
        { most: RINGS_MOST, since: rungAt - RING_WINDOW_MS },
      )
      if (!added.ok) return added
      keep(added.ring, 'here')
      tell(added.ring)
      void callWebhook(services, added.ring)
      return added
    },
    async cancel(id, visitor) {
      if (open.get(id)?.ring.visitor !== visitor) return false
      return end(id, 'cancelled')
    },
    async accept(id, by) {
      const answer = await storage.rings.accept(id, by, now())
      if (answer?.won && open.has(id)) tell(answer.ring)
      return answer
    },
    async wish(id, visitor, wish) {
      const at = now()
      if (!mayWish(wish.at, at) || !isZone(wish.zone)) return 'not-in-time'
      const ring = await storage.rings.wish(id, visitor, wish)
      if (ring) tell(ring)
      return ring ?? 'no-such-ring'
    },
    find: (id) => storage.rings.find(id),
    async lately(visitor, booth) {
      const ring = await storage.rings.lastOf(visitor, booth)
      return ring && (ring.endedAt === null || ring.endedAt + OFFER_MS > now()) ? ring : undefined
    },
    openOf: (visitor) => openOf(visitor)?.ring,
    openAt: (booth) => [...open.values()].filter(({ ring }) => ring.booth === booth).map(({ ring }) => ring),
    sees(visitor, instance, at) {
      const one = openOf(visitor)
      if (!one) return
      if (at !== null) one.ring.instance = instance
      const is = at === null ? 'offline' : at === one.ring.booth ? 'here' : 'elsewhere'
      one.waiting = seenWaiting(one.waiting, is, now())
    },
    async close() {
      clearInterval(timer)
      unfollow()
      staffing.stop()
      await underWay
    },
  }
}
