import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { say } from '../../../shared/exhibition/say.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { revealStep } from '../reveal-times.ts'

/** What the presenter reads from: the notes and the written words of this cue, and the notes of the next. */
export function PresenterNotes({ view, now }: { view: DeskView; now: number }) {
  const t = useWords(deskWords)
  const language = useLanguage()
  const { show, cues, next } = view
  const cue = show.phase === 'running' ? cues[show.index] : undefined
  const following = cues[next]
  // What the audience reads of it; what is typed live stands over it.
  const line = show.caption ? undefined : cue?.captions.findLast(({ at }) => at <= elapsedOf(show, now))
  // Not before the audience has it on its screens; and again when the winner comes on, for then one says it once more.
  const named = cue?.kind === 'walk-on' || (cue?.kind === 'reveal' && revealStep(elapsedOf(show, now)) === 'name')
  const said = named ? show.opened.find(({ award }) => award === cue.award) : undefined
  return (
    <section className="night-desk__notes" aria-label={t.notes}>
      <h2>{t.notes}</h2>
      {said && (
        <p className="night-desk__winner">
          {said.envelope.winners.map(({ title }) => say(title, language)).join(' · ')}
          {said.envelope.person && ` · ${said.envelope.person}`}
          <small>{say(said.envelope.citation, language)}</small>
        </p>
      )}
      {cue?.notes ? <p className="night-desk__text">{cue.notes}</p> : <p className="quiet">{t.noNotes}</p>}
      {cue && cue.captions.length > 0 && (
        <ul className="night-desk__lines">
          {cue.captions.map((caption) => (
            <li key={caption.at} aria-current={caption === line ? 'true' : undefined}>
              {say(caption.text, language)}
              {caption === line && <small>{t.lineNow}</small>}
            </li>
          ))}
        </ul>
      )}
      {following?.notes && (
        <p className="night-desk__after">
          <span>{t.next}</span> {following.notes}
        </p>
      )}
      <p className="night-desk__hint">{t.nobodyKnows}</p>
    </section>
  )
}
