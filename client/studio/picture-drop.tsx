import { type DragEvent, useId, useState } from 'react'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { cx } from '../ui/cx.ts'
import { useStudio } from './desk-context.ts'
import { sendPicture } from './send-picture.ts'

interface Props {
  /** How many may still come. */
  room: number
  single?: boolean
  onPictures: (paths: { path: string; name: string }[]) => void
}

/** Where pictures are dropped, with a bar for each that is on its way; the same by button. */
export function PictureDrop({ room, single = false, onPictures }: Props) {
  const t = useWords(studioWords)
  const { api } = useStudio()
  const id = useId()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ name: string; share: number } | null>(null)
  const [faults, setFaults] = useState<string[]>([])

  const take = async (files: File[]) => {
    const told: string[] = files.length > room ? [t.tooMany(room)] : []
    const kept: { path: string; name: string }[] = []
    for (const file of files.slice(0, room)) {
      setSending({ name: file.name, share: 0 })
      const sent = await sendPicture(api.pictures, file, (share) => setSending({ name: file.name, share }))
      if (sent.ok) kept.push({ path: sent.path, name: file.name })
      else told.push(t[sent.reason](file.name))
    }
    setSending(null)
    setFaults(told)
    if (kept.length > 0) onPictures(kept)
  }
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
          {t.sending(sending.name)}
          <progress max={1} value={sending.share} aria-label={t.sending(sending.name)} />
        </p>
      )}
      {faults.map((fault) => (
        <p key={fault} className="field__error" role="alert">
          {fault}
        </p>
      ))}
    </div>
  )
}
