import type { ScheduleRefusal } from '../../shared/schedule/schedule-words.ts'
import { scheduleWords } from '../i18n/schedule.ts'
import { wordsNow } from '../i18n/words.ts'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'

export function tellRefusalOf(reason: ScheduleRefusal): void {
  const said = wordsNow(scheduleWords).refusals[reason]
  toast(said)
  announce(said)
}
