import { createHash, createHmac, randomInt } from 'node:crypto'
import { CODE_LENGTH, CODE_LETTERS, readCode } from '../../shared/votes/code-text.ts'

/** A code as it is printed, without its hyphen. */
export const newCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')

/** At rest a code is a keyed hash: fifty bits could be tried out by whoever has the database alone. */
export const hashCode = (secret: Buffer, ceremony: string, typed: string): string =>
  createHmac('sha256', secret)
    .update(`laurel-code:${ceremony}:${readCode(typed)}`)
    .digest('hex')

/** What stands for a voter in the list that everybody may read: only who knows the voter finds their line again. */
export const receiptOf = (salt: string, voter: string): string =>
  createHash('sha256').update(`${salt}:${voter}`).digest('hex')
