import { useRef, useState } from 'react'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { keepPicture } from './organizer-api.ts'

/** One picture: chosen, kept by the server at once, shown. */
export function PictureField({
  slug,
  picture,
  onChange,
}: {
  slug: string
  picture: string
  onChange: (path: string) => void
}) {
  const words = useWords(organizerWords)
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'sending' | 'wrong'>('idle')
  const take = async (file: File | undefined) => {
    if (!file) return
    setState('sending')
    const path = await keepPicture(slug, file)
    setState(path ? 'idle' : 'wrong')
    if (path) onChange(path)
  }
  return (
    <div className="field">
      <span className="field__label">{words.picture}</span>
      {picture && <img className="desk__picture" src={picture} alt="" />}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <p className="desk__links">
        <Button disabled={state === 'sending'} onClick={() => input.current?.click()}>
          {words.pictureChoose}
        </Button>
        {picture && (
          <Button kinds={['bare']} onClick={() => onChange('')}>
            {words.pictureRemove}
          </Button>
        )}
      </p>
      {state === 'wrong' ? (
        <p className="field__error" role="alert">
          {words.pictureWrong}
        </p>
      ) : (
        <p className="field__hint">{words.pictureHint}</p>
      )}
    </div>
  )
}
