import { expect, it } from 'vitest'
import { fileName } from '../../../server/certificates/file-name.ts'
import { ceremonyOfCode, certificateCode } from '../../../shared/certificates/certificate-code.ts'
import type { Envelope } from '../../../shared/seals/envelope.ts'

const nothing = { en: '', zh: '' }
const envelope = (more: Partial<Envelope> = {}): Envelope => ({
  v: 1,
  exhibition: 'show',
  ceremony: 'k3m9x2p7q1',
  award: 'grand',
  name: nothing,
  winners: [],
  citation: nothing,
  person: '',
  salt: '00'.repeat(32),
  ...more,
})

it('is the same for the same winner of the same envelope, and another for every other', () => {
  const code = certificateCode(envelope(), 'booth1')
  expect(certificateCode(envelope(), 'booth1')).toBe(code)
  expect(ceremonyOfCode(code)).toBe('k3m9x2p7q1')
  const others = [
    certificateCode(envelope(), 'booth2'),
    certificateCode(envelope({ award: 'first' }), 'booth1'),
    certificateCode(envelope({ salt: '01'.repeat(32) }), 'booth1'),
  ]
  expect(new Set([code, ...others]).size).toBe(4)
})

it('says nothing of what is no code', () => {
  for (const wrong of ['', 'k3m9x2p7q1', 'k3m9x2p7q1-short', 'k3m9x2p7q1-ABCDEFGHJKMN', '../x-abcdefghjkmn'])
    expect(ceremonyOfCode(wrong)).toBeUndefined()
})

it('names files so that every system takes them, in both scripts', () => {
  expect(fileName(3, ['First Prize', 'AC/DC: "Live"\u202e'], 'pdf')).toBe('03 First Prize - AC DC Live.pdf')
  expect(fileName(12, ['特等奖', '云互动'], 'pdf')).toBe('12 特等奖 - 云互动.pdf')
  expect(fileName(1, ['..', ''], 'pdf')).toBe('01 certificate.pdf')
  expect([...fileName(1, ['奖'.repeat(300)], 'pdf')].length).toBeLessThan(90)
})
