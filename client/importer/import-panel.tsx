import { useEffect } from 'react'
import type { HallSketch } from '../../shared/exhibition/public-view.ts'
import { importerWords } from '../i18n/importer.ts'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { Button } from '../ui/button.tsx'
import { DropArea } from '../ui/drop-area.tsx'
import { announce } from '../ui/live-region.tsx'
import { ImportPreview } from './import-preview.tsx'
import './importer.css'
import { ProblemList } from './problem-list.tsx'
import { useImport } from './use-import.ts'

/** Drop a list, see what it would do, correct it, and put it into the hall. */
export function ImportPanel({
  exhibition,
  closed,
  onSketch,
  onDone,
}: {
  exhibition: string
  /** Visitors cannot enter yet. */
  closed: boolean
  /** Told the hall that the list would make, as long as it is only looked at. */
  onSketch: (hall: HallSketch | null) => void
  onDone: () => void
}) {
  const t = useWords(importerWords)
  const { state, take, choose, again, store } = useImport(exhibition, onDone)
  const { report, busy, done, trouble } = state
  const word = busy ? t[busy] : done === 'stored' ? t.done : done === 'same' ? t.same : ''
  useEffect(() => {
    if (word) announce(word)
  }, [word])
  const sketch = report?.ok && !done && !report.preview.same ? report.preview.hall : null
  useEffect(() => {
    onSketch(sketch)
    return () => onSketch(null)
  }, [sketch, onSketch])
  const troubles = { unreachable: t.unreachable, 'not-allowed': t.notAllowed, 'too-fast': t.tooFast, broken: t.broken }
  return (
    <section className="import" aria-busy={busy !== null}>
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      <DropArea
        icon="page"
        words={state.fileName || t.drop}
        button={state.fileName ? t.other : t.choose}
        accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,application/json"
        onFiles={([file]) => file && void take(file)}
      />
      {busy && (
        <p className="import__busy">
          <span className="import__bar" aria-hidden="true" />
          {t[busy]}
        </p>
      )}
      {trouble && (
        <div className="import__trouble" role="alert">
          <p>{troubles[trouble]}</p>
          {state.fileName && <Button onClick={() => void again()}>{t.again}</Button>}
        </div>
      )}
      {report && !report.ok && (
        <div role="alert">
          <ProblemList problems={[report.problem]} />
        </div>
      )}
      {done ? (
        <div className="import__done">
          <p>
            {done === 'stored' ? t.done : t.same} {closed && t.stillClosed}
          </p>
          <PageLink page={{ name: 'exhibition', slug: exhibition }} className="button button--main">
            {t.toHall}
          </PageLink>
        </div>
      ) : (
        report?.ok && (
          <ImportPreview
            report={report}
            choices={state.choices}
            busy={busy !== null}
            onChoose={(choices) => void choose(choices)}
            onStore={() => void store()}
          />
        )
      )}
    </section>
  )
}
