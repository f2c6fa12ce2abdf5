import { matchMaker } from '@colyseus/core'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { can } from '../../shared/grants/can.ts'
import { isStaff } from '../../shared/grants/standing.ts'
import { PROTOCOL_VERSION } from '../../shared/hall/requests.ts'
import { type Bucket, fullBucket, type Rate, takeToken } from '../../shared/rates/token-bucket.ts'
import { checkName } from '../../shared/visitors/check-name.ts'
import type { Enter, EnterRefusal, EnterReply } from '../../shared/visitors/profile.ts'
import { mayRehearse } from '../ceremony/may-rehearse.ts'
import { wasInside } from '../moderation/insiders.ts'
import type { Services } from '../services.ts'
import type { SeatAuth } from '../visitors/member.ts'
import type { KnownVisitor } from '../visitors/visitors.ts'
import { HALL_ROOM, type HallListing, hallsOf } from './halls.ts'

/** Reloads and lost networks, not a program that tries doors. */
const RATE: Rate = { burst: 12, everyMs: 2000 }
/** A room may close between being found and being asked; then the next one is asked. */
const TRIES = 4

export type EnterHall = (
  visitor: KnownVisitor,
  exhibition: string,
  enter: Enter,
  address: string,
) => Promise<EnterReply>

/**
 * The only door to a hall. Checks who may come in, chooses the instance (a friend's, while it has room; else the fullest
 * with room; else a new one) and reserves a seat in it.
 */
export function createEnter(services: Services): EnterHall {
  const buckets = new Map<string, Bucket>()
  const oneAtATime = createQueues()

  return async (visitor, exhibition, enter, address) => {
    const now = services.now()
    const wait = knock(buckets, visitor.id, now)
    if (wait > 0) return { ok: false, reason: 'too-fast', retryIn: wait }
    const refused = await refusal(services, visitor, exhibition, enter, now)
    if (refused) return { ok: false, reason: refused }
    const auth: SeatAuth = {
      visitor: visitor.id,
      name: visitor.name,
      look: visitor.look,
      grants: visitor.grants,
      enter,
      address,
    }
    // One visitor after the other, so that a crowd at the door fills one instance before it opens the next.
    return oneAtATime(exhibition, () => takeSeat(exhibition, auth))
  }
}

async function refusal(
  services: Services,
  visitor: KnownVisitor,
  slug: string,
  enter: Enter,
  now: number,
): Promise<EnterRefusal | undefined> {
  const { exhibitions, storage } = services
  const shown = await exhibitions.get(slug)
  if (!shown) return 'no-such-exhibition'
  // A name that was allowed to staff is not kept by somebody who no longer is.
  if (!checkName(visitor.name, { staff: isStaff(visitor.grants, now) }).ok) return 'no-profile'
  const { banned, removed } = await storage.moderation.standing(visitor.id, slug, now)
  if (banned) return 'banned'
  // Who was removed while their line was down is told now; to come in again is then theirs to choose.
  if (removed && enter.again) return 'removed'
  if (enter.run !== undefined && !(await mayRehearse(services, visitor, slug, enter.run))) return 'closed'
  const refused = await shutOut(services, visitor, slug, shown.exhibition.open, now)
  if (!refused && removed) await storage.moderation.setRemoved(visitor.id, slug, false, now)
  return refused
}

async function shutOut(
  services: Services,
  visitor: KnownVisitor,
  slug: string,
  open: boolean,
  now: number,
): Promise<EnterRefusal | undefined> {
  const here = { kind: 'exhibition', exhibition: slug } as const
  if (can({ visitor: visitor.id, grants: visitor.grants }, 'hall.enterClosed', here, now)) return undefined
  if (!open) return 'closed'
  const { doorsOpen } = await services.storage.moderation.settings(slug)
  // Shut doors keep nobody out who is inside and reloads the page, or was inside when the network or the server went.
  const inside = doorsOpen || (await isInside(slug, visitor.id)) || (await wasInside(services, slug, visitor.id))
  return inside ? undefined : 'doors-shut'
}

async function isInside(exhibition: string, visitor: string): Promise<boolean> {
  for (const { roomId } of await hallsOf(exhibition)) if (await ask(roomId, 'hasVisitor', visitor)) return true
  return false
}

async function takeSeat(exhibition: string, auth: SeatAuth): Promise<EnterReply> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const listing = await findHall(exhibition, auth)
    try {
      const reservation = await matchMaker.reserveSeatFor(listing, {}, auth)
      return { ok: true, protocol: PROTOCOL_VERSION, instance: listing.metadata.instance, reservation }
    } catch {
      // The room closed while it was asked, or somebody's sessions pile up in it: look again.
    }
  }
  return { ok: false, reason: 'full' }
}

/** An instance that holds a seat for the visitor. */
async function findHall(exhibition: string, { visitor, enter }: SeatAuth): Promise<HallListing> {
  const all = await hallsOf(exhibition)
  // A rehearsal has halls of its own, and nobody comes upon one by chance.
  const run = enter.run ?? NIGHT
  const halls = all.filter(({ metadata }) => metadata.run === run)
  const wanted = halls.filter(({ metadata }) => metadata.instance === enter.instance)
  const fullestFirst = halls.toSorted((a, b) => b.clients - a.clients)
  for (const hall of [...wanted, ...fullestFirst]) if (await ask(hall.roomId, 'holdSeat', visitor)) return hall
  const hall = await openInstance(exhibition, all, run)
  await ask(hall.roomId, 'holdSeat', visitor)
  return hall
}

/** A new instance under the lowest free label: "a1", "a2" ... short enough to say aloud. */
async function openInstance(exhibition: string, halls: readonly HallListing[], run: string): Promise<HallListing> {
  const taken = new Set(halls.map(({ metadata }) => metadata.instance))
  let number = 1
  while (taken.has(`a${number}`)) number++
  return (await matchMaker.createRoom(HALL_ROOM, { exhibition, instance: `a${number}`, run })) as HallListing
}

/** Asks a room in whichever process it lives; a room that is gone says no. */
const ask = (roomId: string, question: 'holdSeat' | 'hasVisitor', visitor: string): Promise<boolean> =>
  matchMaker.remoteRoomCall(roomId, question as never, [visitor]).then(
    (answer) => answer === true,
    () => false,
  )

function knock(buckets: Map<string, Bucket>, visitor: string, now: number): number {
  if (buckets.size > 10_000) buckets.clear() // a rush of new visitors; forgetting costs nothing but some patience
  const bucket = buckets.get(visitor) ?? fullBucket(RATE, now)
  buckets.set(visitor, bucket)
  return takeToken(bucket, RATE, now)
}

/** Runs the tasks of one key one after the other. */
function createQueues(): <Value>(key: string, task: () => Promise<Value>) => Promise<Value> {
  const tails = new Map<string, Promise<unknown>>()
  return (key, task) => {
    const run = (tails.get(key) ?? Promise.resolve()).then(task)
    const tail = run.catch(() => {}) // the caller has the error; the next in the queue does not care
    tails.set(key, tail)
    void tail.then(() => tails.get(key) === tail && tails.delete(key))
    return run
  }
}
