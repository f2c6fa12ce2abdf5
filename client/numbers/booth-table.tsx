import { useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { BOOTH_MEASURES, type Measure, measureOf } from '../../shared/numbers/measures.ts'
import type { Told } from '../../shared/numbers/numbers.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { useSaid } from './use-said.ts'

interface Sorted {
  by: Measure | 'booth'
  up: boolean
}

/** Every booth's sums; a heading sorts by its column, once more the other way. */
export function BoothTable({
  booths,
  exhibition,
}: {
  booths: readonly { id: string; total: Told }[]
  exhibition: Exhibition
}) {
  const t = useWords(numbersWords)
  const say = useSay()
  const said = useSaid()
  const [{ by, up }, setSorted] = useState<Sorted>({ by: 'booth', up: true })
  const rows = exhibition.booths.flatMap((booth, index) => {
    const total = booths.find(({ id }) => id === booth.id)?.total
    return total ? [{ booth, index, total }] : []
  })
  // What is hidden stands last, whichever way.
  const rank = (total: Told, measure: Measure) => measureOf(total, measure)
  const sorted = [...rows].sort((a, b) => {
    if (by === 'booth') return up ? a.index - b.index : b.index - a.index
    const [left, right] = [rank(a.total, by), rank(b.total, by)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a.index - b.index
    return up ? left - right : right - left
  })
  const heading = (column: Sorted['by'], label: string) => (
    <th key={column} scope="col" aria-sort={by === column ? (up ? 'ascending' : 'descending') : 'none'}>
      <button
        type="button"
        aria-label={t.sortBy(label)}
        onClick={() => setSorted({ by: column, up: by === column ? !up : column === 'booth' })}
      >
        {label} <span aria-hidden="true">{by === column ? (up ? '▲' : '▼') : ''}</span>
      </button>
    </th>
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="numbers__scroll" tabIndex={0} aria-label={t.booths}>
      <table>
        <thead>
          <tr>
            {heading('booth', t.booth)}
            {BOOTH_MEASURES.map((measure) => heading(measure, t.measures[measure]))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ booth, total }) => (
            <tr key={booth.id}>
              <th scope="row">
                <a href={`/inbox/${booth.id}/numbers`}>
                  {booth.place.label} · {say(booth.title)}
                </a>
              </th>
              {BOOTH_MEASURES.map((measure) => {
                const value = measureOf(total, measure)
                return (
                  <td key={measure} data-few={value === null}>
                    {said(value, measure)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
