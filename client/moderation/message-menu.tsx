import type { ChatMessage } from '../../shared/chat/chat.ts'
import { session, useHall } from '../hall-session/session.ts'
import { moderationWords } from '../i18n/moderation.ts'
import { peopleWords } from '../i18n/people.ts'
import { useWords } from '../i18n/words.ts'
import { isStaff } from '../people/is-staff.ts'
import { Button } from '../ui/button.tsx'
import { ReportForm } from './report-form.tsx'
import { StaffActs } from './staff-acts.tsx'
import './moderation.css'
import { useState } from 'react'

/** What one can do about a message: mute its writer for oneself, report it, and for the staff hide it. */
export function MessageMenu({ message, onDone }: { message: ChatMessage; onDone: () => void }) {
  const t = useWords(moderationWords)
  const people = useWords(peopleWords)
  const staff = useHall((hall) => isStaff(hall.people.get(hall.me)?.role))
  const muted = useHall((hall) => hall.mutedForMe.has(message.visitor))
  const [reporting, setReporting] = useState(false)
  if (reporting)
    return <ReportForm visitor={message.visitor} name={message.name} message={message.id} onDone={onDone} />
  return (
    <div className="menu">
      <Button
        onClick={() => {
          session.getState().connection?.muteForMe(message.visitor, !muted)
          onDone()
        }}
      >
        {muted ? people.unmute : people.mute}
      </Button>
      <Button onClick={() => setReporting(true)}>{t.report}</Button>
      {staff && <StaffActs visitor={message.visitor} message={message} onDone={onDone} />}
    </div>
  )
}
