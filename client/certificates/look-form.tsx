import { type FormEvent, useState } from 'react'
import { type CertificateLook, MOST_SIGNATURES, type Signature } from '../../shared/certificates/certificates.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useWords } from '../i18n/words.ts'
import { PictureField } from '../organizer/picture-field.tsx'
import { BothLanguages } from '../ui/both-languages.tsx'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.tsx'
import { saveLook } from './certificates-api.ts'

const NOBODY: Signature = { name: { en: '', zh: '' }, title: { en: '', zh: '' }, picture: '' }

/** The organizer's logo and who signs; saved as a whole. */
export function LookForm({ id, slug, look }: { id: string; slug: string; look: CertificateLook }) {
  const t = useWords(afterWords)
  const [now, setNow] = useState(look)
  const [state, setState] = useState<'kept' | 'changed' | 'saving' | 'picture-gone' | 'failed'>('kept')
  const change = (part: Partial<CertificateLook>) => {
    setNow((before) => ({ ...before, ...part }))
    setState('changed')
  }
  const sign = (index: number, part: Partial<Signature>) =>
    change({ signatures: now.signatures.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setState('saving')
    const saved = await saveLook(id, now)
    setState(saved)
    if (saved === 'kept') toast(t.saved)
  }
  return (
    <section className="page-frame__card" aria-label={t.look}>
      <h2>{t.look}</h2>
      <p>{t.lookText}</p>
      <form className="after__form" onSubmit={(event) => void save(event)}>
        <PictureField
          label={t.logo}
          hint={t.logoHint}
          slug={slug}
          picture={now.logo}
          onChange={(logo) => change({ logo })}
        />
        {now.signatures.map((signature, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a signature has no name of its own but its place
          <fieldset key={index} className="after__signature">
            <legend>{t.signature(index + 1)}</legend>
            <BothLanguages
              label={t.signer}
              value={signature.name}
              most={80}
              onChange={(name) => sign(index, { name })}
            />
            <BothLanguages
              label={t.signerTitle}
              value={signature.title}
              most={120}
              onChange={(title) => sign(index, { title })}
            />
            <PictureField
              label={t.picture}
              hint={t.pictureHint}
              slug={slug}
              picture={signature.picture}
              onChange={(picture) => sign(index, { picture })}
            />
            <p>
              <Button
                kinds={['danger']}
                aria-label={`${t.remove}: ${t.signature(index + 1)}`}
                onClick={() => change({ signatures: now.signatures.filter((_, at) => at !== index) })}
              >
                {t.remove}
              </Button>
            </p>
          </fieldset>
        ))}
        <div className="button-row">
          {now.signatures.length < MOST_SIGNATURES && (
            <Button onClick={() => change({ signatures: [...now.signatures, NOBODY] })}>{t.add}</Button>
          )}
          <Button type="submit" kinds={['main']} disabled={state === 'kept' || state === 'saving'}>
            {state === 'saving' ? t.saving : t.save}
          </Button>
        </div>
        {(state === 'failed' || state === 'picture-gone') && (
          <p className="field__error" role="alert">
            {state === 'failed' ? t.notSaved : t.pictureGone}
          </p>
        )}
      </form>
    </section>
  )
}
