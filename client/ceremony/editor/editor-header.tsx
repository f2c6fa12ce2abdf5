import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { goTo } from '../../route/route-store.ts'
import { LanguageSwitch } from '../../settings/language-switch.tsx'
import { Button } from '../../ui/button.tsx'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import { toast } from '../../ui/toast.tsx'
import { rehearseCeremony } from '../ceremony-api.ts'
import { useExhibition, useRun, useRunDesk, useShow } from './use-run.ts'

/** Which ceremony it is, and the ways from here: to its desk, into a rehearsal, onto paper. */
export function EditorHeader() {
  const t = useWords(runWords)
  const say = useSay()
  const language = useLanguage()
  const desk = useRunDesk()
  const { title } = useExhibition()
  const show = useShow()
  const { id, phase, announced } = useRun(({ line }) => line)
  const rehearse = async () => {
    await desk.flush()
    const answer = await rehearseCeremony(id)
    if (!answer.ok) return toast(t.refusals[answer.reason])
    goTo({ name: 'beside', path: `/ceremony/${id}/desk/${answer.run}` })
  }
  return (
    <header className="run-editor__header">
      <a className="run-editor__home" href="/organizer" aria-label={t.toOrganizer}>
        <LaurelMark size={28} />
      </a>
      <div className="run-editor__which">
        <h1>{say(show.title) || t.page}</h1>
        <p>
          {say(title)} · {phase === 'before' ? (announced ? t.states.announced : t.states.draft) : t.states[phase]}
        </p>
      </div>
      <LanguageSwitch />
      <nav className="run-acts run-editor__ways" aria-label={t.ways}>
        <a
          className="button button--bare"
          href={`/guide/award-night?lang=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          {t.guide}
        </a>
        <a className="button" href={`/ceremony/${id}/certificates`}>
          {t.certificates}
        </a>
        <a className="button" href={`/ceremony/${id}/print`}>
          {t.print}
        </a>
        <Button onClick={() => void rehearse()}>{t.rehearse}</Button>
        <a className="button button--main" href={`/ceremony/${id}/desk/${NIGHT}`}>
          {t.toDesk}
        </a>
      </nav>
    </header>
  )
}
