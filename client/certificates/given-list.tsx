import type { CertificatesView } from '../../shared/certificates/certificates.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { afterWords } from '../i18n/certificates-staff.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { pdfOf, zipOf } from './certificates-api.ts'

/** The certificates that there are, one by one and all at once. */
export function GivenList({ id, view: { phase, certificates } }: { id: string; view: CertificatesView }) {
  const t = useWords(afterWords)
  const language = useLanguage()
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="after__scroll" tabIndex={0} aria-label={t.tabs.certificates}>
        <table className="after__list">
          <thead>
            <tr>
              <th scope="col">{t.award}</th>
              <th scope="col">{t.winner}</th>
              <th scope="col">PDF</th>
              <th scope="col">{t.check}</th>
            </tr>
          </thead>
          <tbody>
            {certificates.map(({ code, award, winner, person }) => (
              <tr key={code}>
                <th scope="row">
                  <span className={`medal medal--${award.tier}`}>
                    <Says of={award.name} />
                  </span>
                </th>
                <td>
                  {person && `${person} · `}
                  <Says of={winner.title} />
                </td>
                <td>
                  {LANGUAGES.map((one) => (
                    <a key={one} className="button button--bare" href={pdfOf(code, one)} download>
                      {t.pdf[one]}
                    </a>
                  ))}
                </td>
                <td>
                  <a className="button button--bare" href={`/certificate/${code}`}>
                    {code.slice(-12)}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
