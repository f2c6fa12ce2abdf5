import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { useHall, useSession } from '../../hall-session/session.ts'
import { useCeremony } from '../ceremony-store.ts'
import { waitsForName } from '../reveal-times.ts'
import { useAt } from '../ticker.ts'

const wall = () => Date.now()

/** The clock that the ceremony goes by: the hall's, or outside of it the device's own. */
export const useServerNow = (): (() => number) => useSession((state) => state.connection?.clock.now) ?? wall

export const useRunning = (): boolean => useCeremony(({ show }) => show?.phase === 'running')

/** What plays in this hall is tried out: its results are made up. */
export const useRehearsal = (): boolean => useCeremony(({ show }) => show !== null && show.run !== NIGHT)

export const useSeated = (): boolean => useHall((hall) => (hall.people.get(hall.me)?.seat ?? -1) >= 0)

/** What was read out and may stand somewhere: the award that is just revealed only from the moment of its name on. */
export function useSaid(): readonly Opened[] {
  const now = useServerNow()
  const show = useCeremony((state) => state.show)
  const opened = useCeremony((state) => state.opened)
  const hidden = useAt(now, (at) => waitsForName(show, at), show?.startedAt)
  return [...opened.values()].filter(({ award }) => award !== hidden)
}
