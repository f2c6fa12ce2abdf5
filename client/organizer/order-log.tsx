import { useState } from 'react'
import { useAnswer } from '../http/use-answer.ts'
import { useLanguage } from '../i18n/language.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { type Act, liftBan, readActs } from './organizer-api.ts'
import { whatWasDone } from './what-was-done.ts'

/** Every act of the staff and every report: who, when, why. */
export function OrderLog({ slug }: { slug: string }) {
  const words = useWords(organizerWords)
  const language = useLanguage()
  const { got, again } = useAnswer(slug, (signal) => readActs(slug, signal))
  const log = got?.body
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
                    {whatWasDone(act, words, time)}{' '}
                    {stillBanned(act, log.acts) && <LiftBan slug={slug} visitor={act.visitor} onLifted={again} />}
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

/** The newest word on a visitor's ban is this one: newest acts come first. */
const stillBanned = (act: Act, acts: readonly Act[]): boolean =>
  act.act === 'ban' && acts.find(({ act: one, visitor }) => visitor === act.visitor && /ban$/.test(one)) === act

function LiftBan({ slug, visitor, onLifted }: { slug: string; visitor: string; onLifted: () => void }) {
  const words = useWords(organizerWords)
  const [sure, setSure] = useState(false)
  const press = async () => {
    if (!sure) return setSure(true)
    if ((await liftBan(slug, visitor)).ok) onLifted()
  }
  return <Button onClick={() => void press()}>{sure ? words.liftSure : words.liftBan}</Button>
}
