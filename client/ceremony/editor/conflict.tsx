import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { useRun, useRunDesk } from './use-run.ts'

/** Somebody else has saved the same words differently: nothing more is saved here until one of the two is chosen. */
export function Conflict() {
  const t = useWords(runWords)
  const desk = useRunDesk()
  const theirs = useRun((state) => state.theirs)
  if (!theirs) return null
  return (
    <section className="run-alert" role="alert">
      <h2>{t.conflict(theirs.changedBy || t.somebody)}</h2>
      <p>{t.conflictText}</p>
      <p className="run-acts">
        <Button kinds={['main']} onClick={() => desk.choose('theirs')}>
          {t.takeTheirs}
        </Button>
        <Button onClick={() => desk.choose('mine')}>{t.keepMine}</Button>
      </p>
    </section>
  )
}
