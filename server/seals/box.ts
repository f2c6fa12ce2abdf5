import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16
const LENGTH = 4
/** Bytes that every envelope is padded to; the longest that an organizer may write takes three quarters of it. */
export const PADDED = 64 * 1024

/**
 * Encrypts a text under the key with AES-256-GCM, padded so that all boxes are of one length. `label` is what it is: a box
 * that somebody moved to another place does not open there.
 * @throws when the text does not fit; without a word of it.
 */
export function closeBox(key: Buffer, text: string, label: string): string {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length + LENGTH > PADDED) throw new Error('A result is longer than its envelope.')
  const padded = Buffer.alloc(PADDED)
  padded.writeUInt32BE(bytes.length)
  bytes.copy(padded, LENGTH)
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(label, 'utf8'))
  const encrypted = Buffer.concat([cipher.update(padded), cipher.final()])
  padded.fill(0)
  return Buffer.concat([nonce, encrypted, cipher.getAuthTag()]).toString('base64')
}

/** @throws when it was made under another key, for another place, or was changed. */
export function openBox(key: Buffer, box: string, label: string): string {
  const bytes = Buffer.from(box, 'base64')
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
  cipher.setAAD(Buffer.from(label, 'utf8'))
  cipher.setAuthTag(bytes.subarray(-TAG))
  const padded = Buffer.concat([cipher.update(bytes.subarray(NONCE, -TAG)), cipher.final()])
  const length = padded.readUInt32BE()
  return padded.toString('utf8', LENGTH, LENGTH + length)
}
