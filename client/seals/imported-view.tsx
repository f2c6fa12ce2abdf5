import { useState } from 'react'
import type { ImportedResults } from '../../shared/seals/seal-messages.ts'
import { Says } from '../i18n/says.tsx'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { ReasonField } from './reason-field.tsx'

/** What a file of results says: its mistakes, or its results and the button that seals them. */
export function ImportedView({
  read: { problems, results },
  busy,
  onStore,
}: {
  read: ImportedResults
  busy: boolean
  onStore: (reason: string) => void
}) {
  const t = useWords(sealPanelWords)
  const [reason, setReason] = useState('')
  if (problems.length > 0)
    return (
      <div role="alert">
        <p className="field__error">{t.file.problems(problems.length)}</p>
        <ul className="seals__problems">
          {problems.map(({ code, row, found }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: never reordered, and two problems may be alike
            <li key={at}>
              {row !== null && <b>{t.file.row(row)}</b>} {t.file.codes[code](found)}
            </li>
          ))}
        </ul>
      </div>
    )
  const replaces = results.some((one) => one.replaces)
  return (
    <>
      <p role="status">{t.file.fine(results.length)}</p>
      <ul className="seals__results">
        {results.map(({ award, name, winners, titles, person, citation, replaces: again }) => (
          <li key={award}>
            <strong>
              <Says of={name} />
            </strong>
            {again && <em> {t.file.replaces}</em>}
            <ol>
              {winners.map((booth, at) => (
                <li key={booth}>
                  <Says of={titles[at] ?? { en: booth, zh: '' }} />
                </li>
              ))}
            </ol>
            {person && <p>{person}</p>}
            {citation.en && <p lang="en">{citation.en}</p>}
            {citation.zh && <p lang="zh-CN">{citation.zh}</p>}
          </li>
        ))}
      </ul>
      {replaces && <ReasonField value={reason} onChange={setReason} />}
      <p className="seals__buttons">
        <Button kinds={['main']} disabled={busy || (replaces && reason.trim() === '')} onClick={() => onStore(reason)}>
          {t.file.store(results.length)}
        </Button>
      </p>
    </>
  )
}
