import { useState } from 'react'
import type { ImportedResults } from '../../shared/seals/seal-messages.ts'
import { SEAL_LIMITS } from '../../shared/seals/seal-words.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { FileButton } from '../ui/file-button.tsx'
import { announce } from '../ui/live-region.tsx'
import { ImportedView } from './imported-view.tsx'
import type { SealsApi } from './seals-api.ts'

/** A file of results: shown first, with everything that is not right in it, and sealed as a whole. */
export function ImportResultsCard({ api, onChange }: { api: SealsApi; onChange: () => void }) {
  const t = useWords(sealPanelWords)
  const [file, setFile] = useState<{ name: string; base64: string } | null>(null)
  const [read, setRead] = useState<ImportedResults | null>(null)
  const [told, setTold] = useState('')
  const [busy, setBusy] = useState(false)

  const send = async (base64: string, store: boolean, reason: string) => {
    setBusy(true)
    setTold('')
    const answer = await api.import(base64, store, reason)
    setBusy(false)
    if (!answer.ok) return setTold(t.refusals[answer.reason])
    setRead(answer)
    if (!answer.stored) return
    setFile(null) // what is sealed does not stay on the screen
    announce(t.file.stored(answer.results.length))
    onChange()
  }
  const take = async (chosen: File) => {
    setRead(null)
    if (chosen.size > SEAL_LIMITS.file) return setTold(t.file.tooBig)
    const base64 = await base64Of(chosen).catch(() => null)
    if (base64 === null) return setTold(t.file.codes.unreadable())
    setFile({ name: chosen.name, base64 })
    await send(base64, false, '')
  }
  return (
    <section className="seals__card" aria-busy={busy}>
      <h3>{t.file.heading}</h3>
      <p>{t.file.text}</p>
      <p className="seals__file">
        <FileButton
          accept=".csv,.tsv,.txt,.json,text/csv,application/json"
          disabled={busy}
          onFile={(chosen) => void take(chosen)}
        >
          {file ? t.file.other : t.file.choose}
        </FileButton>
        {file && <span>{file.name}</span>}
      </p>
      {busy && <p role="status">{t.file.reading}</p>}
      {told && (
        <p className="field__error" role="alert">
          {told}
        </p>
      )}
      {read?.stored && <p>{t.file.stored(read.results.length)}</p>}
      {read && !read.stored && (
        <ImportedView read={read} busy={busy} onStore={(reason) => file && void send(file.base64, true, reason)} />
      )}
    </section>
  )
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onerror = () => reject(reader.error)
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''))
    reader.readAsDataURL(file)
  })
