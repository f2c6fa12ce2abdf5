import { expect, it } from 'vitest'
import type { HallConnection } from '../../../client/net/types.ts'
import { can } from '../../../shared/grants/can.ts'
import { REQUEST_RATES } from '../../../shared/hall/request-rates.ts'
import { type HallRequestName, hallRequests } from '../../../shared/hall/requests.ts'

/** Never called: what matters is that these lines do or do not compile. */
async function typesOf({ request }: HallConnection): Promise<void> {
  const said = await request('chat.say', { channel: { kind: 'hall' }, text: 'hello', key: '12345678' })
  if (said.ok) said.id satisfies string
  else
    said.reason satisfies
      | 'muted'
      | 'slow'
      | 'chat-closed'
      | 'too-far'
      | 'invalid'
      | 'too-fast'
      | 'not-allowed'
      | 'removed'
      | 'broken'
  // @ts-expect-error there is no such request
  void request('chat.shout', {})
  // @ts-expect-error a booth is named by its id
  void request('booth.open', { booth: 7 })
  // @ts-expect-error nothing but these channels
  void request('chat.say', { channel: { kind: 'world' }, text: 'hello', key: '12345678' })
  const seat = await request('avatar.sit', { seat: 1 })
  // @ts-expect-error a refusal has no seat
  void seat.seat
}

it('the types of requests hold their promises', () => expect(typesOf).toBeTypeOf('function'))

it('every request has a schema, a rate and somebody who may make it', () => {
  const owner = {
    id: 'g',
    visitor: 'v',
    role: 'organizer',
    scope: { kind: 'server' },
    until: null,
    withdrawn: null,
  } as const
  for (const name of Object.keys(hallRequests) as HallRequestName[]) {
    expect(hallRequests[name].safeParse('junk').success).toBe(false)
    expect(REQUEST_RATES[name].burst).toBeGreaterThan(0)
    expect(can({ visitor: 'v', grants: [owner] }, name, { kind: 'exhibition', exhibition: 'x' }, 0)).toBe(true)
  }
})

it('refuses what is too long, too many or too far before a handler sees it', () => {
  const refused: [HallRequestName, unknown][] = [
    ['chat.say', { channel: { kind: 'hall' }, text: 'x'.repeat(301), key: '12345678' }],
    ['chat.say', { channel: { kind: 'booth', booth: '../../etc' }, text: 'x', key: '12345678' }],
    ['chat.say', { channel: { kind: 'hall' }, text: 'x', key: 'k'.repeat(41) }],
    ['avatar.teleport', { to: { kind: 'spot', x: Number.NaN, z: 0 } }],
    ['avatar.teleport', { to: { kind: 'spot', x: 1e9, z: 0 } }],
    ['avatar.teleport', { to: { kind: 'person', slot: -1 } }],
    ['avatar.sit', { seat: 1.5 }],
    ['moderation.mute', { visitor: 'v', minutes: -1, reason: '' }],
    ['moderation.mute', { visitor: 'v', minutes: 1e9, reason: '' }],
    ['moderation.hide', { message: 'm', hidden: 'yes', reason: '' }],
    ['visitor.report', { visitor: 'v', reason: 'x'.repeat(201) }],
  ]
  for (const [name, payload] of refused)
    expect([name, hallRequests[name].safeParse(payload).success]).toEqual([name, false])
})
