import { useState } from 'react'
import { follow, walkTo } from '../hall-session/acts.ts'
import { openBooth } from '../hall-session/open-booth.ts'
import { session, useHall, useSession } from '../hall-session/session.ts'
import { moderationWords } from '../i18n/moderation.ts'
import { peopleWords } from '../i18n/people.ts'
import { useWords } from '../i18n/words.ts'
import { ReportForm } from '../moderation/report-form.tsx'
import { StaffActs } from '../moderation/staff-acts.tsx'
import type { PersonView } from '../net/types.ts'
import { Button } from '../ui/button.tsx'
import { isStaff } from './is-staff.ts'
import '../moderation/moderation.css'

/** What one can do with a person: go to them, open their booth, follow, mute for oneself, report; more for the staff. */
export function PersonMenu({ person, onDone }: { person: PersonView; onDone: () => void }) {
  const t = useWords(peopleWords)
  const moderation = useWords(moderationWords)
  const staff = useHall((hall) => isStaff(hall.people.get(hall.me)?.role))
  const muted = useHall((hall) => hall.mutedForMe.has(person.visitor))
  const following = useSession((state) => state.following === person.slot)
  const [reporting, setReporting] = useState(false)
  if (reporting) return <ReportForm visitor={person.visitor} name={person.name} onDone={onDone} />
  return (
    <div className="menu">
      <Button
        onClick={() => {
          walkTo({ kind: 'person', slot: person.slot })
          onDone()
        }}
      >
        {t.goTo}
      </Button>
      {person.booth && (
        <Button
          onClick={() => {
            openBooth(person.booth)
            onDone()
          }}
        >
          {t.openBooth}
        </Button>
      )}
      <Button aria-pressed={following} onClick={() => follow(following ? null : person.slot)}>
        {following ? t.unfollow : t.follow}
      </Button>
      {person.visitor && (
        <>
          <Button aria-pressed={muted} onClick={() => session.getState().connection?.muteForMe(person.visitor, !muted)}>
            {muted ? t.unmute : t.mute}
          </Button>
          <Button onClick={() => setReporting(true)}>{moderation.report}</Button>
          {staff && <StaffActs visitor={person.visitor} onDone={onDone} />}
        </>
      )}
    </div>
  )
}
