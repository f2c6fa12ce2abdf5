import { useState } from 'react'
import type { BoothFiles } from '../../shared/files/files.ts'
import { sayRefused } from '../files/say-refused.ts'
import { fileWords } from '../i18n/files.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useBoothFiles } from './booth-files.ts'
import { useStudio } from './desk-context.ts'

type File = BoothFiles['files'][number]

const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 1e5) / 10)
/** Of the content that an address serves. */
const hashOf = ({ url }: File): string => /[0-9a-f]{32}/.exec(url)?.[0] ?? ''

/** Everything that was uploaded for the booth, how much of its room that takes, and taking away what nothing shows. */
export function FilesSection() {
  const t = useWords(studioWords)
  const words = useWords(fileWords)
  const { api } = useStudio()
  const known = useBoothFiles()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [told, setTold] = useState('')
  if (!known) return null
  const files = known.files.filter(({ url }) => !gone.has(url))
  const freed = known.files.filter(({ url }) => gone.has(url)).reduce((sum, { bytes }) => sum + bytes, 0)
  const used = known.used.bytes - freed
  const remove = async (file: File) => {
    const answer = await api.removeFile(hashOf(file))
    if (answer.ok) setGone(new Set([...gone, file.url]))
    setTold(answer.ok ? t.fileGone(file.name) : `${file.name}: ${sayRefused(answer, words)}`)
  }
  const share = words.used(Math.ceil(used / 1e6), known.most.bytes / 1e6, files.length)
  return (
    <section className="studio__card">
      <h2>{t.tabs.files}</h2>
      <p className="studio__hint">{t.filesHint}</p>
      <div className="studio__room">
        <strong>{share}</strong>
        <meter min={0} max={known.most.bytes} value={used} aria-label={share} />
      </div>
      <p role="status" className="studio__told">
        {told}
      </p>
      {files.length === 0 && <p className="studio__nothing">{t.noFiles}</p>}
      <ul className="studio__people">
        {files.map((file) => (
          <li key={file.url}>
            <span className="studio__file-name">
              <strong dir="auto">{file.name || words.unnamed}</strong>
              <span>
                {words.kinds[file.kind]} · {megabytes(file.bytes)} MB
              </span>
            </span>
            <Button
              kinds={['bare']}
              aria-label={t.removeOf(file.name || words.unnamed)}
              onClick={() => void remove(file)}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
