import { useRef } from 'react'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { copyText } from '../booths/copy-text.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useLanguage } from '../i18n/language.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { toast } from '../ui/toast.tsx'
import { hallAddress, LocalAddress } from './hall-address.tsx'

interface Props {
  slug: string
  title: Bilingual
  publicUrl: string | null
  /** Whether the hall shows a winner already. */
  wall: boolean
}

/** The wall of winners for other sites: the snippet to copy and how it looks. */
export function EmbedSnippet({ slug, title, publicUrl, wall }: Props) {
  const t = useWords(afterWords)
  const say = useSay()
  const language = useLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  if (!wall) return <p>{t.wallNone}</p>
  const path = `/embed/${encodeURIComponent(slug)}?lang=${language}`
  const name = say(title).replace(/["<>&]/g, '')
  const snippet = `<iframe src="${hallAddress(publicUrl)}${path}" title="${name}" style="width:100%;height:640px;border:0" loading="lazy"></iframe>`
  const copy = async () => toast((await copyText(snippet, field.current)) ? t.copied : t.copyHand)
  return (
    <>
      <p>{t.wallText}</p>
      <LocalAddress publicUrl={publicUrl} what="wall" />
      <Field label={t.snippet}>
        {(control) => (
          <textarea
            {...control}
            ref={field}
            className="input embed-snippet"
            readOnly
            spellCheck={false}
            value={snippet}
          />
        )}
      </Field>
      <p className="button-row">
        <Button kinds={['main']} onClick={() => void copy()}>
          {t.copy}
        </Button>
        <a className="button" href={path} target="_blank" rel="noopener">
          {t.preview}
        </a>
      </p>
    </>
  )
}
