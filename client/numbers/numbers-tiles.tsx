import { BOOTH_MEASURES, measureOf } from '../../shared/numbers/measures.ts'
import type { Told } from '../../shared/numbers/numbers.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'
import { useSaid } from './use-said.ts'

/** The sums of a range, each with what it means. */
export function NumbersTiles({ total }: { total: Told }) {
  const t = useWords(numbersWords)
  const said = useSaid()
  return (
    <dl className="numbers__tiles">
      {BOOTH_MEASURES.map((measure) => {
        const value = measureOf(total, measure)
        return (
          <div key={measure}>
            <dt>{t.measures[measure]}</dt>
            <dd data-few={value === null}>{said(value, measure)}</dd>
            <dd className="numbers__hint">{t.hints[measure]}</dd>
          </div>
        )
      })}
    </dl>
  )
}
