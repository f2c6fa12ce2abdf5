import { expect, it } from 'vitest'
import { type DemoMoment, demoLine } from '../../../client/ceremony/cues/demo-line.ts'

const soon: DemoMoment = { replayed: false, runs: false, has: true, told: true, elapsed: 0 }

it.each<[string, Partial<DemoMoment>, ReturnType<typeof demoLine>]>([
  ['begins in a moment', {}, 'waits'],
  ['is not known yet to who came late', { told: false, elapsed: 60_000 }, 'waits'],
  ['runs, and its page is on its way', { runs: true, has: false, elapsed: 60_000 }, 'waits'],
  ['never began, or was ended by its people', { elapsed: 5000 }, 'runs-not'],
  ['was taken away by its booth', { has: false }, 'runs-not'],
  ['is of a night that was', { replayed: true }, 'was-live'],
])('a demo on the stage that %s', (_, part, line) => {
  expect(demoLine({ ...soon, ...part })).toBe(line)
})
