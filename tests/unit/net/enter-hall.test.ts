import { expect, it } from 'vitest'
import { enterHall } from '../../../client/net/enter-hall.ts'

/** Answers every request with one response, and keeps what was asked. */
const answering = (status: number, body: string) => {
  const asked: { url: string; body: unknown }[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    asked.push({ url: String(url), body: JSON.parse(String(init?.body)) })
    return new Response(body, { status })
  }
  return { asked, brought: { origin: 'http://hall', fetch, signal: new AbortController().signal } }
}

it('asks for the hall by its name, and leaves out what the server could not read', async () => {
  const { asked, brought } = answering(200, '{"ok":false,"reason":"full"}')
  const near = { x: Number.NaN, z: 1, heading: 0 }
  expect(await enterHall('a/b', { view: '2d', instance: 'i'.repeat(90), booth: 'abcdef', near }, brought)).toEqual({
    ok: false,
    reason: 'full',
  })
  expect(asked).toEqual([
    { url: 'http://hall/api/exhibitions/a%2Fb/enter', body: { view: '2d', instance: 'i'.repeat(24), booth: 'abcdef' } },
  ])
})

it.each([
  [502, '<html>Bad gateway</html>'],
  [400, '{"ok":false,"reason":"invalid"}'],
  [200, '<html>Sign in to the hotel network</html>'],
])('takes no answer from %i %s', async (status, body) => {
  expect(await enterHall('hall', { view: '3d' }, answering(status, body).brought)).toBeUndefined()
})

it('hears from a busy server when to come again', async () => {
  const { brought } = answering(429, '{"ok":false,"reason":"too-fast","retryIn":500}')
  expect(await enterHall('hall', { view: '3d' }, brought)).toMatchObject({ reason: 'too-fast', retryIn: 500 })
})
