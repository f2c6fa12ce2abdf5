import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { PollKey } from '../storage/vote-port.ts'

const NONCE = 12
const TAG = 16
/** Booths' ids are at most this long; all choices are padded to it, for a length would tell some of them. */
const WIDTH = 16

/** Votes at rest: whoever has a copy of the database, and not the key beside it, learns no choice and no result. */
export interface ChoiceCipher {
  /** The same voter's same choice gives the same text, so that one that is sent twice is known as such. */
  seal(poll: PollKey, voter: string, booth: string): string
  /** @throws when it was sealed with another key, for another poll or for another voter. */
  open(poll: PollKey, voter: string, choice: string): string
}

/** Nonces are made of what is sealed (as SIV modes do it): no counter is kept, and none is used for two texts. */
export function createChoiceCipher(secret: Buffer): ChoiceCipher {
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', `laurel-votes:${use}`, 32))
  const [key, nonceKey] = [keyFor('choice'), keyFor('nonce')]
  const about = ({ ceremony, run, award }: PollKey, voter: string) =>
    Buffer.from(JSON.stringify([ceremony, run, award, voter]))
  const nonceOf = (context: Buffer, padded: string) =>
    createHmac('sha256', nonceKey).update(context).update('\0').update(padded).digest().subarray(0, NONCE)
  return {
    seal(poll, voter, booth) {
      const [context, padded] = [about(poll, voter), booth.padEnd(WIDTH)]
      const nonce = nonceOf(context, padded)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
      const text = Buffer.concat([cipher.update(padded, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64')
    },
    open(poll, voter, choice) {
      const bytes = Buffer.from(choice, 'base64')
      const context = about(poll, voter)
      const nonce = bytes.subarray(0, NONCE)
      const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(context)
      decipher.setAuthTag(bytes.subarray(-TAG))
      const padded = Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
      if (!timingSafeEqual(nonce, nonceOf(context, padded))) throw new Error('A vote is not as it was written.')
      return padded.trimEnd()
    },
  }
}
