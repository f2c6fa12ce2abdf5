import { randomBytes } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { looksOf, secretBytes } from '../../support/find-secret.ts'

const secret = 'a canary that sings'
const looks = looksOf(secret)
const around = (inside: Buffer | string) =>
  Buffer.concat([Buffer.from('before '), Buffer.from(inside), Buffer.from(' after')])

it.each([
  ['as it is', around(secret)],
  ['as hex', around(Buffer.from(secret).toString('hex'))],
  ['as UTF-16', around(Buffer.from(secret, 'utf16le'))],
  ['as UTF-16 the other way round', around(Buffer.from(secret, 'utf16le').swap16())],
  ['in gzip', gzipSync(around(secret))],
  ['deflated', deflateSync(around(secret))],
  ['deflated without a head', deflateRawSync(around(secret))],
  ['in brotli', brotliCompressSync(around(secret))],
  ['in gzip, among other bytes', around(gzipSync(around(secret)))],
  ['deflated, among other bytes', around(deflateSync(around(secret), { level: 9 }))],
  ['in gzip that has not ended', gzipSync(around(`${secret}${randomBytes(900).toString('hex')}`)).subarray(0, -40)],
])('a secret is found %s', (_, stream) => {
  expect(secretBytes(stream, looks)).toBeGreaterThan(0)
})

it('a secret is found in base64, wherever it begins and whatever stands round it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }),
      fc.boolean(),
      (front, back, url) => {
        const bytes = Buffer.concat([front, Buffer.from(secret), back])
        expect(secretBytes(around(bytes.toString(url ? 'base64url' : 'base64')), looks)).toBeGreaterThan(0)
      },
    ),
  )
})

it('a salt is found as the bytes that its hex stands for', () => {
  const salt = randomBytes(32)
  const found = looksOf(salt.toString('hex'))
  for (const stream of [salt, Buffer.from(salt.toString('base64')), Buffer.from(salt.toString('hex'))])
    expect(secretBytes(around(stream), found)).toBeGreaterThan(0)
})

it('what is no secret is none', () => {
  expect(secretBytes(randomBytes(4000), looks)).toBe(0)
})
