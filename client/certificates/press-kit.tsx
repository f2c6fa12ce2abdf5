import type { CertificatesView } from '../../shared/certificates/certificates.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useLanguage } from '../i18n/language.ts'
import { useWords } from '../i18n/words.ts'
import { EmbedSnippet } from '../press/embed-snippet.tsx'

/** What the press gets: lists, and a wall of winners to put into another page. */
export function PressKit({ view: { exhibition, title, publicUrl, wall, certificates } }: { view: CertificatesView }) {
  const t = useWords(afterWords)
  const language = useLanguage()
  const lists = `/api/exhibitions/${encodeURIComponent(exhibition)}/results`
  return (
    <>
      <section className="page-frame__card" aria-label={t.lists}>
        <h2>{t.lists}</h2>
        {certificates.length === 0 ? (
          <p>{t.listsNone}</p>
        ) : (
          <>
            <p>{t.listsText}</p>
            <p className="button-row">
              <a className="button" href={`${lists}.csv?lang=${language}`} download>
                {t.csv}
              </a>
              <a className="button" href={`${lists}.json`}>
                {t.json}
              </a>
            </p>
          </>
        )}
      </section>
      <section className="page-frame__card" aria-label={t.wall}>
        <h2>{t.wall}</h2>
        <EmbedSnippet slug={exhibition} title={title} publicUrl={publicUrl} wall={wall} />
      </section>
    </>
  )
}
