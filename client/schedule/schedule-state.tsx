import type { ReactNode } from 'react'
import { useShown } from '../exhibition/exhibition-store.ts'
import { scheduleWords } from '../i18n/schedule.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { loadSchedule, type ScheduleState as State } from './schedule-store.ts'

/** What is shown while the schedule is on its way, and when it did not come. */
export function ScheduleState({ state, children }: { state: State['state']; children: ReactNode }) {
  const t = useWords(scheduleWords)
  const { exhibition } = useShown()
  if (state === 'loading') return <p role="status">{t.loading}</p>
  if (state === 'shown') return children
  return (
    <div role="alert">
      <p>{t.refusals[state]}</p>
      <Button onClick={() => void loadSchedule(exhibition.slug)}>{t.again}</Button>
    </div>
  )
}
