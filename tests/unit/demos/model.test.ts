import { describe, expect, it } from 'vitest'
import { MOST_PINS, type ModelContent, type ModelState, model, PIN_CHARS } from '../../../shared/demos/kinds/model.ts'

const content: ModelContent = {
  model: '/media/thing.glb',
  view: { yaw: 0.4, pitch: 0.3, far: 1 },
  notes: [
    { id: 'roof', at: [0, 2, 0], title: { en: 'Roof', zh: '' }, text: { en: '', zh: '' } },
    {
      id: 'door',
      at: [0, 0, 1],
      title: { en: 'Door', zh: '' },
      text: { en: '', zh: '' },
      view: { yaw: 1, pitch: 0, far: 0.5 },
    },
  ],
  stills: [],
}
const start = model.start(content, 0)
const step = (state: ModelState, act: Parameters<typeof model.step>[2]) =>
  model.step(content, state, act, { visitor: 'ada', drives: true }, 0)

describe('a model', () => {
  it('is turned and lit in steps that no eye sees', () => {
    expect(step(start, { type: 'view', yaw: 1.23456, pitch: 0.20001, far: 1.5 })).toMatchObject({
      yaw: 1.234,
      pitch: 0.2,
      far: 1.5,
    })
    expect(step(start, { type: 'light', light: 'evening' })).toMatchObject({ light: 'evening', yaw: 0.4 })
    expect(step(start, { type: 'sun', sun: -1.0001 })).toMatchObject({ sun: -1 })
  })

  it('opens a point, with its view where it has one, and closes it', () => {
    expect(step(start, { type: 'note', note: 'roof' })).toMatchObject({ note: 'roof', yaw: 0.4 })
    const open = step(start, { type: 'note', note: 'door' }) as ModelState
    expect(open).toMatchObject({ note: 'door', yaw: 1, far: 0.5 })
    expect(step(open, { type: 'note' })).not.toHaveProperty('note')
    expect(step(start, { type: 'note', note: 'cellar' })).toBeUndefined()
  })

  it('bears only so many remarks, and takes them away', () => {
    let state: ModelState | undefined = start
    const text = '注'.repeat(PIN_CHARS)
    for (let i = 0; i < MOST_PINS; i++)
      state = state && step(state, { type: 'pin', at: [0.12345, -1.12345, 100.12345], text })
    expect(state?.pins).toHaveLength(MOST_PINS)
    expect(JSON.stringify(state).length).toBeLessThan(model.maxBytes)
    expect(state && step(state, { type: 'pin', at: [0, 0, 0], text })).toBeUndefined()
    const fewer = state && step(state, { type: 'unpin', id: 3 })
    expect(fewer?.pins.map(({ id }) => id)).toEqual([1, 2, 4, 5, 6, 7, 8])
    expect(fewer && step(fewer, { type: 'pin', at: [0, 0, 0], text: 'new' })?.pins.at(-1)?.id).toBe(9)
  })

  it('refuses what is out of bounds', () => {
    for (const act of [
      { type: 'view', yaw: 0, pitch: 3, far: 1 },
      { type: 'view', yaw: Number.NaN, pitch: 0, far: 1 },
      { type: 'light', light: 'disco' },
      { type: 'pin', at: [0, 0], text: 'x' },
      { type: 'pin', at: [0, 0, 0], text: 'x'.repeat(PIN_CHARS + 1) },
      { type: 'pin', at: [0, 0, 0], text: '   ' },
    ])
      expect(model.act.safeParse(act).success).toBe(false)
  })
})
