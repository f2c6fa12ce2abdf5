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

/** What the press gets: lists, and a wall of winners to put into another page. */
export function PressKit({ slug, title, none }: { slug: string; title: Bilingual; none: boolean }) {
  const t = useWords(afterWords)
  const say = useSay()
  const language = useLanguage()
  const field = useRef<HTMLTextAreaElement>(null)
  if (none) return <p className="page-frame__card">{t.pressNone}</p>
  const lists = `/api/exhibitions/${encodeURIComponent(slug)}/results`
  const wall = `/embed/${encodeURIComponent(slug)}?lang=${language}`
  const name = say(title).replace(/["<>&]/g, '')
  const snippet = `<iframe src="${location.origin}${wall}" title="${name}" style="width:100%;height:640px;border:0" loading="lazy"></iframe>`
  const copy = async () => toast((await copyText(snippet, field.current)) ? t.copied : t.copyHand)
  return (
    <>
      <section className="page-frame__card" aria-label={t.lists}>
        <h2>{t.lists}</h2>
        <p>{t.listsText}</p>
        <p className="button-row">
          <a className="button" href={`${lists}.csv?lang=${language}`} download>
            {t.csv}
          </a>
          <a className="button" href={`${lists}.json`}>
            {t.json}
          </a>
        </p>
      </section>
      <section className="page-frame__card" aria-label={t.wall}>
        <h2>{t.wall}</h2>
        <p>{t.wallText}</p>
        <Field label={t.snippet}>
          {(control) => (
            <textarea
              {...control}
              ref={field}
              className="input after__snippet"
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
          <a className="button" href={wall} target="_blank" rel="noopener">
            {t.preview}
          </a>
        </p>
      </section>
    </>
  )
}
