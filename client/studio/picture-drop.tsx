import { type DragEvent, useId, useRef, useState } from 'react'
import { type FileRefusal, type UploadProgress, uploadFile } from '../files/upload-file.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cx.ts'
import { useStudio } from './desk-context.ts'

interface Props {
  /** How many may still come. */
  room: number
  single?: boolean
  onPictures: (paths: string[]) => void
}

/** Where pictures are dropped, with a bar for each that is on its way; the same by button. */
export function PictureDrop({ room, single = false, onPictures }: Props) {
  const t = useWords(studioWords)
  const { api } = useStudio()
  const id = useId()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; share: number; checking: boolean } | null>(null)
  const stop = useRef(new AbortController())
  const [faults, setFaults] = useState<string[]>([])

  const take = async (files: File[]) => {
    const told: string[] = files.length > room ? [t.tooMany(room)] : []
    const kept: string[] = []
    for (const file of files.slice(0, room)) {
      const onProgress = ({ sent, total, stage }: UploadProgress) =>
        setSending({ name: file.name, share: total > 0 ? sent / total : 0, checking: stage === 'checking' })
      onProgress({ sent: 0, total: file.size, stage: 'sending' })
      const sent = await uploadFile(api.booth, file, { wanted: ['picture'], onProgress, signal: stop.current.signal })
      if (sent.ok) kept.push(sent.url)
      else if (sent.reason !== 'cancelled') told.push(`${file.name}: ${refusal(sent.reason)}`)
    }
    if (stop.current.signal.aborted) stop.current = new AbortController()
    setSending(null)
    setFaults(told)
    if (kept.length > 0) onPictures(kept)
  }
  const refusal = (reason: FileRefusal): string =>
    Object.hasOwn(t.refusals, reason) ? t.refusals[reason as keyof typeof t.refusals] : t.refusals.broken
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the labelled input does the same
    <div
      className={cx('studio-drop', single && 'studio-drop--single')}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="studio-drop__words">{t.drop}</p>
      <input
        id={id}
        className="studio-drop__input"
        type="file"
        multiple={!single}
        disabled={room === 0 || sending !== null}
        accept="image/jpeg,image/png,image/webp"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = '' // so that the same file can be chosen again
          if (files.length > 0) void take(files)
        }}
      />
      <label htmlFor={id} className="button">
        {single ? t.chooseOne : t.choose}
      </label>
      <p className="field__hint">{t.pictureTypes}</p>
      {sending && (
        <p className="studio-drop__sending" role="status">
          {sending.checking ? t.checking(sending.name) : t.sending(sending.name)}
          <progress
            max={1}
            {...(sending.checking ? {} : { value: sending.share })}
            aria-label={t.sending(sending.name)}
          />
        </p>
      )}
      {sending && (
        <Button kinds={['bare']} onClick={() => stop.current.abort()}>
          {t.cancel}
        </Button>
      )}
      {faults.map((fault) => (
        <p key={fault} className="field__error" role="alert">
          {fault}
        </p>
      ))}
    </div>
  )
}
