import { useState } from 'react'
import { pictureWords } from '../i18n/picture-field.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { keepPicture } from './organizer-api.ts'

interface Props {
  label: string
  hint: string
  slug: string
  /** Path of the picture that is kept; '' where there is none. */
  picture: string
  onChange: (path: string) => void
}

/** One picture of an exhibition: chosen, kept by the server at once, shown. */
export function PictureField({ label, hint, slug, picture, onChange }: Props) {
  const t = useWords(pictureWords)
  const [state, setState] = useState<'idle' | 'sending' | 'wrong'>('idle')
  const take = async (file: File) => {
    setState('sending')
    const path = await keepPicture(slug, file)
    setState(path ? 'idle' : 'wrong')
    if (path) onChange(path)
  }
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      {picture && <img className="picture-field" src={picture} alt="" />}
      <p className="button-row">
        <FileButton
          accept="image/jpeg,image/png,image/webp"
          label={`${t.choose}: ${label}`}
          disabled={state === 'sending'}
          onFile={(file) => void take(file)}
        >
          {t.choose}
        </FileButton>
        {picture && (
          <Button kinds={['bare']} aria-label={`${t.remove}: ${label}`} onClick={() => onChange('')}>
            {t.remove}
          </Button>
        )}
      </p>
      {state === 'wrong' ? (
        <p className="field__error" role="alert">
          {t.wrong}
        </p>
      ) : (
        <p className="field__hint">{hint}</p>
      )}
    </div>
  )
}
