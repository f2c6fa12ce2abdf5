import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { makeKeyFile, readKeyFile } from '../../../server/seals/key-file.ts'

const root = mkdtempSync(join(tmpdir(), 'laurel-key-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

it('is never seen half made, and all who make it at the same time have the same key', async () => {
  for (let n = 0; n < 20; n += 1) {
    const folder = join(root, String(n))
    const path = join(folder, 'seal.key')
    let making = 3
    const make = async () => {
      await makeKeyFile(path)
      const file = await readKeyFile(path)
      making -= 1
      return file.state === 'read' ? file.key.toString('hex') : file.state
    }
    const keys = Promise.all([make(), make(), make()])
    // The disk is written to by other threads, so that in each turn of this one the file can be in another state.
    const seen = new Set<string>()
    for (; making > 0; await setImmediate()) {
      if (statSync(path, { throwIfNoEntry: false })) seen.add(readFileSync(path, 'utf8').trim())
    }
    const [key = '', ...others] = await keys
    expect(others).toEqual([key, key])
    expect(key).toMatch(/^[0-9a-f]{64}$/)
    expect([...seen].filter((text) => text !== key)).toEqual([])
    // Nothing that was only on its way stays, and it is the owner's alone.
    expect(readdirSync(folder).toSorted()).toEqual(['.nobackup', 'CACHEDIR.TAG', 'seal.key'])
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  }
})
