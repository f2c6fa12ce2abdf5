import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BYTES = 32

/** What this server signs its links with: made once, kept in the data folder, readable by its owner alone. */
export function readServerSecret(dataDir: string): Buffer {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'server-secret')
  try {
    writeFileSync(path, randomBytes(BYTES).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    chmodSync(path, 0o600) // a copied data folder may have come with wider rights
  }
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (secret.length < BYTES) throw new Error(`The file ${path} is damaged; remove it, and invites are made anew.`)
  return secret
}
