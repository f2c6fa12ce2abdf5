import { useState } from 'react'
import { BOOTH_MEASURES, type Measure, measureOf } from '../../shared/numbers/measures.ts'
import type { Range, Span } from '../../shared/numbers/numbers.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'
import { RadioRow } from '../ui/radio-row.tsx'
import { ColumnChart } from './column-chart.tsx'
import { columnsOf } from './lay-out-chart.ts'
import { useMoments } from './use-moments.ts'
import { useSaid } from './use-said.ts'

/** What happened over time: drawn for one measure, and all of them as a table. */
export function NumbersByTime({
  spans,
  inside,
  range,
}: {
  spans: readonly Span[]
  inside?: readonly Span[]
  range: Range
}) {
  const t = useWords(numbersWords)
  const said = useSaid()
  const moments = useMoments(range)
  const [now] = useState(() => Date.now())
  const choices = [...(inside ? (['inside'] as const) : []), ...BOOTH_MEASURES.filter((one) => one !== 'median')]
  const [measure, setMeasure] = useState<(typeof choices)[number]>(inside ? 'inside' : 'visits')
  const of = measure === 'inside' ? (inside ?? []) : spans
  const pick = (span: Span) => measureOf(span, measure === 'inside' ? 'visitors' : measure)
  return (
    <>
      <RadioRow
        legend={t.measure}
        hint={t.hints[measure]}
        value={measure}
        choices={choices.map((value) => ({ value, label: t.measures[value] }))}
        onPick={setMeasure}
      />
      <ColumnChart
        title={t.chart(t.measures[measure], range <= 7 ? t.byHour : t.byDay)}
        columns={columnsOf(of, pick, range, now)}
        range={range}
        say={(value) => said(value, measure)}
        when={moments.column}
        short={moments.short}
      />
      <p className="chart__key">{t.zone(moments.zone)}</p>
      <details className="numbers__details">
        <summary>{t.table}</summary>
        <SpanTable spans={spans} {...(inside ? { inside } : {})} span={moments.span} />
      </details>
    </>
  )
}

function SpanTable(props: { spans: readonly Span[]; inside?: readonly Span[]; span: (span: Span) => string }) {
  const t = useWords(numbersWords)
  const said = useSaid()
  const { spans, inside, span: say } = props
  const keyOf = ({ from, quiet }: Span) => `${from}${quiet}`
  const people = new Map(inside?.map((span) => [keyOf(span), span.presence?.visitors ?? null]))
  const rows = new Map([...(inside ?? []), ...spans].map((span) => [keyOf(span), span]))
  const told = new Map(spans.map((span) => [keyOf(span), span]))
  const cell = (span: Span | undefined, measure: Measure) => said(span ? measureOf(span, measure) : null, measure)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="numbers__scroll" tabIndex={0} aria-label={t.table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            {inside && <th scope="col">{t.measures.inside}</th>}
            {BOOTH_MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {t.measures[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows]
            .sort(([, a], [, b]) => b.from - a.from)
            .map(([key, span]) => (
              <tr key={key}>
                <th scope="row">{say(span)}</th>
                {inside && <td>{said(people.get(key) ?? null, 'inside')}</td>}
                {BOOTH_MEASURES.map((measure) => (
                  <td key={measure}>{cell(told.get(key), measure)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
