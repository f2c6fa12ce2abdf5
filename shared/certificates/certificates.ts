import * as z from 'zod/mini'
import type { CeremonyRefusal } from '../ceremony/ceremony-words.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { Tier } from '../plan/types.ts'
import type { Opened } from '../seals/envelope.ts'

export const MOST_SIGNATURES = 3

const both = (most: number) => {
  const text = z.string().check(z.trim(), z.maxLength(most))
  return z.strictObject({ en: text, zh: text })
}
/** A picture that POST /api/exhibitions/<slug>/pictures kept, or empty. */
const picture = z.string().check(z.regex(/^(\/media\/[0-9a-f]{32}\.webp)?$/))

/** Who signs: name, title, and what their signature looks like. */
export const Signature = z.strictObject({ name: both(80), title: both(120), picture })
export type Signature = z.infer<typeof Signature>

/** What an organizer sets for the certificates of a ceremony. */
export const CertificateLook = z.strictObject({
  logo: picture,
  signatures: z.array(Signature).check(z.maxLength(MOST_SIGNATURES)),
})
export type CertificateLook = z.infer<typeof CertificateLook>

export const PLAIN_LOOK: CertificateLook = { logo: '', signatures: [] }

/** The pictures of a look, as paths. Pure. */
export const picturesOf = ({ logo, signatures }: CertificateLook): string[] =>
  [logo, ...signatures.map(({ picture }) => picture)].filter((path) => path !== '')

/** Answer of POST /api/ceremonies/<id>/certificates/look. `picture-gone`: one of its pictures cannot be drawn (any more). */
export type LookAnswer = { ok: true } | { ok: false; reason: 'picture-gone' | CeremonyRefusal }

/** What one certificate says: GET /api/certificates/<code>. Everything in it was read out. */
export interface Certificate {
  code: string
  exhibition: { slug: string; title: Bilingual; revision: number }
  ceremony: { id: string; title: Bilingual; zone: string }
  award: { id: string; name: Bilingual; tier: Tier; edition: string; category: Bilingual }
  winner: { booth: string; title: Bilingual; team: Bilingual }
  person: string
  citation: Bilingual
  /** The envelope with when it was sealed and opened, for everybody's own check. */
  opened: Opened
  /** The audience's vote, of which everybody saw how it stood. */
  openCount: boolean
}
export type CertificateAnswer = { ok: true; certificate: Certificate } | { ok: false; reason: 'no-such-certificate' }

/** What the organizer's page shows: GET /api/ceremonies/<id>/certificates. */
export interface CertificatesView {
  exhibition: string
  title: Bilingual
  phase: 'before' | 'running' | 'over'
  look: CertificateLook
  /** PUBLIC_URL, into which the codes lead; null where they lead to the host that was asked. */
  publicUrl: string | null
  /** Whether there is a wall of winners to embed. */
  wall: boolean
  /** In the order in which they were read out. */
  certificates: readonly Certificate[]
}
