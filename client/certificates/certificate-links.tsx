import { certificateCode } from '../../shared/certificates/certificate-code.ts'
import type { Envelope } from '../../shared/seals/envelope.ts'
import { certificateWords } from '../i18n/certificates.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

/** To the certificates of a result that was read out: whoever has the opened envelope works out their codes. */
export function CertificateLinks({ envelope }: { envelope: Envelope }) {
  const t = useWords(certificateWords)
  const say = useSay()
  const many = envelope.winners.length > 1
  return envelope.winners.map(({ booth, title }) => (
    <a
      key={booth}
      className="button"
      href={`/certificate/${certificateCode(envelope, booth)}`}
      target="_blank"
      rel="noopener"
      aria-label={`${t.title}: ${say(title)}`}
    >
      {many ? `${t.title}: ${say(title)}` : t.title}
    </a>
  ))
}
