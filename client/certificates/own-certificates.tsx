import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { certificateWords } from '../i18n/certificates.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { pdfOf } from './certificates-api.ts'

/** The certificates of a booth's own awards, for its people. Nothing before a night gave one. */
export function OwnCertificates({ booth: { awards } }: { booth: Pick<Booth, 'awards'> }) {
  const t = useWords(certificateWords)
  const say = useSay()
  const given = awards.flatMap(({ id, name, certificate }) => (certificate ? [{ id, name, certificate }] : []))
  if (given.length === 0) return null
  return (
    <section className="studio__card" aria-label={t.yours}>
      <h2>{t.yours}</h2>
      {given.map(({ id, name, certificate }) => (
        <div key={id}>
          <p>
            <Says of={name} />
          </p>
          <p className="button-row">
            {LANGUAGES.map((language) => (
              <a
                key={language}
                className="button"
                href={pdfOf(certificate, language)}
                aria-label={`${t.pdf[language]}: ${say(name)}`}
                download
              >
                {t.pdf[language]}
              </a>
            ))}
            <a
              className="button button--bare"
              href={`/certificate/${certificate}`}
              aria-label={`${t.page}: ${say(name)}`}
            >
              {t.page}
            </a>
          </p>
        </div>
      ))}
    </section>
  )
}
