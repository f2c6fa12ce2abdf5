import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { RunNote } from '../../../shared/ceremony/check-run.ts'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { dragRow } from '../../studio/drag-row.ts'
import { cx } from '../../ui/cx.ts'
import { CueForm } from './cue-form.tsx'
import { writeLength } from './lengths.ts'
import { ShowNotes } from './show-notes.tsx'
import { useCueActs } from './use-cue-acts.ts'
import { useNameOf } from './use-name-of.ts'
import { useShow } from './use-run.ts'
import { clockIn } from './zone-clock.ts'

interface Props {
  cue: Cue
  at: number
  /** When it is planned to begin: ms since 1970, or into the show while it has no time yet. */
  begins: number
  notes: readonly RunNote[]
  open: boolean
  onOpen: (open: boolean) => void
  onAddAfter: (() => void) | undefined
  /** What stands behind it. */
  children: ReactNode
}

/** One cue in the list: its time, what it is, its length; opened, all that can be said of it. */
export function CueRow({ cue, at, begins, notes, open, onOpen, onAddAfter, children }: Props) {
  const t = useWords(runWords)
  const language = useLanguage()
  const { startsAt, zone } = useShow()
  const { kind, what } = useNameOf()(cue)
  const acts = useCueActs(cue, at)
  const latest = useRef(acts)
  latest.current = acts
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && step !== 0) {
      event.preventDefault()
      acts.move(step)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      acts.remove()
    }
  }
  const time = startsAt === null ? writeLength(begins / 1000) : clockIn(zone, language)(begins)
  return (
    <li className={cx('run-cue', open && 'run-cue--open')} data-row="" data-kind={cue.kind}>
      <div className="run-cue__head">
        <span
          className="run-cue__grip"
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0) return
            event.preventDefault() // else the text below would be marked
            dragRow(event.currentTarget, event.nativeEvent, (step) => latest.current.move(step))
          }}
        />
        <span className="run-cue__time">{time}</span>
        <button
          type="button"
          className="run-cue__name"
          id={`cue-${cue.id}`}
          aria-expanded={open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={() => onOpen(!open)}
          onKeyDown={keys}
        >
          <strong>{kind}</strong>
          {what && <span>{what}</span>}
          {notes.length > 0 && (
            <em className="run-cue__mark">
              {notes.length}
              <span className="hidden-visually"> {t.toLookAt}</span>
            </em>
          )}
        </button>
        <span className="run-cue__length">
          {writeLength(cue.seconds)}
          {cue.auto && <small>{t.autoMark}</small>}
        </span>
      </div>
      {(open || notes.length > 0) && <ShowNotes notes={notes} />}
      {open && <CueForm cue={cue} at={at} acts={acts} onAddAfter={onAddAfter} />}
      {children}
    </li>
  )
}
