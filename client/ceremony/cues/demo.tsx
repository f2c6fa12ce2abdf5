import { lazy, Suspense } from 'react'
import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { Poster } from '../../booths/poster.tsx'
import { useHall } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { ErrorBoundary } from '../../ui/error-boundary.tsx'
import { useAt } from '../ticker.ts'
import type { CueProps } from './cue-props.ts'
import { demoLine } from './demo-line.ts'
import { CueTitle } from './title.tsx'
import { useBooths } from './use-booth.ts'
import '../../demos/demos.css'

const SharedDemo = lazy(() => import('../../demos/shared-demo.tsx').then(({ SharedDemo }) => ({ default: SharedDemo })))

/** A booth's demo, live on the stage: who sits sees it as at the booth, and drives it with the others where it is theirs. */
export function DemoCue({ cue, show, now, small, replayed }: CueProps<'demo'>) {
  const t = useWords(ceremonyWords)
  const booth = useBooths()(cue.booth)
  const runs = useHall((hall) => (hall.demo?.booth === cue.booth ? hall.demo.session?.demo : undefined))
  const told = useHall((hall) => hall.demo?.booth === cue.booth)
  const summary = booth?.demos.find(({ id }) => id === (runs ?? cue.demo))
  const has = summary !== undefined
  const line = useAt(
    now,
    (at) => demoLine({ replayed, runs: runs !== undefined, has, told, elapsed: elapsedOf(show, at) }),
    show.startedAt,
  )
  if (!small && booth && summary && runs === summary.id)
    return (
      <div className="cue cue--demo">
        <CueTitle cue={cue} small />
        <div className="cue__demo daylight">
          <ErrorBoundary fallback={<p className="cue__text">{t.demoLines.waits}</p>}>
            <Suspense fallback={<p className="cue__text">{t.demoLines.waits}</p>}>
              <SharedDemo key={summary.id} booth={booth} summary={summary} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </div>
    )
  return (
    <div className="cue cue--centre">
      <CueTitle cue={cue} small />
      {booth && (
        <article className="winner">
          <Poster booth={booth} sizes="(min-width: 900px) 240px, 40vw" eager />
          <div className="winner__words">
            <h2 className="cue__title">
              <Says of={summary?.title ?? booth.title} />
            </h2>
            <p className="winner__team">
              <Says of={booth.team} />
            </p>
            {!small && <p className="cue__text">{t.demoLines[line]}</p>}
          </div>
        </article>
      )}
    </div>
  )
}
