import { afterEach, describe, expect, it } from 'vitest'
import { readConfig, SettingError } from '../../server/config.ts'
import { type Hall, startHall } from '../support/start-hall.ts'

/** New visitors that one address may bring in a minute (server/visitors/routes.ts). */
const LIMIT = 120
let hall: Hall
afterEach(() => hall.stop())

/** A proxy on this machine asks for somebody; the answer to a body that is no profile, or to one too many. */
const comes = async (forwardedFor: string) => {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor }
  return (await fetch(`${hall.url}/api/visitor`, { method: 'POST', headers, body: '{}' })).status
}
/** As many as may come, each of whom claims to be yet another one. */
const many = (proxysWord: string) =>
  Promise.all(Array.from({ length: LIMIT }, (_, at) => comes(`192.0.2.${at}${proxysWord}`)))

describe('visitors behind a proxy', () => {
  it.each(['1', 'loopback', '10.0.0.0/8, 127.0.0.1,::1,::ffff:127.0.0.1'])(
    'are who TRUST_PROXY=%s says that they are, whatever they say themselves',
    async (TRUST_PROXY) => {
      hall = await startHall({ env: { TRUST_PROXY } })
      expect(new Set(await many(', 203.0.113.1'))).toEqual(new Set([400]))
      expect(await comes('198.51.100.7, 203.0.113.1')).toBe(429)
      expect(await comes('203.0.113.2')).toBe(400)
    },
  )

  it('are one address where no proxy is trusted, for anybody can write such a header', async () => {
    hall = await startHall()
    await many('')
    expect(await comes('203.0.113.2')).toBe(429)
  })

  it('a proxy that is somewhere else is not trusted, and a setting that trusts everybody is refused', async () => {
    hall = await startHall({ env: { TRUST_PROXY: '203.0.113.9' } })
    await many('')
    expect(await comes('203.0.113.2')).toBe(429)
    for (const wrong of [
      'true',
      '-1',
      '1.5',
      '0.0.0.0/0',
      '10.0.0.0/33',
      'example.org',
      '10.0.0.1/8/8',
      ',',
      '127.0.0.1 ::1',
    ])
      expect(() => readConfig({ TRUST_PROXY: wrong }, []), wrong).toThrow(SettingError)
  })
})
