import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Session } from '../../shared/schedule/schedule.ts'
import { SESSION_LIMITS } from '../../shared/schedule/schedule-words.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { timeNow } from '../hall-session/use-now.ts'
import { scheduleWords } from '../i18n/schedule.ts'
import { scheduleStaffWords } from '../i18n/schedule-staff.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { BothLanguages } from '../ui/both-languages.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { announce } from '../ui/live-region.tsx'
import { toast } from '../ui/toast.tsx'
import { fromLocalInput, likelyStart, toLocalInput } from './local-time.ts'
import { setSession } from './schedule-api.ts'
import { hearSession } from './schedule-store.ts'
import { useTimes } from './use-times.ts'

const LENGTHS = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480]
const NOTHING = { en: '', zh: '' }

interface Props {
  /** Where the session is; the organizer, who begins with '', may say another place for a new one. */
  booth: string
  session?: Session
  onDone: () => void
}

/** Setting a time: what, when, how long, and a sentence in both languages. */
export function SessionForm({ booth, session, onDone }: Props) {
  const t = useWords(scheduleStaffWords)
  const common = useWords(scheduleWords)
  const say = useSay()
  const times = useTimes()
  const { exhibition, booths } = useShown()
  const [place, setPlace] = useState(booth)
  const demos = booths.get(place)?.demos ?? []
  const [demo, setDemo] = useState(() => session?.demo ?? demos[0]?.id ?? '')
  const [title, setTitle] = useState(() => (session && !session.demo ? session.title : NOTHING))
  const [text, setText] = useState(session?.text ?? NOTHING)
  const [start, setStart] = useState(() => toLocalInput(session?.startsAt ?? likelyStart(timeNow())))
  const [minutes, setMinutes] = useState(session?.minutes ?? 30)
  const [sending, setSending] = useState(false)
  const [refusal, setRefusal] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const shownDemo = demos.some(({ id }) => id === demo) ? demo : ''

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const startsAt = fromLocalInput(start)
    if (Number.isNaN(startsAt)) return setRefusal(t.startMissing)
    setSending(true)
    setRefusal('')
    const answer = await setSession(
      exhibition.slug,
      {
        booth: place,
        demo: shownDemo,
        title: shownDemo ? NOTHING : title,
        text,
        startsAt,
        minutes,
        sequence: session?.sequence ?? 0,
      },
      session?.id,
    )
    setSending(false)
    if (!answer.ok) {
      const { other, reason } = answer
      return setRefusal(other ? t.overlaps(say(other.title), times.span(other)) : common.refusals[reason])
    }
    hearSession(answer.session)
    const told = session ? t.changed : t.announced
    toast(told)
    announce(told)
    onDone()
  }
  return (
    <form
      ref={form}
      className="session-form"
      aria-label={session ? t.formChange : t.formTitle}
      noValidate
      onSubmit={(event) => void send(event)}
    >
      {booth === '' && !session && (
        <Field label={t.where}>
          {(control) => (
            <select {...control} className="input" value={place} onChange={(event) => setPlace(event.target.value)}>
              <option value="">{common.theHall}</option>
              {exhibition.booths.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.place.label} · {say(one.title)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {demos.length > 0 && (
        <Field label={t.what}>
          {(control) => (
            <select {...control} className="input" value={shownDemo} onChange={(event) => setDemo(event.target.value)}>
              {demos.map((one) => (
                <option key={one.id} value={one.id}>
                  {say(one.title)}
                </option>
              ))}
              <option value="">{t.free}</option>
            </select>
          )}
        </Field>
      )}
      {shownDemo === '' && (
        <BothLanguages
          label={t.title}
          hint={t.titleHint}
          value={title}
          most={SESSION_LIMITS.title}
          onChange={setTitle}
        />
      )}
      <div className="session-form__pair">
        <Field label={t.start} hint={t.startHint(times.zone)}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="datetime-local"
              value={start}
              onChange={(event) => setStart(event.target.value)}
            />
          )}
        </Field>
        <Field label={t.length}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={minutes}
              onChange={(event) => setMinutes(Number(event.target.value))}
            >
              {[...new Set([...LENGTHS, minutes])]
                .sort((a, b) => a - b)
                .map((one) => (
                  <option key={one} value={one}>
                    {t.minutes(one)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      </div>
      <BothLanguages label={t.text} hint={t.textHint} value={text} most={SESSION_LIMITS.text} onChange={setText} />
      {refusal && (
        <p className="field__error" role="alert">
          {refusal}
        </p>
      )}
      <div className="session__acts">
        <Button type="submit" kinds={['main']} disabled={sending}>
          {sending ? t.saving : session ? t.saveChange : t.save}
        </Button>
        <Button onClick={onDone}>{t.cancel}</Button>
      </div>
    </form>
  )
}
