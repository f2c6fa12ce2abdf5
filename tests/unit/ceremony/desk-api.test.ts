import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sayToDesk } from '../../../client/ceremony/desk/desk-api.ts'
import { deskWords } from '../../../client/i18n/ceremony-desk.ts'

let server: Server
let asked: Promise<unknown>
let answers: number | null
beforeEach(async () => {
  answers = null
  server = createServer()
  asked = new Promise((resolve) => {
    server.on('request', (_, response) => {
      resolve(null)
      if (answers !== null) response.writeHead(answers).end()
    })
  })
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  const { port } = server.address() as AddressInfo
  const { fetch } = globalThis
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init))
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  server.closeAllConnections()
  server.close()
})

it('does not wait for ever for a server that gives no answer', async () => {
  const patience = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(patience.signal)
  const said = sayToDesk('night', 'run', { type: 'go' }, { played: 3 })
  await asked
  expect(timeout.mock.calls).toEqual([[8000]])
  patience.abort()
  expect(await said).toEqual({ ok: false, reason: 'unreachable' })
})

it('tells that it may have been done all the same, when no answer came or the server failed', async () => {
  answers = 502
  expect(await sayToDesk('night', 'run', { type: 'go' })).toEqual({ ok: false, reason: 'broken' })
  const { en, zh } = deskWords
  for (const reason of ['unreachable', 'broken'] as const) {
    expect(en.refusals[reason]).toMatch(/^(?!.*Nothing was done).*Perhaps it was done/)
    expect(zh.refusals[reason]).toMatch(/^(?!.*未做任何更改).*也许已经生效/)
  }
})
