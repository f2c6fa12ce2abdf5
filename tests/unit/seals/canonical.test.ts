import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from '../../../shared/seals/canonical.ts'
import type { Envelope } from '../../../shared/seals/envelope.ts'
import { sha256 } from '../../../shared/seals/sha256.ts'
import { anEnvelope } from '../../support/seal-desk.ts'

/** What JSON escapes, what it does not, and letters of every length in UTF-8. */
const LETTERS = fc.constantFrom(...'ab "\\/\n\u0000\u007f\u00e9\u2028奖🏆\ud800')
const text = fc.string({ unit: LETTERS, maxLength: 12 })
const both = fc.record({ en: text, zh: text })
const envelopes: fc.Arbitrary<Envelope> = fc.record({
  v: fc.constant(1 as const),
  exhibition: text,
  ceremony: text,
  award: text,
  name: both,
  winners: fc.array(fc.record({ booth: text, title: both, team: both }), { maxLength: 8 }),
  citation: both,
  person: text,
  salt: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
})

/** The same value with its keys in another order. */
const shuffled = (value: unknown, seed: number): unknown => {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, seed))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, of]) => [key, shuffled(of, seed)] as const)
  const turned = entries.map((_, at) => entries[(at + seed) % entries.length] ?? ['', ''])
  return Object.fromEntries(seed % 2 === 0 ? turned : turned.toReversed())
}

describe('the canonical encoding', () => {
  test('is one text for any order of the keys', () => {
    fc.assert(
      fc.property(envelopes, fc.nat(20), (envelope, seed) => {
        expect(canonical(shuffled(envelope, seed) as Envelope)).toBe(canonical(envelope))
      }),
    )
  })

  test('says everything: what is read back from it is the envelope', () => {
    fc.assert(
      fc.property(envelopes, (envelope) => {
        expect(JSON.parse(canonical(envelope))).toEqual(envelope)
      }),
    )
  })

  test('is another text for any change', () => {
    fc.assert(
      fc.property(envelopes, envelopes, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        expect(canonical(one) === canonical(other)).toBe(same)
      }),
    )
    const base = anEnvelope()
    const [winner] = base.winners
    if (!winner) throw new Error('Nobody won.')
    const changes: Partial<Envelope>[] = [
      { award: 'jury2' },
      { name: { en: 'Jury award ', zh: '评审团奖' } },
      { winners: [] },
      { winners: [winner, winner] },
      { winners: [{ ...winner, team: { en: 'Tide', zh: '湖' } }] },
      { citation: { en: base.citation.zh, zh: base.citation.en } },
      { person: ' ' },
      { salt: `${base.salt.slice(0, -1)}c` },
    ]
    const texts = changes.map((change) => canonical(anEnvelope(change)))
    expect(new Set([canonical(base), ...texts]).size).toBe(changes.length + 1)
  })

  test('is what RFC 8785 writes', () => {
    const envelope = anEnvelope({ citation: { en: 'a "b"\\\n\u20ac\u0007/', zh: '\u007f\u2028' } })
    expect(canonical(envelope)).toContain('"citation":{"en":"a \\"b\\"\\\\\\n€\\u0007/","zh":"\u007f\u2028"}')
    expect(canonical(envelope)).toMatch(
      /^\{"award":"jury","ceremony":"night","citation":\{.*"v":1,"winners":\[\{"booth":/s,
    )
  })
})

test('our own SHA-256 is the one that everybody has', () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  for (let length = 0; length < 300; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) % 256)
    expect(sha256(bytes)).toBe(hash(bytes))
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(sha256(bytes)).toBe(hash(bytes))
    }),
  )
})
