import type { ReadNote } from '../../../shared/ceremony/read-run.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { useWords } from '../../i18n/words.ts'

/** Why a file was not taken, or what of it was left out, line by line. */
export function ImportNotes({ notes, left }: { notes: readonly ReadNote[]; left: readonly ReadNote[] }) {
  const t = useWords(importWords)
  const refused = notes.length > 0
  const all = refused ? notes : left
  if (all.length === 0) return null
  return (
    <div role="alert">
      <p>{refused ? t.refused(all.length) : t.left(all.length)}</p>
      <ol className="run-notes">
        {all.map(({ line, part, problem, detail }) => (
          <li key={`${line} ${part} ${problem} ${detail}`} data-error={refused || undefined}>
            {t.line(line)} {part && <code>{part}</code>} {t.problems[problem](detail)}
          </li>
        ))}
      </ol>
    </div>
  )
}
