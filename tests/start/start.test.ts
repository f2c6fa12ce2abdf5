import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Running, startProcess } from '../support/start-process.ts'

describe('npm start', () => {
  let dir: string
  const started: Running[] = []
  const start = (env: Record<string, string> = {}, args: string[] = []) => {
    const running = startProcess({ DATA_DIR: join(dir, 'data'), ...env }, args)
    started.push(running)
    return running
  }
  const address = async (running: Running) => (await running.prints(/Laurel is open: +(\S+)/))[1] ?? ''

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'laurel-start-'))
  })
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL')
    await Promise.all(started.splice(0).map(({ ended }) => ended))
    rmSync(dir, { recursive: true, force: true })
  })

  it('says where the hall is and gives a one-time organizer link, which a second use is refused', async () => {
    const running = start({}, ['--no-sample'])
    const url = await address(running)
    const [link = ''] = await running.prints(/http\S+\/organizer\/claim\/\S+/)
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ ok: true })

    const page = await fetch(link)
    expect([page.status, (await page.text()).includes('<button>')]).toEqual([200, true])
    const claimed = await fetch(link, { method: 'POST', redirect: 'manual' })
    expect([claimed.status, claimed.headers.get('location')]).toEqual([303, '/organizer'])
    const cookie = claimed.headers.getSetCookie()[0] ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
    const who = await fetch(`${url}/api/visitor`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect((await who.json()).grants).toMatchObject([{ role: 'organizer', scope: { kind: 'server' } }])

    for (const method of ['GET', 'POST']) {
      const again = await fetch(link, { method, redirect: 'manual' })
      expect([again.status, await again.text()]).toEqual([410, expect.stringContaining('This link was used')])
    }
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s and leaves its data free', async (signal) => {
    const first = start({}, ['--no-sample'])
    await address(first)
    const file = join(dir, 'data/server.json')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    first.child.kill(signal)
    expect(await first.ended).toBe(0)
    expect(existsSync(file)).toBe(false)
    await address(start({}, ['--no-sample']))
  })

  it('says one sentence and exits 1 when the port is in use', async () => {
    const port = new URL(await address(start({}, ['--no-sample']))).port
    const second = start({ PORT: port, DATA_DIR: join(dir, 'other') }, ['--no-sample'])
    expect(await second.ended).toBe(1)
    expect(second.out()).toBe(`Port ${port} is in use; stop what listens there or set PORT to another one.\n`)
  })

  it('says one sentence and exits 1 when the data folder belongs to another Laurel', async () => {
    await address(start({}, ['--no-sample']))
    const second = start({}, ['--no-sample'])
    expect(await second.ended).toBe(1)
    expect(second.out()).toMatch(/^The data folder \S+ is in use by another Laurel; .+\.\n$/)
  })

  it.each([
    [{ PORT: 'many' }, [], /^The setting PORT=many cannot be used: .+\n$/],
    [{ PORT: '70000' }, [], /^The setting PORT=70000 cannot be used: .+\n$/],
    [{ DATABASE_URL: 'mysql://x' }, [], /^The setting DATABASE_URL=mysql:\/\/x cannot be used: .+\n$/],
    [{ HOST: '203.0.113.7' }, ['--no-sample'], /^This machine has no address 203\.0\.113\.7; .+\n$/],
    [{}, ['--wan'], /^Unknown option --wan; there are .+\n$/],
  ] as [Record<string, string>, string[], RegExp][])(
    'refuses the setting %j %j in one sentence',
    async (env, args, sentence) => {
      const running = start(env, args)
      expect(await running.ended).toBe(1)
      expect(running.out()).toMatch(sentence)
    },
  )

  it('says one sentence when the data folder cannot be written', async () => {
    writeFileSync(join(dir, 'file'), '')
    const running = start({ DATA_DIR: join(dir, 'file') })
    expect(await running.ended).toBe(1)
    expect(running.out()).toMatch(/^The data folder .+ cannot be .+\.\n$/)
  })
})
