import { useCallback } from 'react'
import type { StaffRing } from '../../shared/bell/bell.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { ask } from '../hall-session/acts.ts'
import { useHall } from '../hall-session/session.ts'
import { useSay } from '../i18n/use-say.ts'
import { dismissRing, noteRing, useBell } from './bell-store.ts'
import { comeTo } from './come-to.ts'
import { RingCards } from './ring-cards.tsx'

/** The bells of one's booths, inside the hall: whoever accepts one is brought to it. */
export function HallBells() {
  const rings = useBell((state) => state.rings)
  const me = useHall((hall) => hall.people.get(hall.me)?.visitor ?? '')
  const say = useSay()
  const { booths } = useShown()
  const boothName = (id: string) => {
    const booth = booths.get(id)
    return booth ? say(booth.title) : ''
  }
  const accept = async ({ id }: StaffRing) => {
    const reply = await ask('bell.accept', { ring: id })
    if (!reply?.ok) return
    noteRing(reply.ring)
    if (reply.yours) await comeTo(reply.ring)
  }
  const dismiss = useCallback(({ id }: StaffRing) => dismissRing(id), [])
  return (
    <RingCards rings={rings} me={me} boothName={boothName} onAccept={(ring) => void accept(ring)} onDismiss={dismiss} />
  )
}
