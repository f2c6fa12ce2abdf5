import { useMemo } from 'react'
import { type LintedFiles, lintBooth } from '../../shared/booths/lint-booth.ts'
import { withoutBlanks } from '../../shared/studio/check-draft.ts'
import { boothLintWords } from '../i18n/booth-lint.ts'
import { useWords } from '../i18n/words.ts'
import { useBoothFiles } from './booth-files.ts'
import { useDesk } from './desk-context.ts'

/** What would make the booth better or lighter, folded until somebody wants to know. */
export function LintNotes() {
  const t = useWords(boothLintWords)
  const draft = useDesk((state) => state.draft)
  const booth = useBoothFiles()
  const files = useMemo<LintedFiles | null>(
    () => booth && new Map(booth.files.map((file) => [file.url, file])),
    [booth],
  )
  const findings = useMemo(() => (files ? lintBooth(withoutBlanks(draft), files) : []), [draft, files])
  if (!files) return null
  return (
    <details className="studio__lint">
      <summary>
        {t.heading} <span className="studio__count">{findings.length}</span>
      </summary>
      {findings.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul>
          {findings.map(({ code, severity, where, detail }) => (
            <li key={code}>
              <span className="studio__severity" data-severity={severity}>
                {t.severities[severity]}
              </span>
              <p>
                <strong>{t.codes[code].says(where.length, detail)}</strong> {t.codes[code].todo}
              </p>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
