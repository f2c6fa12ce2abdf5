import { useRef, useState } from 'react'
import type { Picture } from '../../../shared/exhibition/exhibition.ts'
import { sayRefused } from '../../files/say-refused.ts'
import { uploadFile } from '../../files/upload-file.ts'
import { fileWords } from '../../i18n/files.ts'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { useStudio } from '../desk-context.ts'
import { OnePicture } from './one-picture.tsx'

/** The picture before a film plays: one of its own, taken here, or one that is dropped. */
export function FilmStill({
  film,
  still,
  onChange,
}: {
  film: string
  still: Picture | undefined
  onChange: (still: Picture | undefined) => void
}) {
  const t = useWords(studioKindWords)
  const files = useWords(fileWords)
  const { api } = useStudio()
  const video = useRef<HTMLVideoElement>(null)
  const told = useRef(onChange)
  told.current = onChange // what is typed while it is sent stays
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState('')
  const take = async () => {
    const shown = video.current
    if (!shown?.videoWidth) return setFault(files.refusals.broken(''))
    setBusy(true)
    setFault('')
    const answer = await uploadFile(api.booth, await pictureOf(shown), { wanted: ['picture'] })
    setBusy(false)
    if (answer.ok) told.current({ url: answer.url, alt: still?.alt ?? { en: '', zh: '' } })
    else setFault(sayRefused(answer, files))
  }
  return (
    <>
      <h4>{t.filmStill}</h4>
      <video
        ref={video}
        className="studio__film"
        src={film}
        controls
        muted
        playsInline
        preload="metadata"
        aria-label={t.filmHere}
      />
      <p className="studio__adds">
        <Button disabled={busy} onClick={() => void take()}>
          {busy ? t.takingStill : t.takeFilmStill}
        </Button>
      </p>
      {fault && (
        <p className="field__error" role="alert">
          {fault}
        </p>
      )}
      <OnePicture
        label={t.filmStill}
        dropLabel={t.ownFilmStill}
        altLabel={t.filmStillAlt}
        picture={still}
        onChange={onChange}
      />
    </>
  )
}

function pictureOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? new Blob()), 'image/png'))
}
