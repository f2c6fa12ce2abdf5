import { useState } from 'react'
import type { Session } from '../../shared/schedule/schedule.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { scheduleStaffWords } from '../i18n/schedule-staff.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { cancelSession } from './schedule-api.ts'
import { hearSession } from './schedule-store.ts'
import { SessionForm } from './session-form.tsx'
import { tellRefusalOf } from './tell-refusal.ts'

/** For who may set times: another time for this session, or none. */
export function SessionStaff({ session }: { session: Session }) {
  const t = useWords(scheduleStaffWords)
  const say = useSay()
  const { exhibition } = useShown()
  const [state, setState] = useState<'closed' | 'form' | 'sure' | 'sending'>('closed')
  const title = say(session.title)
  const callOff = async () => {
    setState('sending')
    const answer = await cancelSession(exhibition.slug, session)
    if (!answer.ok) {
      setState('closed')
      return tellRefusalOf(answer.reason)
    }
    toast(t.calledOff)
    announce(t.calledOff)
    hearSession(answer.session)
  }
  if (state === 'form') return <SessionForm booth={session.booth} session={session} onDone={() => setState('closed')} />
  if (state === 'closed')
    return (
      <div className="session__acts">
        <Button aria-label={t.changeOf(title)} onClick={() => setState('form')}>
          {t.change}
        </Button>
        <Button kinds={['bare']} aria-label={t.callOffOf(title)} onClick={() => setState('sure')}>
          {t.callOff}
        </Button>
      </div>
    )
  return (
    <section aria-label={t.callOffOf(title)}>
      <p>{t.callOffSure}</p>
      <div className="session__acts">
        <Button kinds={['danger']} disabled={state === 'sending'} onClick={() => void callOff()}>
          {t.callOffYes}
        </Button>
        <Button onClick={() => setState('closed')} autoFocus>
          {t.keep}
        </Button>
      </div>
    </section>
  )
}
