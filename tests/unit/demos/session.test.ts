import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_MODES } from '../../../shared/demos/demo-words.ts'
import {
  type Company,
  type DemoSession,
  HOST_WAIT_MS,
  LAST_WORDS_MS,
  type SessionEvent,
  sessionDue,
  startSession,
  stepSession,
} from '../../../shared/demos/session.ts'

const TURN = 60_000
const company: Company = { watching: ['host', 'ada', 'bo', 'cora'], staff: ['host'] }
const hosted = (mode: (typeof DEMO_MODES)[number] = 'host') =>
  startSession('deck', { visitor: 'host', staff: true }, mode, TURN, 0)
const played = (session: DemoSession, events: [SessionEvent, number?][], who = company) => {
  let now = session
  for (const [event, at = 0] of events) {
    const next = stepSession(now, event, who, at)
    if (!next) throw new Error('The session ended.')
    now = next
  }
  return now
}
const ask = (visitor: string, on = true): SessionEvent => ({ type: 'ask', visitor, on })

describe('the host drives', () => {
  it('and hands the controls to somebody who watches, and takes them back', () => {
    const handed = played(hosted(), [[ask('ada')], [{ type: 'hand', to: 'ada' }]])
    expect(handed).toMatchObject({ driver: 'ada', queue: [] })
    expect(played(handed, [[{ type: 'hand', to: 'host' }]]).driver).toBe('host')
    expect(played(handed, [[{ type: 'hand', to: 'stranger' }]]).driver).toBe('ada')
    expect(played(handed, [[{ type: 'skip' }]]).driver).toBe('host')
  })

  it('gets the controls back when who had them leaves', () => {
    const handed = played(hosted(), [[{ type: 'hand', to: 'ada' }]])
    expect(played(handed, [[{ type: 'gone', visitor: 'ada' }]]).driver).toBe('host')
  })
})

describe('hands', () => {
  const up = (visitor: string): SessionEvent => ({ type: 'hand-up', visitor, name: visitor.toUpperCase() })
  const order = ({ hands }: DemoSession) =>
    Object.entries(hands)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([visitor, { name }]) => `${visitor} ${name}`)

  it('are up in the order in which they were raised, once each, also in one moment', () => {
    const raised = played(hosted(), [
      [up('bo'), 5],
      [up('ada'), 5],
      [up('bo'), 9],
      [up('cora'), 3],
    ])
    expect(order(raised)).toEqual(['bo BO', 'ada ADA', 'cora CORA'])
    expect(order(played(raised, [[{ type: 'hand-down', visitor: 'bo' }], [up('bo'), 10]]))).toEqual([
      'ada ADA',
      'cora CORA',
      'bo BO',
    ])
  })

  it('go down with whoever leaves, gets the controls or takes the lead', () => {
    const raised = played(hosted(), [[up('ada')], [up('bo')], [up('cora')]])
    expect(order(played(raised, [[{ type: 'gone', visitor: 'ada' }]]))).toEqual(['bo BO', 'cora CORA'])
    expect(order(played(raised, [[{ type: 'hand', to: 'bo' }]]))).toEqual(['ada ADA', 'cora CORA'])
    expect(order(played(raised, [[{ type: 'lead', visitor: 'cora' }]]))).toEqual(['ada ADA', 'bo BO'])
  })

  it('are raised for a host: not by them, not by who only passes, and not where nobody leads', () => {
    expect(order(played(hosted(), [[up('host')], [up('stranger')]]))).toEqual([])
    const raised = played(hosted(), [[up('ada')]])
    expect(order(played(raised, [[{ type: 'gone', visitor: 'host' }]]))).toEqual([])
    const visitors = startSession('deck', { visitor: 'ada', staff: false }, 'host', TURN, 0)
    expect(order(played(visitors, [[up('bo')]]))).toEqual([])
  })
})

describe('turns', () => {
  it('go to who waits, in order, each for the set time', () => {
    let session = played(hosted('turns'), [
      [ask('ada'), 1000],
      [ask('bo'), 2000],
      [ask('cora'), 3000],
    ])
    expect(session).toMatchObject({ driver: 'ada', queue: ['bo', 'cora'] })
    expect(sessionDue(session)).toBe(1000 + TURN)
    session = played(session, [[{ type: 'time' }, 1000 + TURN]])
    expect(session).toMatchObject({ driver: 'bo', queue: ['cora'], turnEnds: 1000 + 2 * TURN })
    session = played(session, [[{ type: 'skip' }, 80_000]])
    expect(session).toMatchObject({ driver: 'cora', queue: [], turnEnds: 0 })
  })

  it('last on while nobody waits, and leave a moment for the last words', () => {
    const session = played(hosted('turns'), [
      [ask('ada'), 0],
      [ask('bo'), 10 * TURN],
    ])
    expect(session).toMatchObject({ driver: 'ada', turnEnds: 10 * TURN + LAST_WORDS_MS })
    expect(played(session, [[ask('bo', false), 10 * TURN]])).toMatchObject({ driver: 'ada', turnEnds: 0 })
  })

  it('that visitors run by themselves go to who stays, and end with the last of them', () => {
    const session = startSession('deck', { visitor: 'ada', staff: false }, 'host', TURN, 0)
    expect(session).toMatchObject({ mode: 'turns', host: '', driver: 'ada' })
    const alone = stepSession(session, { type: 'gone', visitor: 'ada' }, { watching: ['bo'], staff: [] }, 5)
    expect(alone?.driver).toBe('bo')
    expect(stepSession(session, { type: 'gone', visitor: 'ada' }, { watching: [], staff: [] }, 5)).toBeUndefined()
  })
})

describe('a host who is lost', () => {
  it('is waited for, and finds everything as it was', () => {
    const lost = played(hosted(), [[{ type: 'lost', visitor: 'host' }, 100]])
    expect(sessionDue(lost)).toBe(100 + HOST_WAIT_MS)
    expect(played(lost, [[{ type: 'back', visitor: 'host' }, 500]])).toEqual(hosted())
  })

  it('is followed by another of the staff, or each explores alone', () => {
    const lost = played(hosted(), [[{ type: 'lost', visitor: 'host' }, 0]])
    const two = { watching: company.watching, staff: ['host', 'bo'] }
    expect(played(lost, [[{ type: 'time' }, HOST_WAIT_MS]], two)).toMatchObject({
      host: 'bo',
      driver: 'bo',
      mode: 'host',
    })
    expect(played(lost, [[{ type: 'time' }, HOST_WAIT_MS]])).toMatchObject({ host: '', driver: '', mode: 'alone' })
  })

  it('of whom nobody is left to hear ends the session', () => {
    const lost = played(hosted(), [[{ type: 'lost', visitor: 'host' }, 0]])
    const nobody = { watching: ['host'], staff: ['host'] }
    expect(stepSession(lost, { type: 'time' }, nobody, HOST_WAIT_MS)).toBeUndefined()
  })
})

it('whatever happens, one at most has the controls, nobody waits twice, and time does not go in circles', () => {
  const visitor = fc.constantFrom('host', 'ada', 'bo', 'cora')
  const event: fc.Arbitrary<SessionEvent> = fc.oneof(
    fc.record({ type: fc.constant('ask' as const), visitor, on: fc.boolean() }),
    fc.record({ type: fc.constant('hand' as const), to: visitor }),
    fc.record({ type: fc.constant('hand-up' as const), visitor, name: visitor }),
    fc.record({ type: fc.constant('hand-down' as const), visitor }),
    fc.record({ type: fc.constantFrom('skip' as const, 'time' as const) }),
    fc.record({ type: fc.constant('mode' as const), mode: fc.constantFrom(...DEMO_MODES), turnMs: fc.constant(TURN) }),
    fc.record({ type: fc.constantFrom('lead' as const, 'lost' as const, 'back' as const, 'gone' as const), visitor }),
  )
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), fc.constantFrom(...DEMO_MODES), (events, mode) => {
      let session: DemoSession | undefined = hosted(mode)
      let now = 0
      for (const each of events) {
        now += 7000
        session = stepSession(session, each, company, now)
        if (!session) return
        expect(new Set(session.queue).size).toBe(session.queue.length)
        expect(session.queue).not.toContain(session.driver)
        const hands = Object.values(session.hands)
        expect(new Set(hands.map(({ at }) => at)).size).toBe(hands.length)
        if (session.host === '') expect(hands).toEqual([])
        else expect(session.hands[session.host]).toBeUndefined()
        if (session.mode === 'alone') expect(session).toMatchObject({ driver: '', queue: [] })
        if (session.mode === 'turns' && session.queue.length > 0 && session.driver !== session.host)
          expect(session.turnEnds).toBeGreaterThan(0)
        const due = sessionDue(session)
        if (due !== undefined && due <= now) {
          session = stepSession(session, { type: 'time' }, company, now)
          if (!session) return
          expect(sessionDue(session) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
        }
      }
    }),
  )
})
