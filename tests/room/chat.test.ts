import { afterAll, beforeAll, expect, it } from 'vitest'
import { CHAT_HISTORY } from '../../shared/chat/chat.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'
import type { TestVisitor } from '../support/test-visitor.ts'

let hall: Hall
let skip = 0
let ada: TestVisitor
let bo: TestVisitor
let cy: TestVisitor
/** Everybody may speak again, and the rates are full. */
const laterOn = () => {
  skip += 60_000
}
beforeAll(async () => {
  hall = await startHall({ now: () => Date.now() + skip })
  ada = await (await hall.visitor('Ada')).joins(SMALL)
  bo = await (await hall.visitor('Bo')).joins(SMALL)
  cy = await (await hall.visitor('Cy')).joins(SMALL)
})
afterAll(() => hall.stop())

const heard = (visitor: TestVisitor, text: string) => visitor.sees().chat.some((said) => said.text === text)

it('the hall hears what is said to the hall, with who said it and when', async () => {
  const reply = await ada.says('Hello, hall 你好')
  expect(reply).toMatchObject({ ok: true })
  const said = await bo.hears('Hello, hall 你好')
  expect(said).toMatchObject({ visitor: ada.id, name: 'Ada', slot: ada.me.slot, channel: { kind: 'hall' } })
  expect(Math.abs(said.at - hall.app.services.now())).toBeLessThan(5000)
})

it('what is said to those near is heard within earshot only, and is not history', async () => {
  laterOn()
  await ada.asks('avatar.teleport', { to: { kind: 'booth', booth: ada.boothId(0) } })
  await bo.asks('avatar.teleport', { to: { kind: 'person', slot: ada.me.slot } })
  await cy.asks('avatar.teleport', { to: { kind: 'booth', booth: ada.boothId(7) } })
  await ada.says('psst', { kind: 'near' })
  await bo.hears('psst')
  await ada.says('now all')
  await cy.hears('now all')
  expect(heard(cy, 'psst')).toBe(false)
  const late = await (await hall.visitor('Late')).joins(SMALL)
  expect(heard(late, 'now all')).toBe(true)
  expect(heard(late, 'psst')).toBe(false)
  await late.leaves()
})

it('a booth’s visitors hear each other, those elsewhere do not, and who opens the booth reads what was said', async () => {
  laterOn()
  const booth = ada.boothId(5)
  const channel = { kind: 'booth', booth } as const
  expect(await ada.says('from afar', channel)).toEqual({ ok: false, reason: 'too-far' })
  for (const visitor of [ada, bo]) {
    await visitor.asks('avatar.teleport', { to: { kind: 'booth', booth } })
    await visitor.asks('booth.open', { booth })
  }
  await ada.says('what is this made of?', channel)
  await bo.hears('what is this made of?')
  await ada.says('for everybody')
  await cy.hears('for everybody')
  expect(heard(cy, 'what is this made of?')).toBe(false)
  const opened = await cy.asks('booth.open', { booth })
  expect(opened).toMatchObject({ ok: true, firstVisit: true })
  await cy.hears('what is this made of?')
})

it('a late joiner gets the newest of what was said, at most the history’s length', async () => {
  for (let i = 0; i < CHAT_HISTORY + 10; i++) {
    laterOn()
    // In turn, because the hall ends a session that sends more than 40 messages a second.
    const speaker = [ada, bo, cy][i % 3] ?? ada
    expect(await speaker.says(`line ${i}`)).toMatchObject({ ok: true })
  }
  const late = await (await hall.visitor('Later')).joins(SMALL)
  await late.hears(`line ${CHAT_HISTORY + 9}`)
  const lines = late.sees().chat.filter(({ text }) => text.startsWith('line '))
  expect(lines.length).toBe(CHAT_HISTORY)
  expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted((a, b) => a - b))
  await late.leaves()
})

it('a retry with the same key is one message', async () => {
  laterOn()
  const first = await ada.says('only once', { kind: 'hall' }, 'the-same-key')
  const second = await ada.says('only once', { kind: 'hall' }, 'the-same-key')
  expect(second).toEqual(first)
  await bo.hears('only once')
  await ada.says('after it')
  await bo.hears('after it')
  expect(bo.sees().chat.filter(({ text }) => text === 'only once')).toHaveLength(1)
})

it('who talks too fast is told when to go on; an empty or endless text is refused', async () => {
  const dee = await (await hall.visitor('Dee')).joins(SMALL)
  const replies = await Promise.all(Array.from({ length: 12 }, (_, i) => dee.says(`burst ${i}`)))
  const refused = replies.filter((reply) => !reply.ok)
  expect(refused.length).toBeGreaterThan(4)
  expect(refused[0]).toMatchObject({ reason: 'too-fast', retryIn: expect.any(Number) })
  laterOn()
  expect(await dee.says('   ')).toEqual({ ok: false, reason: 'invalid' })
  expect(await dee.says('x'.repeat(301))).toEqual({ ok: false, reason: 'invalid' })
})
