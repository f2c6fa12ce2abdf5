import { useEffect, useRef, useState } from 'react'
import { sayRefused } from '../../files/say-refused.ts'
import type { UploadedDocument } from '../../files/upload-document.ts'
import { fileWords } from '../../i18n/files.ts'
import { studioWords } from '../../i18n/studio.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { FileButton } from '../../ui/file-button.tsx'
import { useStudio } from '../desk-context.ts'

/** A PDF whose pages become the slides: drawn in this browser, so that no document's program ever runs elsewhere. */
export function PdfPagesField({ onDocument }: { onDocument: (document: UploadedDocument) => void }) {
  const t = useWords(studioWords)
  const files = useWords(fileWords)
  const { api } = useStudio()
  const [told, setTold] = useState('')
  const [fault, setFault] = useState('')
  const [share, setShare] = useState<number | null>(null)
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])
  const take = async (file: File) => {
    stop.current = new AbortController()
    const { signal } = stop.current
    setFault('')
    setShare(0)
    setTold(t.sending(file.name))
    // pdf.js and what draws with it come with the first document.
    const { uploadDocument } = await import('../../files/upload-document.ts')
    const answer = await uploadDocument(api.booth, file, {
      signal,
      onProgress: ({ sent, total }) => setShare(sent / total),
      onPage: (page, of) => {
        setTold(t.drawing(page, of))
        setShare(page / of)
      },
    })
    setShare(null)
    setTold('')
    if (answer.ok) onDocument(answer)
    else if (answer.reason !== 'cancelled') setFault(`${file.name}: ${sayRefused(answer, files)}`)
  }
  return (
    <div className="studio__pdf">
      <FileButton accept="application/pdf" disabled={share !== null} onFile={(file) => void take(file)}>
        {t.fromPdf}
      </FileButton>
      {share !== null && (
        <p className="studio__sending" role="status">
          {told}
          <progress max={1} value={share} aria-label={told} />
          <Button kinds={['bare']} onClick={() => stop.current?.abort()}>
            {t.cancel}
          </Button>
        </p>
      )}
      {fault && (
        <p className="field__error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
