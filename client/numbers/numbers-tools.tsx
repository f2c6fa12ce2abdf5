import { RANGES, type Range } from '../../shared/numbers/numbers.ts'
import { useLanguage } from '../i18n/language.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { RadioRow } from '../ui/radio-row.tsx'
import { type NumbersOf, numbersFile } from './numbers-api.ts'

/** How far back, and the list to take away. */
export function NumbersTools(props: {
  of: NumbersOf
  range: Range
  onRange: (range: Range) => void
  onAgain: () => void
}) {
  const t = useWords(numbersWords)
  const language = useLanguage()
  return (
    <div className="numbers__tools">
      <RadioRow
        legend={t.range}
        value={String(props.range)}
        choices={RANGES.map((range) => ({ value: String(range), label: t.ranges[range] }))}
        onPick={(value) => props.onRange(RANGES.find((range) => String(range) === value) ?? 7)}
      />
      <div className="numbers__buttons">
        <a className="button" href={numbersFile(props.of, props.range, language)} download>
          {t.csv}
        </a>
        <Button onClick={props.onAgain}>{t.again}</Button>
      </div>
    </div>
  )
}
