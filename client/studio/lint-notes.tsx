import { useEffect, useMemo, useState } from 'react'
import { type LintedFiles, lintBooth } from '../../shared/booths/lint-booth.ts'
import type { BoothFiles } from '../../shared/files/files.ts'
import { withoutBlanks } from '../../shared/studio/check-draft.ts'
import { askJson } from '../http/ask-json.ts'
import { boothLintWords } from '../i18n/booth-lint.ts'
import { useWords } from '../i18n/words.ts'
import { useDesk, useStudio } from './desk-context.ts'

/** What would make the booth better or lighter, folded until somebody wants to know. */
export function LintNotes() {
  const t = useWords(boothLintWords)
  const { api } = useStudio()
  const draft = useDesk((state) => state.draft)
  const revision = useDesk((state) => state.revision)
  const [files, setFiles] = useState<LintedFiles | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was uploaded is asked for again with every saved change
  useEffect(() => {
    const stop = new AbortController()
    void askJson<BoothFiles>(`/api/booths/${api.booth}/files`, { signal: stop.signal }).then((answer) => {
      if (answer.ok && !stop.signal.aborted) setFiles(new Map(answer.body.files.map((file) => [file.url, file])))
    })
    return () => stop.abort()
  }, [api, revision])
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
