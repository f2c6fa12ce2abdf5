import type { Bilingual } from '../exhibition/text.ts'

/**
 * A result as it is sealed. Its canonical encoding (canonical.ts) is what the commitment is made over; the words of awards
 * and projects are in it as they were then, so that what is checked can be read by people.
 */
export interface Envelope {
  v: 1
  /** Slug, and ids of the ceremony and of its award. */
  exhibition: string
  ceremony: string
  award: string
  name: Bilingual
  /** In the order in which they are read out; more than one share the award. */
  winners: readonly { booth: string; title: Bilingual; team: Bilingual }[]
  /** Why: what the jury says. */
  citation: Bilingual
  /** When the award goes to somebody and not to the project; else empty. */
  person: string
  /** 32 random bytes, hex: without it, 35 guesses would open any envelope. */
  salt: string
}

/** That a result is sealed: public from that moment on. A changed result has a new one, and the old one stays in the list. */
export interface Commitment {
  award: string
  /** SHA-256 of the envelope's canonical encoding, hex. */
  sha256: string
  sealedAt: number
  /** When it was replaced by another and why; null while it stands. */
  replaced: { at: number; reason: string } | null
  /** The envelope, once it was read out. */
  opened: { at: number; envelope: Envelope } | null
}

/** What the audience gets with the reveal. */
export interface Opened {
  award: string
  /** When it was said. */
  at: number
  envelope: Envelope
  sha256: string
  sealedAt: number
}
