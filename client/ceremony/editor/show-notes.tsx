import { isRunError, type RunNote } from '../../../shared/ceremony/run-checks.ts'
import { checkWords } from '../../i18n/ceremony-checks.ts'
import { useWords } from '../../i18n/words.ts'

/** What the organizer should look at, beside what it is about. */
export function ShowNotes({ notes }: { notes: readonly RunNote[] }) {
  const t = useWords(checkWords)
  if (notes.length === 0) return null
  return (
    <ul className="run-notes">
      {notes.map((note) => (
        <li key={`${note.check} ${note.detail}`} data-error={isRunError(note)}>
          {t[note.check](note.detail)}
        </li>
      ))}
    </ul>
  )
}
