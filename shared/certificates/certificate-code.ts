import type { Envelope } from '../seals/envelope.ts'
import { sha256 } from '../seals/sha256.ts'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789' // none that is read for another on paper
const LENGTH = 12

/**
 * What a certificate is found by: the ceremony, and a short name made of the envelope's salt and the winner. So it needs no
 * table, is the same for ever, and cannot be guessed before the envelope is opened, for nobody has the salt; after it
 * anybody can work it out.
 */
export function certificateCode({ ceremony, award, salt }: Envelope, booth: string): string {
  // ids and hex: a character is a byte
  const hash = sha256(Uint8Array.from(`certificate ${salt} ${award} ${booth}`, (one) => one.charCodeAt(0)))
  const letter = (_: unknown, at: number) =>
    LETTERS[Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16) % LETTERS.length]
  return `${ceremony}-${Array.from({ length: LENGTH }, letter).join('')}`
}

/** Ceremony that a code speaks of; undefined for what is no code. */
export const ceremonyOfCode = (code: string): string | undefined => /^([a-z0-9-]{1,24})-[a-z2-9]{12}$/.exec(code)?.[1]
