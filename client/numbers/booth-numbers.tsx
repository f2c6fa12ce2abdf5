import { useState } from 'react'
import type { Range } from '../../shared/numbers/numbers.ts'
import { useAnswer } from '../http/use-answer.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { fontsForPage } from '../leads/fonts-for-page.ts'
import { Button } from '../ui/button.tsx'
import { PageNote } from '../ui/page-frame.tsx'
import { readBoothNumbers } from './numbers-api.ts'
import { NumbersByTime } from './numbers-by-time.tsx'
import { NumbersTiles } from './numbers-tiles.tsx'
import { NumbersTools } from './numbers-tools.tsx'
import './numbers.css'

/** What happened at a booth, for its exhibitors and the organizer. */
export function BoothNumbers({ booth }: { booth: string }) {
  const t = useWords(numbersWords)
  const [range, setRange] = useState<Range>(7)
  const { answer: numbers, again } = useAnswer(
    `${booth} ${range}`,
    (signal) => readBoothNumbers(booth, range, signal),
    ({ booth: { exhibition, revision } }) => fontsForPage([{ slug: exhibition, revision }], []),
  )
  if (!numbers) return <p role="status">{t.loading}</p>
  if (!numbers.ok)
    return numbers.reason === 'not-allowed' ? (
      <PageNote title={t.notYours} text={t.notYoursText} />
    ) : (
      <div role="alert">
        <p>{t.failed}</p>
        <Button onClick={again}>{t.again}</Button>
      </div>
    )
  return (
    <div className="numbers">
      <p className="page-frame__intro">
        <strong>
          <Says of={numbers.booth.title} />
        </strong>
        {t.text}
      </p>
      <NumbersTools of={{ kind: 'booth', booth }} range={range} onRange={setRange} onAgain={again} />
      {numbers.spans.length === 0 && <p className="chart__key">{t.empty}</p>}
      <section className="page-frame__card" aria-label={t.title}>
        <NumbersTiles total={numbers.total} />
      </section>
      <section className="page-frame__card" aria-label={t.measure}>
        <NumbersByTime spans={numbers.spans} range={range} />
      </section>
    </div>
  )
}
