import { useEffect } from 'react'
import { totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { writeLength } from './lengths.ts'
import { useRun, useRunDesk, useShow } from './use-run.ts'
import { clockIn } from './zone-clock.ts'

/** Always in sight: how long the show is and when it ends, by how much it is over what people were told, what is saved. */
export function RunBar({ told }: { told: number | undefined }) {
  const t = useWords(runWords)
  const language = useLanguage()
  const desk = useRunDesk()
  const show = useShow()
  const { past, future } = useRun(({ history }) => history)
  const saving = useRun((state) => state.saving)
  const total = totalSeconds(show.cues)
  const over = told === undefined ? 0 : total - told
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      if (key !== 'z' && key !== 'y') return
      event.preventDefault() // a field's own undo knows nothing of the steps here
      if (key === 'y' || event.shiftKey) desk.redo()
      else desk.undo()
    }
    addEventListener('keydown', keys)
    return () => removeEventListener('keydown', keys)
  }, [desk])
  return (
    <section className="run-bar" aria-label={t.bar}>
      <dl className="run-bar__times">
        <div>
          <dt>{t.total}</dt>
          <dd>{writeLength(total)}</dd>
        </div>
        {show.startsAt !== null && (
          <div>
            <dt>{t.ends}</dt>
            <dd>{clockIn(show.zone, language)(show.startsAt + total * 1000)}</dd>
          </div>
        )}
        {over > 0 && (
          <div className="run-bar__over">
            <dt>{t.over}</dt>
            <dd>+{writeLength(over)}</dd>
          </div>
        )}
      </dl>
      <p className="run-bar__saving" role="status" data-saving={saving}>
        {t.saving[saving]}
      </p>
      <p className="run-bar__acts">
        <Button disabled={past.length === 0} onClick={desk.undo} aria-keyshortcuts="Control+Z">
          {t.undo}
        </Button>
        <Button disabled={future.length === 0} onClick={desk.redo} aria-keyshortcuts="Control+Shift+Z">
          {t.redo}
        </Button>
      </p>
    </section>
  )
}
