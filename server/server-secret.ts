import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeWhole } from './disk/whole-file.ts'

const BYTES = 32

/** What this server signs its links with: made once, kept in the data folder, readable by its owner alone. */
export async function readServerSecret(dataDir: string): Promise<Buffer> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'server-secret')
  // Made only where there is none: what was signed with it is of use for as long as it stands.
  const text = await readFile(path, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    await makeWhole(path, randomBytes(BYTES).toString('hex'))
    return readFile(path, 'utf8')
  })
  await chmod(path, 0o600) // a copied data folder may have come with wider rights
  const secret = Buffer.from(text.trim(), 'hex')
  if (secret.length < BYTES) throw new Error(`The file ${path} is damaged; remove it, and invites are made anew.`)
  return secret
}
