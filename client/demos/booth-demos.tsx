import { lazy, Suspense, useState } from 'react'
import type { DemoSummary } from '../../shared/demos/demo-summary.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { demoWords } from '../i18n/demos.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { LiveSign } from './live-sign.tsx'
import './demos.css'

const SharedDemo = lazy(() => import('./shared-demo.tsx').then(({ SharedDemo }) => ({ default: SharedDemo })))
const OwnDemo = lazy(() => import('./own-demo.tsx').then(({ OwnDemo }) => ({ default: OwnDemo })))
const StartDemo = lazy(() => import('./start-demo.tsx').then(({ StartDemo }) => ({ default: StartDemo })))

/** What can be tried at a booth: what runs there now, for all to follow, and everything to try alone. */
export function BoothDemos({ booth }: { booth: Booth }) {
  const t = useWords(demoWords)
  const inside = useSession((state) => state.connection !== null)
  const runs = useHall((hall) => (hall.demo?.booth === booth.id ? hall.demo.session : undefined))
  const [alone, setAlone] = useState<string | null>(null)
  const shared = booth.demos.find(({ id }) => id === runs?.demo)
  const own = booth.demos.find(({ id }) => id === alone)
  return (
    <section className="demos" aria-label={t.heading}>
      <h2 className="booth__heading">{t.heading}</h2>
      <Suspense fallback={<p role="status">{t.loading}</p>}>
        {own ? (
          <OwnDemo
            key={own.id}
            booth={booth}
            summary={own}
            live={shared !== undefined}
            onClose={() => setAlone(null)}
          />
        ) : (
          shared && <SharedDemo key={shared.id} booth={booth} summary={shared} />
        )}
      </Suspense>
      <ul className="demos__list">
        {booth.demos.map((demo) => (
          <DemoCard
            key={demo.id}
            demo={demo}
            booth={booth.id}
            runs={runs?.demo === demo.id}
            inside={inside}
            onTry={own?.id === demo.id ? undefined : () => setAlone(demo.id)}
          />
        ))}
      </ul>
    </section>
  )
}

function DemoCard({
  demo,
  booth,
  runs,
  inside,
  onTry,
}: {
  demo: DemoSummary
  booth: string
  runs: boolean
  inside: boolean
  onTry: (() => void) | undefined
}) {
  const t = useWords(demoWords)
  return (
    <li className="demo-card">
      <p className="demo-card__kind">
        {t.kinds[demo.kind]} {runs && <LiveSign booth={booth} />}
      </p>
      <h3 className="demo-card__title">
        <Says of={demo.title} />
      </h3>
      <p>
        <Says of={demo.text} />
      </p>
      <div className="demo-card__buttons">
        {onTry && demo.kind !== 'screen' && <Button onClick={onTry}>{t.tryAlone}</Button>}
        {inside && !runs && (
          <Suspense fallback={null}>
            <StartDemo booth={booth} demo={demo} />
          </Suspense>
        )}
      </div>
    </li>
  )
}
