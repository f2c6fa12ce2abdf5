import type { CeremonyRefusal } from '../../shared/ceremony/ceremony-words.ts'
import type {
  CertificateAnswer,
  CertificateLook,
  CertificatesView,
  LookAnswer,
} from '../../shared/certificates/certificates.ts'
import { askJson } from '../http/ask-json.ts'

const path = (ceremony: string) => `/api/ceremonies/${encodeURIComponent(ceremony)}/certificates`

type Trouble = { ok: false; reason: CeremonyRefusal | 'no-profile' | 'unreachable' }
export type CertificatesAnswer = ({ ok: true } & CertificatesView) | Trouble

export async function readCertificates(ceremony: string, signal: AbortSignal): Promise<CertificatesAnswer> {
  const answer = await askJson<{ ok: true } & CertificatesView>(path(ceremony), { signal })
  if (answer.ok) return answer.body
  return { ok: false, reason: (answer.body as Trouble | null)?.reason ?? 'unreachable' }
}

export async function saveLook(ceremony: string, look: CertificateLook): Promise<'kept' | 'picture-gone' | 'failed'> {
  const answer = await askJson<LookAnswer>(`${path(ceremony)}/look`, { post: look })
  if (answer.ok) return 'kept'
  return (answer.body as { reason?: string } | null)?.reason === 'picture-gone' ? 'picture-gone' : 'failed'
}

export async function readCertificate(
  code: string,
  signal: AbortSignal,
): Promise<CertificateAnswer | { ok: false; reason: 'unreachable' }> {
  const answer = await askJson<CertificateAnswer>(`/api/certificates/${encodeURIComponent(code)}`, { signal })
  if (answer.ok) return answer.body
  return { ok: false, reason: answer.status === 404 ? 'no-such-certificate' : 'unreachable' }
}

export const pdfOf = (code: string, language: string): string =>
  `/api/certificates/${encodeURIComponent(code)}.pdf?lang=${language}`
export const zipOf = (ceremony: string, language: string): string => `${path(ceremony)}.zip?lang=${language}`
