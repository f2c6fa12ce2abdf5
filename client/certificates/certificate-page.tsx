import type { ReactNode } from 'react'
import type { Certificate } from '../../shared/certificates/certificates.ts'
import { LANGUAGES } from '../../shared/exhibition/text.ts'
import { isNomineeOf, RANKS, rankOf } from '../../shared/grants/can.ts'
import { useVisitor } from '../entry/visitor-store.ts'
import { useAnswer } from '../http/use-answer.ts'
import { certificateWords } from '../i18n/certificates.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { fontsForPage } from '../leads/fonts-for-page.ts'
import { useTimes } from '../schedule/use-times.ts'
import { CheckEnvelope } from '../seals/check-envelope.tsx'
import { Button } from '../ui/button.tsx'
import { PageFrame, PageNote } from '../ui/page-frame.tsx'
import { pdfOf, readCertificate } from './certificates-api.ts'
import './certificates.css'

/** `/certificate/<code>`, where the QR code of a certificate leads: what was awarded to whom, and how to check it oneself. */
export function CertificatePage({ code }: { code: string }) {
  const t = useWords(certificateWords)
  const { answer: found, again } = useAnswer(
    code,
    (signal) => readCertificate(code, signal),
    ({ certificate }) => fontsForPage([certificate.exhibition], wordsOf(certificate)),
  )
  return (
    <PageFrame title={t.title}>
      {!found ? (
        <p role="status">{t.loading}</p>
      ) : found.ok ? (
        <Shown certificate={found.certificate} />
      ) : found.reason === 'unreachable' ? (
        <PageNote title={t.title} text={t.unreachable}>
          <Button onClick={again}>{t.again}</Button>
        </PageNote>
      ) : (
        <div className="certificate__none" role="alert">
          <PageNote title={t.none} text={t.noneText}>
            <p className="certificate__code">{code}</p>
          </PageNote>
        </div>
      )}
    </PageFrame>
  )
}

const wordsOf = ({ award, winner, person, citation, exhibition, ceremony }: Certificate): string[] =>
  [award.name, award.category, winner.title, winner.team, citation, exhibition.title, ceremony.title]
    .flatMap(({ en, zh }) => [en, zh])
    .concat(person)

function Shown({ certificate }: { certificate: Certificate }) {
  const t = useWords(certificateWords)
  const say = useSay()
  const { zone } = useTimes()
  const language = useLanguage()
  const { code, award, winner, person, citation, exhibition, ceremony, opened, openCount } = certificate
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
  })
  const moment = (at: number) => format.format(at)
  return (
    <>
      <p className="page-frame__intro" role="status">
        <strong className="certificate__valid">{t.valid}</strong>
        {(openCount ? t.validOpen : t.validText)(location.host)}
      </p>
      <section className="page-frame__card certificate" aria-label={t.title}>
        <p className="certificate__heading">
          <Says of={exhibition.title} />
          {award.edition && !say(exhibition.title).includes(award.edition) && <> · {award.edition}</>}
        </p>
        <span className={`certificate__medal medal medal--${award.tier}`} />
        <h2>
          <Says of={award.name} />
        </h2>
        <p className="quiet">{t.given}</p>
        <p className="certificate__winner">{person || <Says of={winner.title} />}</p>
        <p>{person ? t.forProject(`${say(winner.title)}, ${say(winner.team)}`) : <Says of={winner.team} />}</p>
        {(citation.en || citation.zh) && (
          <blockquote>
            <Says of={citation} />
          </blockquote>
        )}
      </section>
      <section className="page-frame__card" aria-label={t.readOut}>
        <dl className="certificate__facts">
          <Fact name={t.readOut}>
            {moment(opened.at)} <span className="quiet">{zone}</span>
          </Fact>
          <Fact name={openCount ? t.counted : t.sealed}>
            {moment(opened.sealedAt)} <span className="quiet">{t.sealedHint}</span>
          </Fact>
          <Fact name={t.ceremony}>
            <Says of={ceremony.title} />
          </Fact>
          <Fact name={t.code}>
            <code>{code}</code>
          </Fact>
          <Fact name={t.commitment}>
            <code>{opened.sha256}</code>
          </Fact>
        </dl>
        <CheckEnvelope opened={opened} />
        <p className="button-row">
          <a className="button" href={`/b/${winner.booth}`}>
            {t.booth}
          </a>
        </p>
        <Papers certificate={certificate} />
      </section>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** The PDF, for the winner's own people and the organizer. */
function Papers({ certificate: { code, winner, exhibition } }: { certificate: Certificate }) {
  const t = useWords(certificateWords)
  const grants = useVisitor().known?.grants ?? []
  const at = Date.now()
  const mine = isNomineeOf({ grants }, winner.booth, at) || rankOf(grants, exhibition.slug, at) >= RANKS.organizer
  if (!mine) return null
  return (
    <>
      <p>{t.forYou}</p>
      <p className="button-row">
        {LANGUAGES.map((language) => (
          <a key={language} className="button" href={pdfOf(code, language)} download>
            {t.pdf[language]}
          </a>
        ))}
      </p>
    </>
  )
}
