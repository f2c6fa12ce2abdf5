import { createHash } from 'node:crypto'
import type { SealKeyStatus } from '../../shared/seals/seal-messages.ts'
import type { KeyRefusal, KeyState } from '../../shared/seals/seal-words.ts'
import type { Services } from '../services.ts'
import { PHRASE_SHOWN_MS } from '../storage/seal-port.ts'
import { makeKeyFile, putKeyBack, readKeyFile } from './key-file.ts'
import { keyOfPhrase, phraseOf } from './phrase.ts'

type Answer<Value extends object = object> = ({ ok: true } & Value) | { ok: false; reason: KeyRefusal }

/**
 * The key that results are sealed with. It is in a file and not in the database, which knows only its fingerprint: who has
 * the one without the other reads nothing. Looked at anew every time, so that a file that is put back counts at once.
 */
export interface SealKey {
  status(visitor: string): Promise<SealKeyStatus>
  /** Undefined unless the right key is there. */
  read(): Promise<Buffer | undefined>
  /** The same, and makes the key when nothing was ever sealed. */
  forSealing(): Promise<Buffer | undefined>
  /** Makes the key if need be and shows the recovery phrase: to the first who asks, and to nobody after them. */
  phrase(visitor: string): Promise<Answer<{ phrase: string }>>
  /** They have written it down. */
  phraseKept(visitor: string): Promise<void>
  /** Puts the key back out of its recovery phrase. */
  restore(phrase: string): Promise<Answer>
}

export function createSealKey({ storage, config, now }: Pick<Services, 'storage' | 'config' | 'now'>): SealKey {
  const path = config.sealKeyFile
  const look = async (): Promise<{ state: KeyState; key?: Buffer }> => {
    const [file, known] = await Promise.all([readKeyFile(path), storage.seals.key()])
    if (file.state === 'none') return { state: known ? 'missing' : 'none' }
    if (file.state !== 'read') return { state: file.state }
    if (known && known.fingerprint !== fingerprintOf(file.key)) return { state: 'other' }
    return { state: 'ready', key: file.key }
  }
  const read = async () => (await look()).key
  const makeOrRead = async () => {
    if ((await look()).state === 'none') await makeKeyFile(path)
    const key = await read()
    if (!key) return undefined
    const stands = await storage.seals.keepKey(fingerprintOf(key), now())
    // Another process on this database was first, with a file of its own.
    return stands.fingerprint === fingerprintOf(key) ? key : undefined
  }
  let making: Promise<Buffer | undefined> | undefined
  /** One at a time: those who ask at once wait for the same key, and write no file each. */
  const forSealing = () => {
    making ??= makeOrRead().finally(() => {
      making = undefined
    })
    return making
  }
  const phraseState = async (visitor: string): Promise<Pick<SealKeyStatus, 'phrase' | 'shown'>> => {
    const known = await storage.seals.key()
    if (!known || known.shownTo === '') return { phrase: 'waiting' }
    const again = known.shownTo === visitor && known.keptAt === null && now() - known.shownAt <= PHRASE_SHOWN_MS
    if (again) return { phrase: 'yours' }
    // There is one key for the whole server: whoever may need the words has to know whom to ask.
    const to = (await storage.visitors.find(known.shownTo))?.name ?? ''
    return { phrase: 'shown', shown: { to, at: known.shownAt } }
  }
  return {
    read,
    forSealing,
    async status(visitor) {
      return { state: (await look()).state, file: path, ...(await phraseState(visitor)) }
    },
    async phrase(visitor) {
      const key = await forSealing()
      if (!key) return { ok: false, reason: 'no-key' }
      if (!(await storage.seals.showPhrase(visitor, now()))) return { ok: false, reason: 'phrase-shown' }
      return { ok: true, phrase: await phraseOf(key) }
    },
    phraseKept: (visitor) => storage.seals.phraseKept(visitor, now()),
    async restore(phrase) {
      const known = await storage.seals.key()
      const { state } = await look()
      if (!known || state === 'ready') return { ok: false, reason: 'not-needed' }
      const key = await keyOfPhrase(phrase)
      if (!key || fingerprintOf(key) !== known.fingerprint) return { ok: false, reason: 'wrong-phrase' }
      await putKeyBack(path, key, now())
      return { ok: true }
    },
  }
}

/** Tells one key from another and nothing about either. */
const fingerprintOf = (key: Buffer): string =>
  createHash('sha256').update('laurel seal key').update(key).digest('hex').slice(0, 32)
