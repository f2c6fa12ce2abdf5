import { useCallback, useEffect, useState } from 'react'
import type { OwnPresence } from '../../shared/bell/bell.ts'
import type { Hours } from '../../shared/bell/hours.ts'
import type { Staffing } from '../../shared/bell/presence.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { bellStore, setOwnRing } from './bell-store.ts'

export interface BellOf {
  staffing: Staffing
  hours: Hours | null
  desk: { presence: OwnPresence | null; unseen: number } | null
}

/** What there is to know about a booth's bell, kept as the hall tells it; null until it has answered. */
export function useBellLook(booth: string): { bell: BellOf | null; again: () => Promise<void> } {
  const connection = useSession((state) => state.connection)
  const live = useHall((hall) => hall.phase.name === 'live')
  const [bell, setBell] = useState<BellOf | null>(null)
  const again = useCallback(async () => {
    const reply = await connection?.request('bell.look', { booth })
    if (!reply?.ok) return
    setBell({ staffing: reply.staffing, hours: reply.hours, desk: reply.desk })
    const { own } = bellStore.getState()
    // A ring that is under way elsewhere is not forgotten over an old one here.
    if (reply.ring && (own === null || own.booth === booth || own.outcome !== 'open')) setOwnRing(reply.ring)
  }, [connection, booth])
  useEffect(() => {
    if (live) void again()
  }, [live, again])
  useEffect(
    () =>
      connection?.on('bell.told', (told) => {
        if (told.to === 'booth' && told.booth === booth)
          setBell((now) => now && { ...now, staffing: told.staffing, hours: told.hours })
        // A missed ring or a wish at one's own booth: the count is another.
        if (told.to === 'staff' && told.ring.booth === booth && told.ring.outcome === 'missed') void again()
      }),
    [connection, booth, again],
  )
  return { bell, again }
}
