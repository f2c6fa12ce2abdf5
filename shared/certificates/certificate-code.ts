import { createHash } from 'node:crypto'
import type { Envelope } from '../../shared/seals/envelope.ts'

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789' // none that is read for another on paper
const LENGTH = 12

/**
 * What a certificate is found by: the ceremony, and a short name made of the envelope's salt and the winner. So it needs no
 * table, is the same for ever, and cannot be guessed before the envelope is opened, for nobody has the salt.
 */
export function certificateCode({ ceremony, award, salt }: Envelope, booth: string): string {
  const hash = createHash('sha256').update(`certificate ${salt} ${award} ${booth}`).digest()
  const name = Array.from(hash.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${ceremony}-${name}`
}

/** Ceremony that a code speaks of; undefined for what is no code. */
export const ceremonyOfCode = (code: string): string | undefined => /^([a-z0-9-]{1,24})-[a-z2-9]{12}$/.exec(code)?.[1]
