import { useMemo } from 'react'
import { MINUTE_MS, type NightNumbersAnswer, type NightNumbers as Numbers } from '../../shared/numbers/night.ts'
import { askJson } from '../http/ask-json.ts'
import { useAnswer } from '../http/use-answer.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useTimes } from '../schedule/use-times.ts'
import { Button } from '../ui/button.tsx'
import { ColumnChart } from './column-chart.tsx'
import './numbers.css'

/** What was counted of a night: people by minute, applause and votes by award. */
export function NightNumbers({ id }: { id: string }) {
  const t = useWords(afterWords)
  const language = useLanguage()
  const path = `/api/ceremonies/${encodeURIComponent(id)}/numbers`
  const { answer, again } = useAnswer(path, (signal) => askJson<NightNumbersAnswer>(path, { signal }))
  if (!answer) return <p role="status">{t.loading}</p>
  if (!answer.ok || !answer.body.ok)
    return (
      <div className="page-frame__card" role="alert">
        <p>{t.failed}</p>
        <Button onClick={again}>{t.again}</Button>
      </div>
    )
  const numbers = answer.body
  if (numbers.minutes.length === 0) return <p className="page-frame__card">{t.numbersNone}</p>
  return (
    <div className="numbers">
      <p className="numbers__buttons">
        <a className="button" href={`${path}.csv?lang=${language}`} download>
          {t.numbersCsv}
        </a>
      </p>
      <section className="page-frame__card" aria-label={t.attendance}>
        <Attendance minutes={numbers.minutes} />
      </section>
      <section className="page-frame__card" aria-label={t.byAward}>
        <h2>{t.byAward}</h2>
        <p className="quiet">{t.byAwardText}</p>
        <ByAward numbers={numbers} />
      </section>
    </div>
  )
}

function Attendance({ minutes }: { minutes: Numbers['minutes'] }) {
  const t = useWords(afterWords)
  const language = useLanguage()
  const { time, moment, zone } = useTimes()
  const columns = useMemo(
    () => minutes.map(({ from, people }) => ({ from, to: from + MINUTE_MS, value: people })),
    [minutes],
  )
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <>
      <ColumnChart
        title={t.attendance}
        columns={columns}
        range={30}
        say={(value) => t.people(format.format(value))}
        when={({ from }) => moment(from)}
        short={({ from }) => time(from)}
      />
      <p className="chart__key">{t.zone(zone)}</p>
    </>
  )
}

function ByAward({ numbers: { awards, elsewhere } }: { numbers: Numbers }) {
  const t = useWords(afterWords)
  const language = useLanguage()
  const format = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB')
  const said = (value: number | null) => (value === null ? t.few : format.format(value))
  const most = Math.max(1, elsewhere ?? 0, ...awards.map(({ reactions }) => reactions ?? 0))
  const mostVotes = Math.max(1, ...awards.map(({ votes }) => votes ?? 0))
  const bar = (value: number | null, of = most) =>
    value !== null && <span className="after__bar" style={{ width: `${(100 * value) / of}%` }} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="after__scroll" tabIndex={0} aria-label={t.byAward}>
      <table className="after__list after__bars">
        <thead>
          <tr>
            <th scope="col">{t.award}</th>
            <th scope="col">{t.reactions}</th>
            <th scope="col">{t.peopleHead}</th>
            <th scope="col">{t.votes}</th>
          </tr>
        </thead>
        <tbody>
          {awards.map((one) => (
            <tr key={one.award}>
              <th scope="row">
                <Says of={one.name} />
              </th>
              <td>
                {said(one.reactions)}
                {bar(one.reactions)}
              </td>
              <td>{said(one.people)}</td>
              <td>
                {one.polled ? (one.readOut ? said(one.votes) : t.notReadOut) : t.noVote}
                {bar(one.votes, mostVotes)}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t.elsewhere}</th>
            <td>
              {said(elsewhere)}
              {bar(elsewhere)}
            </td>
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}
