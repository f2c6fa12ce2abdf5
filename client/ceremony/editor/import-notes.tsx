import type { ReadNote } from '../../../shared/ceremony/read-run.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { useWords } from '../../i18n/words.ts'

/** Why a file was not taken, line by line. */
export function ImportNotes({ notes }: { notes: readonly ReadNote[] }) {
  const t = useWords(importWords)
  if (notes.length === 0) return null
  return (
    <div role="alert">
      <p>{t.refused(notes.length)}</p>
      <ol className="run-notes">
        {notes.map(({ line, part, problem, detail }) => (
          <li key={`${line} ${part} ${problem} ${detail}`} data-error>
            {t.line(line)} {part && <code>{part}</code>} {t.problems[problem](detail)}
          </li>
        ))}
      </ol>
    </div>
  )
}
