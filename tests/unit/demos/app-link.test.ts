import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type AppLink, type AppShown, createAppLink } from '../../../client/demos/kinds/app/app-link.ts'
import { MESSAGE_CHARS, type ToApp, writeToApp } from '../../../client/demos/kinds/app/app-messages.ts'
import { type AppAct, type AppContent, app } from '../../../shared/demos/kinds/app.ts'

const SDK = readFileSync(join(import.meta.dirname, '../../../assets/sdk/laurel-demo.js'), 'utf8')
const content: AppContent = { source: 'upload', files: 'a'.repeat(32), entry: 'index.html' }
const controls = { drives: true, may: true, driver: 'ada', driverName: 'Ada', asked: false }

interface Laurel {
  get(): Record<string, unknown>
  patch(changes: unknown): Promise<void>
  subscribe(fn: (state: unknown) => void): () => void
  emit(name: string, data?: unknown): Promise<void>
  on(name: string, fn: (data: unknown, by: { from: string; drove: boolean }) => void): () => void
  ask(on?: boolean): void
  drives: boolean
  may: boolean
  alone: boolean
  me: string
  lang: string
  driver: { id: string; name: string } | null
}

/** The SDK as a browser runs it, in a realm of its own; `say` takes what it posts to its parent. */
function runSdk(say?: (data: unknown) => void) {
  const listeners = new Map<string, (event: unknown) => void>()
  const window: Record<string, unknown> = {}
  const parent = say ? { postMessage: say } : window
  Object.assign(window, { parent })
  const addEventListener = (name: string, listener: (event: unknown) => void) => listeners.set(name, listener)
  const navigator = { language: 'en-GB' }
  vm.runInNewContext(SDK, { window, addEventListener, navigator, setTimeout, clearTimeout, performance, TextEncoder })
  const hears = (data: unknown, source: unknown = parent) => listeners.get('message')?.({ data, source })
  return { laurel: window.laurel as Laurel, hears, keys: listeners }
}

let shown: AppShown
let link: AppLink
let laurel: Laurel
let hears: (data: unknown, source?: unknown) => void
let told: ToApp[]
let acts: AppAct[]
let asked: boolean[]
let floods: number
let now: number
/** Where there is a hall: what it answers. */
let hallTakes: (() => Promise<boolean>) | undefined
const shows = (change: Partial<AppShown>) => {
  shown = { ...shown, ...change }
  link.shows(shown)
}
const raw = (message: object) => link.hears(() => JSON.stringify({ laurel: 1, ...message }))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] })
  shown = { content, state: app.start(content, 0), controls, me: 'ada', lang: 'zh' }
  told = []
  acts = []
  asked = []
  floods = 0
  now = 0
  hallTakes = undefined
  link = createAppLink(
    {
      send: (message) => {
        told.push(message)
        hears(writeToApp(message))
      },
      act: (act) => {
        acts.push(act)
        const state = app.step(content, shown.state, act, { visitor: shown.me, drives: shown.controls.drives }, 0)
        if (state) queueMicrotask(() => shows({ state })) // as React does: a moment later
        return hallTakes?.()
      },
      ask: (on) => asked.push(on),
      leave: () => undefined,
      pong: () => undefined,
      flooded: () => floods++,
      now: () => now,
    },
    shown,
  )
  const sdk = runSdk((data) => queueMicrotask(() => link.hears(() => data)))
  laurel = sdk.laurel
  hears = sdk.hears
  return () => vi.useRealTimers()
})
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('an app and its page', () => {
  it('greet each other: state, controls, language', async () => {
    await passes(0)
    expect(laurel).toMatchObject({ alone: false, drives: true, may: true, me: 'ada', lang: 'zh' })
    expect(laurel.driver).toEqual({ id: 'ada', name: 'Ada' })
  })

  it('what it patches it sees at once, the hall hears of what came together, and the promise is kept', async () => {
    await passes(0)
    const promises = [laurel.patch({ a: 1, b: { c: 1 } }), laurel.patch({ a: 2, b: { d: 2 } })]
    expect(laurel.get()).toEqual({ a: 2, b: { c: 1, d: 2 } })
    await passes(200)
    await Promise.all(promises)
    expect(acts).toEqual([{ type: 'patch', patch: '{"a":2,"b":{"c":1,"d":2}}' }])
    expect(shown.state.shared).toEqual({ a: 2, b: { c: 1, d: 2 } })
    expect(laurel.get()).toEqual(shown.state.shared)
  })

  it('changes that only their order tells apart go out in their order', async () => {
    await passes(0)
    void laurel.patch({ a: { x: 1 } })
    void laurel.patch({ a: null })
    void laurel.patch({ a: { y: 2 } })
    await passes(500)
    expect(shown.state.shared).toEqual({ a: { y: 2 } })
  })

  it('hundreds of changes a second are ten, and the last one counts', async () => {
    await passes(0)
    for (let i = 0; i < 200; i++) {
      void laurel.patch({ x: i })
      await passes(5)
    }
    await passes(300)
    expect(acts.length).toBeLessThan(14)
    expect(shown.state.shared).toEqual({ x: 199 })
  })

  it('what others changed comes in, and under it its own change stays until the hall has it', async () => {
    await passes(0)
    const seen: unknown[] = []
    laurel.subscribe((state) => seen.push(state))
    void laurel.patch({ mine: 1 })
    shows({ state: { ...shown.state, shared: { theirs: 2 } } })
    expect(laurel.get()).toEqual({ theirs: 2, mine: 1 })
    await passes(300)
    expect(seen.at(-1)).toEqual({ theirs: 2, mine: 1 })
    expect(seen).not.toContainEqual({ theirs: 2 })
  })

  it('refusals come back: too big, not driving, invalid, too fast', async () => {
    await passes(0)
    await expect(laurel.patch({ a: 'x'.repeat(4000) })).rejects.toMatchObject({ reason: 'too-big' })
    await expect(laurel.patch([])).rejects.toMatchObject({ reason: 'invalid' })
    await expect(laurel.emit('no name')).rejects.toMatchObject({ reason: 'invalid' })
    await passes(300)
    const refused = laurel.patch({ a: [null] })
    await passes(300)
    await expect(refused).rejects.toMatchObject({ reason: 'invalid' })
    expect(laurel.get()).toEqual({})
    const emits = Array.from({ length: 20 }, () =>
      laurel.emit('wave').then(
        () => 'kept',
        ({ reason }) => reason,
      ),
    )
    await passes(0)
    expect(told.filter(({ type }) => type === 'refused').length).toBeGreaterThan(5)
    shows({ controls: { ...controls, drives: false, may: false } })
    await expect(laurel.patch({ a: 1 })).rejects.toMatchObject({ reason: 'not-driving' })
    expect(emits).toHaveLength(20)
  })

  it('what the hall does not take after all is refused and no longer shown; what it takes is kept when it says so', async () => {
    await passes(0)
    let answers = (_: boolean) => undefined as undefined
    hallTakes = () =>
      new Promise((answer) => {
        answers = (ok) => void answer(ok)
      })
    const before = shown.state
    const lost = laurel.patch({ a: 1 })
    await passes(200)
    shows({ state: before })
    expect(laurel.get()).toEqual({ a: 1 })
    answers(false)
    await expect(lost).rejects.toMatchObject({ reason: 'not-now' })
    expect(laurel.get()).toEqual({})
    const wave = laurel.emit('wave')
    await passes(200)
    answers(true)
    await wave
  })

  it('events reach everybody once, in order, and nobody who comes later', async () => {
    await passes(0)
    const heard: unknown[] = []
    laurel.on('wave', (data, { from }) => heard.push([data, from]))
    void laurel.emit('wave', 1)
    void laurel.emit('wave', 2)
    await passes(500)
    expect(heard).toEqual([
      [1, 'ada'],
      [2, 'ada'],
    ])
    told.length = 0
    hears(writeToApp({ type: 'ping' }))
    raw({ type: 'hello' })
    shows({})
    expect(told.map(({ type }) => type)).toEqual(['welcome'])
  })

  it('asks for the controls', async () => {
    laurel.ask()
    await passes(0)
    expect(asked).toEqual([true])
  })
})

describe('the page listens', () => {
  it('to nothing that is no message, or longer than one may be', async () => {
    await passes(0)
    told.length = 0
    for (const data of [null, 1, {}, { laurel: 1, type: 'ask', on: true }, '{', '[]', '{"laurel":2,"type":"hello"}'])
      link.hears(() => data)
    link.hears(() => JSON.stringify({ laurel: 1, type: 'patch', id: 1, patch: 'x'.repeat(MESSAGE_CHARS) }))
    raw({ type: 'act', act: {} })
    raw({ type: 'patch', id: -1, patch: '{}' })
    expect(acts).toEqual([])
    expect(told).toEqual([])
  })

  it('to a flood not for long, and does not even unpack it', () => {
    let read = 0
    for (let i = 0; i < 10_000; i++)
      link.hears(() => {
        read++
        return ''
      })
    expect(read).toBeLessThan(200)
    expect(floods).toBe(1)
  })

  it('and judges again what waited until others have the controls', async () => {
    for (let i = 1; i <= 4; i++) raw({ type: 'patch', id: i, patch: `{"a":${i}}` })
    shows({ controls: { ...controls, drives: false, may: false } })
    await passes(1000)
    expect(acts).toHaveLength(1)
    expect(told.filter(({ type }) => type === 'refused')).toHaveLength(3)
  })
})

describe('the SDK', () => {
  it('hears nobody but its parent', async () => {
    await passes(0)
    hears(writeToApp({ type: 'state', state: { forged: true }, done: 0 }), { another: 'window' })
    expect(laurel.get()).toEqual({})
  })

  it('without a hall works the same, for one', async () => {
    const { laurel: alone } = runSdk()
    const heard: unknown[] = []
    alone.on('wave', (data) => heard.push(data))
    await alone.patch({ a: { b: 1 } })
    await alone.patch({ a: { c: 2 } })
    await alone.emit('wave', 'hello')
    expect(alone).toMatchObject({ alone: true, drives: true, may: true })
    expect(alone.get()).toEqual({ a: { b: 1, c: 2 } })
    expect(heard).toEqual(['hello'])
    await expect(alone.patch({ a: 'x'.repeat(4000) })).rejects.toMatchObject({ reason: 'too-big' })
  })

  it('in a frame where no hall answers it goes on alone', async () => {
    const { laurel: framed } = runSdk(() => undefined)
    expect(framed.alone).toBe(false)
    await passes(4000)
    expect(framed.alone).toBe(true)
  })
})
