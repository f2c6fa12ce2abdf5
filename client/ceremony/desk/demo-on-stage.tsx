import type { DeskView, StagedDemo } from '../../../shared/ceremony/desk.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { demoWords } from '../../i18n/demos.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import type { DeskHands } from './use-desk-hands.ts'

/** Who has the demo on the stage in their hands, and who asks for it: the director hands it over and takes it back. */
export function DemoOnStage({ view, desk, on }: { view: DeskView; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const { demo, show } = view
  if (show.cue?.kind !== 'demo') return null
  return (
    <section className="night-desk__polls" aria-label={t.demo}>
      <h2>{t.demo}</h2>
      {demo ? <Hands demo={demo} desk={desk} on={on} /> : <p>{t.demoRunsNot}</p>}
    </section>
  )
}

/** Whoever asks may have the controls of these; a story is voted on, and a screen is the booth's own. */
const HANDED: ReadonlySet<StagedDemo['kind']> = new Set(['slides', 'model', 'app', 'video'])

function Hands({ demo, desk, on }: { demo: StagedDemo; desk: DeskHands; on: boolean }) {
  const t = useWords(deskWords)
  const { somebody } = useWords(demoWords)
  const { driver, queue, waiting, mode, led, staff, kind } = demo
  const nobody = kind === 'screen' && !staff ? t.screenNobody : led ? t.demoLed : t.demoAlone[kind]
  return (
    <>
      <p role="status">
        {driver ? t.demoDriver(driver.name || somebody) : nobody} {waiting > 0 && t.demoWaiting(waiting)}
      </p>
      <ul>
        {HANDED.has(kind) &&
          queue.map(({ visitor, name }) => (
            <li key={visitor}>
              <span>{name || somebody}</span>
              <Button disabled={!on} onClick={() => void desk.say({ type: 'demo-hand', to: visitor })}>
                {t.handOver}
              </Button>
            </li>
          ))}
      </ul>
      <div className="button-row">
        {driver && (
          <Button disabled={!on} onClick={() => void desk.say({ type: 'demo-hand', to: '' })}>
            {t.takeBack}
          </Button>
        )}
        {HANDED.has(kind) && kind !== 'video' && mode !== 'turns' && (
          <Button disabled={!on} onClick={() => void desk.say({ type: 'demo-turns' })}>
            {t.letTakeTurns}
          </Button>
        )}
      </div>
    </>
  )
}
