import type { CertificatesView } from '../../shared/certificates/certificates.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { LocalAddress } from '../press/hall-address.tsx'
import { pdfOf, zipOf } from './certificates-api.ts'

/** The certificates that there are, one by one and all at once. */
export function GivenList({ id, view: { phase, publicUrl, certificates } }: { id: string; view: CertificatesView }) {
  const t = useWords(afterWords)
  const language = useLanguage()
  const say = useSay()
  if (certificates.length === 0) return <p className="page-frame__card">{t.before}</p>
  return (
    <section className="page-frame__card" aria-label={t.tabs.certificates}>
      {phase !== 'over' && <p>{t.running}</p>}
      <p className="button-row">
        <a className="button button--main" href={zipOf(id, language)} download>
          {t.all}
        </a>
      </p>
      <p className="quiet">{t.allHint}</p>
      <LocalAddress publicUrl={publicUrl} what="codes" />
      <ul className="after__given">
        {certificates.map(({ code, award, winner, person }) => {
          const who = person || say(winner.title)
          return (
            <li key={code}>
              <div>
                <span className={`medal medal--${award.tier}`}>
                  <Says of={award.name} />
                </span>
                <strong>{who}</strong>
                {person && <span className="quiet">{say(winner.title)}</span>}
              </div>
              <p className="button-row">
                {LANGUAGES.map((one) => (
                  <a key={one} className="button" href={pdfOf(code, one)} aria-label={`${t.pdf[one]}: ${who}`} download>
                    {t.pdf[one]}
                  </a>
                ))}
                <a className="button button--bare" href={`/certificate/${code}`} aria-label={`${t.check}: ${who}`}>
                  {t.check}
                </a>
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
