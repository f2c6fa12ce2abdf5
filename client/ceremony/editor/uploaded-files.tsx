import { useEffect, useState } from 'react'
import type { BoothFiles } from '../../../shared/files/files.ts'
import { askJson } from '../../http/ask-json.ts'
import { importWords } from '../../i18n/ceremony-import.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { ceremonyPath } from '../ceremony-api.ts'
import { useRun } from './use-run.ts'

/** Voices and videos of the ceremony. What no cue plays can be taken away. */
export function UploadedFiles() {
  const t = useWords(importWords)
  const path = `${ceremonyPath(useRun(({ line }) => line.id))}/files`
  const [kept, setKept] = useState<BoothFiles>()
  const load = async () => {
    const answer = await askJson<BoothFiles>(path)
    if (answer.ok) setKept(answer.body)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and after every change
  useEffect(() => void load(), [path])
  const remove = async (url: string) => {
    const hash = /[0-9a-f]{32}/.exec(url)?.[0] ?? ''
    const response = await fetch(`${path}/${hash}`, { method: 'DELETE' }).catch(() => undefined) // away: told below
    if (response?.status === 409) toast(t.inUse)
    else if (!response?.ok) toast(t.notRemoved)
    await load()
  }
  const mega = (bytes: number) => Math.round(bytes / 1e5) / 10
  return (
    <section className="run-card" aria-labelledby="run-files-title">
      <h2 id="run-files-title">{t.files}</h2>
      {kept && <p className="run-quiet">{t.used(mega(kept.used.bytes), mega(kept.most.bytes))}</p>}
      {kept?.files.length === 0 && <p>{t.noFiles}</p>}
      <ul className="run-part" hidden={!kept?.files.length}>
        {kept?.files.map(({ url, name, kind, bytes }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {name || t.recorded} · {t.kinds[kind === 'video' ? 'video' : 'sound']} · {mega(bytes)} MB
            </a>
            <Button kinds={['bare']} aria-label={`${t.remove}: ${name || t.recorded}`} onClick={() => void remove(url)}>
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
