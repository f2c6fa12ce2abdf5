import { useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { sameValue } from '../../shared/importer/same-value.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { Button } from '../ui/button.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import { toast } from '../ui/toast.tsx'
import { useDesk, useStudio } from './desk-context.ts'

/** Which booth, whether what was typed is safe, and the two ways on: publish or undo. */
export function StudioHeader({ booth }: { booth: Booth }) {
  const t = useWords(studioWords)
  const language = useLanguage()
  const { desk } = useStudio()
  const saving = useDesk((state) => state.saving)
  const publishing = useDesk((state) => state.publishing)
  const same = useDesk(({ draft, published }) => sameValue(draft, published))
  const conflicts = useDesk((state) => state.conflicts.length > 0)
  const [asking, setAsking] = useState(false)
  const publish = async () => {
    const done = await desk.publish()
    toast(done ? t.published : t.notPublished)
  }
  const undo = async () => {
    setAsking(false)
    if (await desk.revert()) toast(t.undone)
  }
  return (
    <header className="studio__header">
      <div className="studio__bar">
        <a className="studio__home" href={`/b/${booth.id}?view=2d`} aria-label={t.toBooth} title={t.toBooth}>
          <LaurelMark size={32} />
        </a>
        <div className="studio__which" data-colour={booth.category}>
          <h1>{t.studio}</h1>
          <p>
            {booth.place.label} · <Says of={booth.title} />
          </p>
        </div>
        <LanguageSwitch />
        <a className="button button--bare" href={`/guide/exhibitors?lang=${language}`} target="_blank" rel="noreferrer">
          {t.help}
        </a>
      </div>
      <div className="studio__acts">
        <p className="studio__state" data-state={saving}>
          <span role="status">{t.state[saving]}</span>
          <span>{same ? t.same : t.draftNote}</span>
        </p>
        {!same && !asking && (
          <Button kinds={['bare']} onClick={() => setAsking(true)}>
            {t.undo}
          </Button>
        )}
        <Button kinds={['main']} disabled={same || publishing || conflicts} onClick={() => void publish()}>
          {publishing ? t.publishing : t.publish}
        </Button>
      </div>
      {asking && (
        <div className="studio__ask" role="alertdialog" aria-label={t.undoAsk}>
          <p>{t.undoAsk}</p>
          <Button kinds={['danger']} onClick={() => void undo()}>
            {t.undoYes}
          </Button>
          <Button autoFocus onClick={() => setAsking(false)}>
            {t.undoNo}
          </Button>
        </div>
      )}
    </header>
  )
}
