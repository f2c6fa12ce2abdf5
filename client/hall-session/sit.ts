import { hallWords } from '../i18n/hall.ts'
import { wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { ask } from './acts.ts'
import { intend } from './intents.ts'
import { ownPlace } from './own-place.ts'
import { planNow } from './plan.ts'
import { hallNow } from './session.ts'

/** Metres within which a seat counts as near. */
const REACH = 40

/** Sits down on the nearest free seat. */
export async function sitNearby(): Promise<void> {
  const taken = new Set([...hallNow().people.values()].map((person) => person.seat))
  let best = -1
  let nearest = REACH
  planNow()?.seats.forEach((seat, index) => {
    const distance = Math.hypot(seat.x - ownPlace.x, seat.z - ownPlace.z)
    if (distance < nearest && !taken.has(index)) {
      nearest = distance
      best = index
    }
  })
  if (best < 0) {
    const said = wordsNow(hallWords).noSeat
    toast(said)
    return announce(said)
  }
  await take(best)
}

export const standUp = (): Promise<void> => take(-1)

async function take(seat: number): Promise<void> {
  const reply = await ask('avatar.sit', { seat })
  if (reply?.ok) intend({ kind: 'placed', x: reply.x, z: reply.z, heading: reply.heading, epoch: reply.epoch })
}
