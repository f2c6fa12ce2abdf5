import { createHash, randomBytes } from 'node:crypto'
import type { CeremonyAward } from '../../shared/ceremony/run-of-show.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { canonical } from '../../shared/seals/canonical.ts'
import type { Envelope } from '../../shared/seals/envelope.ts'
import type { NewEnvelope, StoredEnvelope } from '../storage/seal-port.ts'
import { closeBox, openBox } from './box.ts'
import type { SealInput } from './seals.ts'

const SALT = 32

/** What is written down of a result: the words of award and winners as they are now, and a salt of its own. */
export function envelopeOf(input: SealInput, award: CeremonyAward, booths: readonly Booth[]): Envelope {
  return {
    v: 1,
    exhibition: input.exhibition,
    ceremony: input.ceremony,
    award: award.id,
    name: both(award.name),
    winners: input.winners.map((id) => {
      const booth = booths.find((one) => one.id === id)
      if (!booth) throw new Error('A winner has no booth.')
      return { booth: id, title: both(booth.title), team: both(booth.team) }
    }),
    citation: both(input.citation),
    person: input.person,
    salt: randomBytes(SALT).toString('hex'),
  }
}

const both = ({ en, zh }: { en: string; zh: string }) => ({ en, zh })

export const commitmentTo = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Encrypts an envelope for its row. */
export function seal(
  key: Buffer,
  envelope: Envelope,
  row: Omit<NewEnvelope, 'box' | 'sha256' | 'ceremony' | 'exhibition' | 'award' | 'name'>,
): NewEnvelope {
  const text = canonical(envelope)
  const { exhibition, ceremony, award, name } = envelope
  const sealed = { ...row, exhibition, ceremony, award, name, sha256: commitmentTo(text) }
  return { ...sealed, box: closeBox(key, text, labelOf(sealed)) }
}

/** @throws when the box is not the one that belongs to this row, or not what was committed to. */
export function unseal(key: Buffer, row: StoredEnvelope, box: string): Envelope {
  const text = openBox(key, box, labelOf(row))
  if (commitmentTo(text) !== row.sha256) throw new Error(`The envelope of ${row.award} is not what was sealed.`)
  return JSON.parse(text) as Envelope
}

const labelOf = ({ id, ceremony, award, sha256 }: Pick<NewEnvelope, 'id' | 'ceremony' | 'award' | 'sha256'>): string =>
  `laurel envelope ${id} ${ceremony} ${award} ${sha256}`
