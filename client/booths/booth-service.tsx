import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { BoothBell } from '../bell/booth-bell.tsx'
import { BoothLeads } from '../leads/booth-leads.tsx'
import { BoothMessages } from '../messages/booth-messages.tsx'
import { BoothQuestions } from '../questions/booth-questions.tsx'
import { BoothSchedule } from '../schedule/booth-schedule.tsx'
import { BoothTour } from '../tours/booth-tour.tsx'

/** What visitors and the people of a booth do with each other, in the order in which one comes to need it. */
export function BoothService({ booth }: { booth: Booth }) {
  return (
    <>
      <BoothBell booth={booth} />
      <BoothSchedule booth={booth} />
      <BoothTour booth={booth} />
      <BoothQuestions booth={booth} />
      <BoothMessages booth={booth} />
      <BoothLeads booth={booth} />
    </>
  )
}
