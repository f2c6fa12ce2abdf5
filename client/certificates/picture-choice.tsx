import { useRef, useState } from 'react'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useWords } from '../i18n/words.ts'
import { keepPicture } from '../organizer/organizer-api.ts'
import { Button } from '../ui/button.tsx'

/** A picture for certificates: chosen, kept by the server at once, shown. */
export function PictureChoice(props: {
  label: string
  hint: string
  slug: string
  picture: string
  onChange: (path: string) => void
}) {
  const t = useWords(afterWords)
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'idle' | 'sending' | 'wrong'>('idle')
  const take = async (file: File | undefined) => {
    if (!file) return
    setState('sending')
    const path = await keepPicture(props.slug, file)
    setState(path ? 'idle' : 'wrong')
    if (path) props.onChange(path)
  }
  return (
    <div className="field">
      <span className="field__label">{props.label}</span>
      {props.picture && <img className="after__picture" src={props.picture} alt="" />}
      <input
        ref={input}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        aria-label={props.label}
        hidden
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <p className="button-row">
        <Button
          disabled={state === 'sending'}
          aria-label={`${t.choose}: ${props.label}`}
          onClick={() => input.current?.click()}
        >
          {t.choose}
        </Button>
        {props.picture && (
          <Button kinds={['bare']} aria-label={`${t.removePicture}: ${props.label}`} onClick={() => props.onChange('')}>
            {t.removePicture}
          </Button>
        )}
      </p>
      {state === 'wrong' ? (
        <p className="field__error" role="alert">
          {t.pictureWrong}
        </p>
      ) : (
        <p className="field__hint">{props.hint}</p>
      )}
    </div>
  )
}
