import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { cacheFile } from '../../../server/cache/cache-file.ts'
import { replaceWhole } from '../../../server/disk/whole-file.ts'
import { readFontFile } from '../../../server/fonts/font-files.ts'
import { readServerSecret } from '../../../server/server-secret.ts'

const root = mkdtempSync(join(tmpdir(), 'laurel-whole-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** What can be read of a file while `work` goes on: it is written by other threads, so each turn of this one may see more. */
async function seenOf(path: string, work: Promise<unknown>): Promise<Set<string>> {
  const seen = new Set<string>()
  let busy = true
  const done = work.finally(() => {
    busy = false
  })
  for (; busy; await setImmediate()) if (existsSync(path)) seen.add(readFileSync(path, 'utf8'))
  await done
  return seen
}

it('the secret that links are signed with is never seen half made, and all who start at once have the same', async () => {
  for (let n = 0; n < 20; n += 1) {
    const folder = join(root, `data${n}`)
    const path = join(folder, 'server-secret')
    const made = Promise.all([readServerSecret(folder), readServerSecret(folder), readServerSecret(folder)])
    const seen = await seenOf(path, made)
    const [secret, ...others] = (await made).map((one) => one.toString('hex'))
    expect(others).toEqual([secret, secret])
    expect([...seen].filter((text) => text !== secret)).toEqual([])
    expect(readdirSync(folder)).toEqual(['server-secret']) // nothing that was only on its way stays
  }
})

it('a file that takes the place of another is whole at every moment', async () => {
  const path = join(root, 'poster.webp')
  const [before, after] = ['a', 'b'].map((sign) => sign.repeat(3_000_000))
  writeFileSync(path, before ?? '')
  const seen = await seenOf(path, replaceWhole(path, after ?? '', 0o644))
  expect([...seen].filter((text) => text !== before && text !== after)).toEqual([])
  expect(readFileSync(path, 'utf8') === after).toBe(true)
})

it('a file of the cache that a power cut emptied is made again, and served to nobody', async () => {
  const path = join(root, 'cache/fonts', 'inter-0.woff2')
  await cacheFile(path, async () => Buffer.from('first'))
  writeFileSync(path, '')
  expect(await readFontFile(root, 'inter-0.woff2')).toBeUndefined()
  expect((await cacheFile(path, async () => Buffer.from('again'))).toString()).toBe('again')
  expect((await cacheFile(path, async () => Buffer.from('never'))).toString()).toBe('again')
  expect(String(await readFontFile(root, 'inter-0.woff2'))).toBe('again')
})
