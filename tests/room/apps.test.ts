import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type App, createApp } from '../../server/app.ts'
import { readConfig, SettingError } from '../../server/config.ts'
import { keepApp } from '../support/apps.ts'
import { ownPort } from '../support/port-again.ts'

const SAMPLE_APP = '/apps/cultural-creative-shanghai-2023.kind-light.lamps'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}
/** A request as it is written: the path goes out as it stands, the host is whatever one says. */
const ask = (port: number, path: string, { host = `127.0.0.1:${port}`, method = 'GET', headers = {} } = {}) =>
  new Promise<Answer>((answered, failed) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host, ...headers } }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => answered({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', failed)
    sent.end()
  })

const sourcesOf = (answer: Answer) =>
  new Map(
    String(answer.headers['content-security-policy'])
      .split(/;\s*/)
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ')
        return [name, sources] as const
      }),
  )
/** What every answer below /apps/ has. */
const walled = (answer: Answer, path: string) => {
  const policy = sourcesOf(answer)
  expect([path, policy.get('sandbox')]).toEqual([path, ['allow-scripts']])
  for (const none of ['default-src', 'frame-src', 'object-src', 'form-action', 'base-uri'])
    expect([path, none, policy.get(none)]).toEqual([path, none, ["'none'"]])
  for (const [name, sources] of policy)
    for (const source of name === 'frame-ancestors' ? [] : sources)
      expect(source).not.toMatch(/^(\*|'self'|https?:|wss?:)$/)
  expect(answer.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'access-control-allow-origin': '*',
  })
  expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
  expect(answer.headers['set-cookie']).toBeUndefined()
  expect(answer.headers['permissions-policy']).toContain('camera=()')
}

describe('beside the hall', () => {
  let app: App
  let dataDir: string
  let files: string
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'laurel-apps-'))
    app = await createApp(readConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, ['--no-sample']))
    files = await keepApp(dataDir, {
      'index.html': '<!doctype html>here',
      'a/b c.js': '1',
      'p.svg': '<svg/>',
      'x.php': '',
    })
    await mkdir(join(dataDir, 'files', files.slice(0, 2), files, '.hidden'), { recursive: true })
    await writeFile(join(dataDir, 'files', files.slice(0, 2), files, '.hidden', 'a.js'), 'hidden')
  })
  afterAll(async () => {
    await app.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('an app’s files are served behind walls, with leave for its own path alone', async () => {
    const page = await ask(app.port, `/apps/${files}/index.html`)
    expect([page.status, page.body, page.headers['content-type']]).toEqual([
      200,
      '<!doctype html>here',
      'text/html; charset=utf-8',
    ])
    walled(page, 'index.html')
    const own = `127.0.0.1:${app.port}/apps/${files}/`
    expect(sourcesOf(page).get('connect-src')).toEqual([own, 'data:', 'blob:'])
    expect(sourcesOf(page).get('img-src')).toEqual([own, 'data:', 'blob:'])
    expect(sourcesOf(page).get('script-src')).toContain(`127.0.0.1:${app.port}/laurel-demo.js`)
    expect(sourcesOf(page).get('frame-ancestors')).toEqual(["'self'"])
    expect(page.headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect((await ask(app.port, `/apps/${files}/a/b%20c.js`)).headers['content-type']).toContain('text/javascript')
  })

  it('and so are errors, parts, other methods, the sample, the SDK, and what is not there', async () => {
    const etag = (await ask(app.port, `/apps/${files}/p.svg`)).headers.etag ?? ''
    const all: [path: string, status: number, how?: Parameters<typeof ask>[2]][] = [
      [`/apps/${files}/p.svg`, 200],
      [`/apps/${files}/p.svg`, 304, { headers: { 'if-none-match': etag } }],
      [`/apps/${files}/p.svg`, 206, { headers: { range: 'bytes=0-2' } }],
      [`/apps/${files}/p.svg`, 416, { headers: { range: 'bytes=99-' } }],
      [`/apps/${files}/index.html`, 200, { method: 'HEAD' }],
      [`/apps/${files}/index.html`, 405, { method: 'POST', headers: { origin: 'null' } }],
      [`/apps/${files}/index.html`, 405, { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }],
      [`/apps/${files}/index.html`, 405, { method: 'DELETE' }],
      [`${SAMPLE_APP}/index.html`, 200],
      [`${SAMPLE_APP}/lamps.js`, 200],
      ['/laurel-demo.js', 200],
      ['/laurel-demo.js?v=1', 200],
      ['/apps', 404],
      ['/apps/', 404],
      ['/apps?x', 404],
      [`/apps/${files}`, 404],
      [`/apps/${files}/`, 404],
      [`/apps/${files}/missing.html`, 404],
      [`/apps/${'f'.repeat(32)}/index.html`, 404],
      [`/apps/${files}/x.php`, 404],
      [`/apps/${files}/%`, 404],
      [`/apps/${files}/%E0%A4%A.js`, 404],
      [`/apps/${files}/${'a'.repeat(3000)}.js`, 404],
      ['/apps/%00/index.html', 404],
      ['/apps/constructor/index.html', 404],
    ]
    for (const [path, status, how] of all) {
      const answer = await ask(app.port, path, how)
      expect([path, how?.method, answer.status]).toEqual([path, how?.method, status])
      walled(answer, path)
    }
  })

  it('no path leads out of an app’s folder', async () => {
    await writeFile(join(dataDir, 'secret.html'), 'secret')
    const other = await keepApp(dataDir, { 'index.html': 'other' })
    for (const path of [
      `/apps/${files}/../${other}/index.html`,
      `/apps/${files}/%2e%2e/${other}/index.html`,
      `/apps/${files}/..%2f${other}%2findex.html`,
      `/apps/${files}/a/..%2f..%2f..%2f..%2fsecret.html`,
      `/apps/${files}/..%5c..%5csecret.html`,
      `/apps/${files}//index.html`,
      `/apps/${files}/.hidden/a.js`,
      `/apps/${files}/index.html%00.js`,
      `/apps/..%2f${files}/index.html`,
      `/apps/../secret.html`,
      `${SAMPLE_APP}/../lane.json`,
      `${SAMPLE_APP}/..%2flane.json`,
      '/apps/cultural-creative-shanghai-2023.kind-light.../lane.json',
      '/apps/cultural-creative-shanghai-2023.../exhibition.json',
    ]) {
      const answer = await ask(app.port, path)
      expect([path, answer.status]).toEqual([path, 404])
      walled(answer, path)
      expect(answer.body).not.toMatch(/secret|other|hidden|kind/)
    }
  })

  it('pages of ours may frame apps and nothing else', async () => {
    const home = await ask(app.port, '/')
    expect(sourcesOf(home).get('frame-src')).toEqual([`127.0.0.1:${app.port}/apps/`])
  })
})

describe('with DEMO_ORIGIN', () => {
  let app: App
  let dataDir: string
  let files: string
  let port: number
  const demos = () => `demos.test:${port}`
  beforeAll(async () => {
    port = await ownPort()
    dataDir = await mkdtemp(join(tmpdir(), 'laurel-apps-'))
    const environment = {
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
      PUBLIC_URL: `http://hall.test:${port}`,
      DEMO_ORIGIN: `http://${demos()}`,
    }
    app = await createApp(readConfig(environment, []))
    files = await keepApp(dataDir, { 'index.html': 'here' })
  })
  afterAll(async () => {
    await app.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  it('apps answer on its host only, and are framed by the hall only', async () => {
    const path = `/apps/${files}/index.html`
    const there = await ask(port, path, { host: demos() })
    expect([there.status, there.body]).toEqual([200, 'here'])
    walled(there, path)
    expect(sourcesOf(there).get('frame-ancestors')).toEqual([`http://hall.test:${port}`])
    expect(sourcesOf(there).get('connect-src')?.[0]).toBe(`${demos()}/apps/${files}/`)
    for (const host of [`hall.test:${port}`, `127.0.0.1:${port}`]) {
      const here = await ask(port, path, { host })
      expect([host, here.status]).toEqual([host, 404])
      walled(here, path)
    }
  })

  it('nothing else does on that host: no page, no API, no matchmaking, no socket', async () => {
    for (const [path, method] of [
      ['/', 'GET'],
      ['/organizer', 'GET'],
      ['/healthz', 'GET'],
      ['/api/exhibitions', 'GET'],
      ['/api/visitor', 'POST'],
      ['/matchmake/joinOrCreate/hall', 'POST'],
      ['/matchmake/joinOrCreate/hall', 'OPTIONS'],
      ['/media/a.webp', 'GET'],
    ] as const) {
      const answer = await ask(port, path, { host: demos().toUpperCase(), method })
      expect([path, answer.status]).toEqual([path, method === 'GET' ? 404 : 405])
      walled(answer, path)
    }
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `GET /abc/def HTTP/1.1\r\nHost: ${demos()}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    const [first] = (await once(socket, 'data')) as [Buffer]
    expect(first.toString()).toMatch(/^HTTP\/1\.1 404/)
    socket.destroy()
  })

  it('the hall’s pages say where apps are, and frame that host and those that the organizer allowed', async () => {
    const slug = 'cultural-creative-shanghai-2023'
    await app.services.exhibitions.change(slug, (stored) => ({ ...stored, allowedHosts: ['demo.example.org:8443'] }))
    const booth = (await app.services.exhibitions.get(slug))?.exhibition.booths[0]?.id ?? ''
    for (const path of ['/', `/e/${slug}`, `/b/${booth}`]) {
      const page = await ask(port, path, { host: `hall.test:${port}` })
      expect(sourcesOf(page).get('frame-src')).toEqual([`http://${demos()}/apps/`, 'demo.example.org:8443'])
      expect(page.body).toContain(`<meta name="laurel-demo-origin" content="http://${demos()}">`)
    }
    const desk = await ask(port, '/organizer', { host: `hall.test:${port}` })
    expect(sourcesOf(desk).get('frame-src')).toEqual([`http://${demos()}/apps/`])
  })
})

describe('the setting DEMO_ORIGIN', () => {
  const read = (DEMO_ORIGIN: string, PUBLIC_URL?: string) => readConfig({ DEMO_ORIGIN, PUBLIC_URL }, []).demoOrigin
  it('is another host than the hall’s, whose place must be known', () => {
    expect(read('https://demos.example.org/', 'https://hall.example.org')).toBe('https://demos.example.org')
    expect(() => read('https://demos.example.org')).toThrow(SettingError)
    expect(() => read('https://hall.example.org', 'https://hall.example.org')).toThrow(SettingError)
    expect(() => read('https://demos.example.org/path', 'https://hall.example.org')).toThrow(SettingError)
    expect(() => read('ftp://demos.example.org', 'https://hall.example.org')).toThrow(SettingError)
  })
})
