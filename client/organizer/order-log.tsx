import { useEffect, useState } from 'react'
import { useLanguage } from '../i18n/language.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { type Act, readActs } from './organizer-api.ts'

/** Every act of the staff and every report: who, when, why. */
export function OrderLog({ slug }: { slug: string }) {
  const words = useWords(organizerWords)
  const language = useLanguage()
  const [log, setLog] = useState<{ acts: Act[]; names: Record<string, string> } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    void readActs(slug, stop.signal).then((answer) => answer.ok && setLog(answer.body))
    return () => stop.abort()
  }, [slug])
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <section className="desk__card">
      <p>{words.orderText}</p>
      {log?.acts.length === 0 && <p className="desk__none">{words.noActs}</p>}
      {log && log.acts.length > 0 && (
        <div className="desk__scroll">
          <table className="desk__table">
            <thead>
              <tr>
                <th scope="col">{words.when}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.whom}</th>
                <th scope="col">{words.why}</th>
              </tr>
            </thead>
            <tbody>
              {log.acts.map((act) => (
                <tr key={act.id}>
                  <td>{time.format(act.at)}</td>
                  <td>{log.names[act.by] ?? ''}</td>
                  <td>
                    {words.acts[act.act]} {act.until === null ? '' : words.until(time.format(act.until))}
                  </td>
                  <td>{log.names[act.visitor] ?? ''}</td>
                  <td>{act.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
