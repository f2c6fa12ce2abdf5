import { useCeremony } from '../ceremony/ceremony-store.ts'
import { useTimes } from '../schedule/use-times.ts'

/** When the award night is that is still to come, in the visitor's words and time zone; empty if none is set. */
export function useNight(): string {
  const times = useTimes()
  const programme = useCeremony((state) => state.programme)
  return programme?.startsAt && programme.phase === 'before' ? times.moment(programme.startsAt) : ''
}
