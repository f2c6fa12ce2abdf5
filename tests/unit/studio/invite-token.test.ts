import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { csvOf } from '../../../server/http/csv.ts'
import { inviteToken, readInviteToken } from '../../../server/invites/invite-token.ts'
import { readServerSecret } from '../../../server/server-secret.ts'

const secret = randomBytes(32)
const claims = { id: 'abcdefghij', until: 1_800_000_000_000 }

it('a token says what was signed, and any change to it makes it nobody’s', () => {
  const token = inviteToken(secret, claims)
  expect(readInviteToken(secret, token)).toEqual(claims)
  expect(readInviteToken(randomBytes(32), token)).toBeUndefined()
  for (let at = 0; at < token.length - 1; at++) {
    const sign = token[at] === 'b' ? 'c' : 'b'
    expect(readInviteToken(secret, token.slice(0, at) + sign + token.slice(at + 1))).toBeUndefined()
  }
  for (const wrong of ['', 'a.b.c', `${token}x`, token.slice(1), token.replace('.', '..')])
    expect(readInviteToken(secret, wrong)).toBeUndefined()
})

it('the secret stays the same over restarts and is readable by its owner alone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-secret-'))
  const first = await readServerSecret(folder)
  expect(await readServerSecret(folder)).toEqual(first)
  expect(statSync(join(folder, 'server-secret')).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})

it('a table for spreadsheet programs holds no formulas', () => {
  expect(csvOf([['=HYPERLINK("http://x")', '+1', '-1', '@a', '\tb', 'a,b', 'plain', '作品']])).toBe(
    `\uFEFF"'=HYPERLINK(""http://x"")",'+1,'-1,'@a,'\tb,"a,b",plain,作品\r\n`,
  )
})
