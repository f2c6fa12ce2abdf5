import { useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { Range } from '../../shared/numbers/numbers.ts'
import { useAnswer } from '../http/use-answer.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { BoothTable } from './booth-table.tsx'
import { readHallNumbers } from './numbers-api.ts'
import { NumbersByTime } from './numbers-by-time.tsx'
import { NumbersTools } from './numbers-tools.tsx'
import './numbers.css'

/** What happened in the hall, for the organizer: over time, and booth by booth. */
export function HallNumbers({ exhibition }: { exhibition: Exhibition }) {
  const t = useWords(numbersWords)
  const { slug } = exhibition
  const [range, setRange] = useState<Range>(7)
  const { answer: numbers, again } = useAnswer(`${slug} ${range}`, (signal) => readHallNumbers(slug, range, signal))
  if (!numbers) return <p role="status">{t.loading}</p>
  if (!numbers.ok)
    return (
      <div role="alert">
        <p>{t.failed}</p>
        <Button onClick={again}>{t.again}</Button>
      </div>
    )
  const { inside, booths, hours } = numbers
  return (
    <div className="numbers">
      <h2>{t.hallTitle}</h2>
      <p>{t.text}</p>
      <NumbersTools of={{ kind: 'hall', slug }} range={range} onRange={setRange} onAgain={again} />
      {inside.spans.length === 0 && <p className="chart__key">{t.hallEmpty}</p>}
      <section className="desk__card" aria-label={t.byHourTitle}>
        <NumbersByTime spans={hours} inside={inside.spans} range={range} />
      </section>
      <section className="desk__card" aria-label={t.booths}>
        <h3>{t.booths}</h3>
        <BoothTable booths={booths} exhibition={exhibition} />
      </section>
    </div>
  )
}
