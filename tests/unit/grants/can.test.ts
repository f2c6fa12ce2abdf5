import { describe, expect, it } from 'vitest'
import { type Act, can, type Thing } from '../../../shared/grants/can.ts'
import type { Grant, GrantRole, Scope } from '../../../shared/grants/grants.ts'

const HALL = 'winners-2026'
const here: Thing = { kind: 'exhibition', exhibition: HALL }
const server: Thing = { kind: 'server' }
const grant = (role: GrantRole, scope: Scope, more: Partial<Grant> = {}): Grant => ({
  id: 'g',
  visitor: 'v',
  role,
  scope,
  until: null,
  withdrawn: null,
  ...more,
})
const inHall: Scope = { kind: 'exhibition', exhibition: HALL }
const elsewhere: Scope = { kind: 'exhibition', exhibition: 'winners-2025' }

const PEOPLE = {
  visitor: [],
  exhibitor: [grant('exhibitor', { kind: 'booth', exhibition: HALL, booth: 'abcdef' })],
  moderator: [grant('moderator', inHall)],
  organizer: [grant('organizer', inHall)],
  owner: [grant('organizer', { kind: 'server' })],
  'server moderator': [grant('moderator', { kind: 'server' })],
  'organizer of another hall': [grant('organizer', elsewhere)],
  'moderator whose time is over': [grant('moderator', inHall, { until: 100 })],
  'moderator withdrawn': [grant('moderator', inHall, { withdrawn: 50 })],
} satisfies Record<string, Grant[]>
type Who = keyof typeof PEOPLE
const may = (who: Who, act: Act, object: Thing) => can({ visitor: 'v', grants: PEOPLE[who] }, act, object, 100)
const everybody = Object.keys(PEOPLE) as Who[]

const TABLE: { act: Act; object: Thing; who: Who[] }[] = [
  { act: 'chat.say', object: here, who: everybody },
  { act: 'booth.cheer', object: here, who: everybody },
  { act: 'visitor.report', object: here, who: everybody },
  { act: 'moderation.hide', object: here, who: ['moderator', 'organizer', 'owner', 'server moderator'] },
  { act: 'moderation.doors', object: here, who: ['moderator', 'organizer', 'owner', 'server moderator'] },
  { act: 'moderation.read', object: here, who: ['moderator', 'organizer', 'owner', 'server moderator'] },
  { act: 'hall.enterClosed', object: here, who: ['moderator', 'organizer', 'owner', 'server moderator'] },
  { act: 'exhibition.edit', object: here, who: ['organizer', 'owner'] },
  { act: 'grants.give', object: here, who: ['organizer', 'owner'] },
  { act: 'grants.give', object: server, who: ['owner'] },
  { act: 'exhibition.edit', object: server, who: ['owner'] },
]

describe('can', () => {
  it.each(TABLE)('$act on $object.kind: $who', ({ act, object, who }) => {
    expect(everybody.filter((one) => may(one, act, object))).toEqual(everybody.filter((one) => who.includes(one)))
  })

  it.each<[Who, Who, boolean]>([
    ['moderator', 'visitor', true],
    ['moderator', 'exhibitor', true],
    ['moderator', 'moderator', false],
    ['moderator', 'organizer', false],
    ['organizer', 'moderator', true],
    ['organizer', 'organizer', false],
    ['organizer', 'owner', false],
    ['owner', 'organizer', true],
    ['owner', 'owner', false],
    ['moderator', 'organizer of another hall', true],
    ['moderator', 'moderator whose time is over', true],
    ['exhibitor', 'visitor', false],
    ['visitor', 'visitor', false],
  ])('a %s mutes a %s: %s', (actor, target, allowed) => {
    expect(may(actor, 'moderation.mute', { kind: 'person', exhibition: HALL, grants: PEOPLE[target] })).toBe(allowed)
  })

  it('lets anybody report anybody', () => {
    expect(may('visitor', 'visitor.report', { kind: 'person', exhibition: HALL, grants: PEOPLE.owner })).toBe(true)
  })
})
