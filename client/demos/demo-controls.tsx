import { DEMO_MODES, type DemoMode } from '../../shared/demos/demo-words.ts'
import type { DemoSession } from '../../shared/demos/session.ts'
import { ask } from '../hall-session/acts.ts'
import { useHall } from '../hall-session/session.ts'
import { demoWords } from '../i18n/demos.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { RaisedHands, RaiseHand } from './raised-hands.tsx'
import { TurnClock } from './turn-clock.tsx'
import { whoDrives } from './who-drives.ts'

interface Props {
  booth: string
  session: DemoSession
  staff: boolean
  me: string
}

/** Who has the controls, how to get them, and for who leads it everything else. */
export function DemoControls({ booth, session, staff, me }: Props) {
  const t = useWords(demoWords)
  const people = useHall((hall) => hall.people)
  const nameOf = (visitor: string) =>
    [...people.values()].find((person) => person.visitor === visitor)?.name ?? t.somebody
  const { mode, queue, host } = session
  const { host: leader, driver } = whoDrives(session)
  const leads = staff || (host === '' && driver === me)
  const said =
    mode === 'alone' ? t.eachAlone : driver === me ? t.youDrive : driver ? t.driving(nameOf(driver)) : t.nobodyDrives
  return (
    <div className="demo-controls">
      <p className="demo-controls__who" role="status">
        {leader && leader !== driver && <>{t.ledBy(nameOf(leader))}. </>}
        {said}
      </p>
      <TurnClock ends={session.turnEnds} />
      {mode !== 'alone' && driver !== me && <AskForControls booth={booth} queue={queue} me={me} />}
      {host && !staff && <RaiseHand session={session} me={me} />}
      {host && staff && <RaisedHands booth={booth} session={session} />}
      {leads && <Lead booth={booth} session={session} staff={staff} me={me} nameOf={nameOf} />}
    </div>
  )
}

function AskForControls({ booth, queue, me }: { booth: string; queue: readonly string[]; me: string }) {
  const t = useWords(demoWords)
  const place = queue.indexOf(me) + 1
  return (
    <>
      <Button aria-pressed={place > 0} onClick={() => void ask('demo.ask', { booth, on: place === 0 })}>
        {place > 0 ? t.asked : t.ask}
      </Button>
      {place > 0 && <p role="status">{t.place(place)}</p>}
    </>
  )
}

function Lead({ booth, session, staff, me, nameOf }: Props & { nameOf: (visitor: string) => string }) {
  const t = useWords(demoWords)
  const people = useHall((hall) => hall.people)
  const { driver, queue, host, mode, turnMs } = session
  // Who follows it from a seat before the stage is not at the booth.
  const others = [...people.values()].filter(
    ({ visitor, booth: at }) => (at === booth || queue.includes(visitor)) && visitor !== driver,
  )
  // Who asked comes first, in the order in which they asked.
  const waits = (visitor: string) => (queue.includes(visitor) ? queue.indexOf(visitor) : queue.length)
  others.sort((a, b) => waits(a.visitor) - waits(b.visitor))
  return (
    <>
      {staff && (
        <label className="demo-controls__mode">
          {t.mode}
          <select
            className="input"
            value={mode}
            onChange={(event) => void ask('demo.mode', { booth, mode: event.target.value as DemoMode, turnMs })}
          >
            {DEMO_MODES.map((each) => (
              <option key={each} value={each}>
                {t.modes[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      {mode !== 'alone' && (
        <label className="demo-controls__mode">
          {t.handTo}
          <select
            className="input"
            value=""
            disabled={others.length === 0}
            onChange={(event) => void ask('demo.hand', { booth, to: event.target.value })}
          >
            <option value="">{others.length === 0 ? t.nobodyElse : '–'}</option>
            {others.map(({ visitor }) => (
              <option key={visitor} value={visitor}>
                {nameOf(visitor)} {queue.includes(visitor) && `(${t.wants})`}
              </option>
            ))}
          </select>
        </label>
      )}
      {staff && host !== me && <Button onClick={() => void ask('demo.lead', { booth })}>{t.lead}</Button>}
      {host === me && driver !== me && mode !== 'alone' && (
        <Button onClick={() => void ask('demo.hand', { booth, to: me })}>{t.takeBack}</Button>
      )}
      {mode === 'turns' && queue.length > 0 && (
        <Button onClick={() => void ask('demo.skip', { booth })}>{t.skip}</Button>
      )}
      <Button onClick={() => void ask('demo.stop', { booth })}>{t.stop}</Button>
    </>
  )
}
