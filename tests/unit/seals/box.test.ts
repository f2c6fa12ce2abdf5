import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { closeBox, openBox, PADDED } from '../../../server/seals/box.ts'
import { commitmentTo, seal, unseal } from '../../../server/seals/make-envelope.ts'
import { keyOfPhrase, phraseOf } from '../../../server/seals/phrase.ts'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import { canonical } from '../../../shared/seals/canonical.ts'
import { DRAFT_LIMITS } from '../../../shared/studio/booth-draft.ts'
import { anEnvelope } from '../../support/seal-desk.ts'

const key = randomBytes(32)

describe('a box', () => {
  test('has the same size whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a"\u00e9奖🏆'), maxLength: 60 }),
        fc.nat(100),
        (part, times) => {
          const text = part.repeat(times)
          const box = closeBox(key, text, 'here')
          expect(box).toHaveLength(closeBox(key, '', 'here').length)
          expect(openBox(key, box, 'here')).toBe(Buffer.from(text, 'utf8').toString('utf8'))
        },
      ),
      { numRuns: 40 },
    )
  })

  test('holds the longest result that can be written', () => {
    const of = (most: number) => ({ en: '\u0007'.repeat(most), zh: '\ud800'.repeat(most) }) // six bytes each in JSON
    const winner = { booth: 'b'.repeat(16), title: of(DRAFT_LIMITS.title), team: of(DRAFT_LIMITS.team) }
    const longest = anEnvelope({
      name: of(CEREMONY_LIMITS.name),
      winners: Array.from({ length: CEREMONY_LIMITS.winners }, () => winner),
      citation: of(CEREMONY_LIMITS.citation),
      person: of(CEREMONY_LIMITS.name).en,
    })
    const text = canonical(longest)
    expect(openBox(key, closeBox(key, text, 'here'), 'here')).toBe(text)
    const tooLong = 'Kingfisher'.repeat(PADDED)
    expect(() => closeBox(key, tooLong, 'here')).toThrow(/longer/)
    expect(() => closeBox(key, tooLong, 'here')).not.toThrow(/Kingfisher/)
  })

  test('opens in its own place only, with its own key only, and unchanged only', () => {
    const box = closeBox(key, 'who won', 'here')
    expect(() => openBox(key, box, 'there')).toThrow()
    expect(() => openBox(randomBytes(32), box, 'here')).toThrow()
    const bytes = Buffer.from(box, 'base64')
    for (const at of [0, 12, 5000, bytes.length - 1]) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => openBox(key, changed.toString('base64'), 'here')).toThrow()
    }
    expect(closeBox(key, 'who won', 'here')).not.toBe(box)
  })
})

test('an envelope is committed to by what anybody can compute', () => {
  const envelope = anEnvelope()
  const row = seal(key, envelope, { id: 'e1', edition: '2026', sealedAt: 1, sealedBy: 'olga' })
  expect(row.sha256).toBe(commitmentTo(canonical(envelope)))
  const stored = { ...row, replaced: null, opened: null }
  expect(unseal(key, stored, row.box)).toEqual(envelope)
  expect(() => unseal(key, { ...stored, sha256: '00'.repeat(32) }, row.box)).toThrow()
  expect(() => unseal(key, { ...stored, award: 'another' }, row.box)).toThrow()
})

describe('the recovery phrase', () => {
  test('is the key in 24 words', async () => {
    for (let n = 0; n < 20; n++) {
      const one = randomBytes(32)
      const phrase = await phraseOf(one)
      expect(phrase.split(' ')).toHaveLength(24)
      expect(await keyOfPhrase(phrase)).toEqual(one)
    }
  })

  test('is what others that know BIP-39 make of it', async () => {
    expect(await phraseOf(Buffer.alloc(32))).toBe(`${'abandon '.repeat(23)}art`)
  })

  test('with a word mistyped is no key', async () => {
    const phrase = await phraseOf(Buffer.alloc(32, 7))
    const words = phrase.split(' ')
    expect(await keyOfPhrase([...words.slice(0, 23), 'zebrra'].join(' '))).toBeUndefined()
    expect(await keyOfPhrase(words.slice(1).join(' '))).toBeUndefined()
    expect(await keyOfPhrase(`${'abandon '.repeat(23)}abandon`)).toBeUndefined()
  })
})
