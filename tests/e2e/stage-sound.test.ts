import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Measured } from '../../client/dev/stage-sound.ts'
import type { CueKind } from '../../shared/ceremony/ceremony-words.ts'
import { closeTabs, openTab } from '../support/browser.ts'
import { keepTabs } from '../support/tabs.ts'

declare const stageSound: typeof import('../../client/dev/stage-sound.ts')

const tabs = keepTabs()
let code = ''
beforeAll(async () => {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(import.meta.dirname, '../../client/dev/stage-sound.ts'),
        formats: ['iife'],
        name: 'stageSound',
      },
    },
  })
  const [first] = [made].flat()
  code = first && 'output' in first ? first.output[0].code : ''
})
afterAll(closeTabs)

it('a ceremony is heard, and never clips', async () => {
  const tab = await openTab('about:blank')
  tabs.push(tab)
  await tab.page.addScriptTag({ content: code })
  const measure = (kind: CueKind, seconds: number, level = 0): Promise<Measured> =>
    tab.page.evaluate(([k, s, l]) => stageSound.measure(k, s, l), [kind, seconds, level] as const)

  const loudest = ({ levels }: Measured) => Math.max(...levels)
  for (const kind of ['doors', 'closing'] as const) {
    const { peak, levels } = await measure(kind, 10)
    expect(peak, kind).toBeGreaterThan(0.03)
    expect(peak, kind).toBeLessThan(0.9)
    expect(Math.max(...levels), kind).toBeGreaterThan(-40)
  }
  expect((await measure('speech', 3)).peak).toBe(0)

  // the swell grows for six seconds and is over then
  const roll = await measure('drumroll', 7)
  expect(roll.peak).toBeLessThan(0.95)
  expect((roll.levels[11] ?? 0) - (roll.levels[1] ?? 0)).toBeGreaterThan(15)
  expect(roll.levels[13]).toBeLessThan(-60)

  // quiet until the laurel, and the chord with the name under everybody's hands
  const reveal = await measure('reveal', 8, 1)
  expect(reveal.peak).toBeLessThan(0.95)
  const chord = await measure('reveal', 8)
  expect(chord.levels[3]).toBeLessThan(-80)
  expect(loudest(chord)).toBe(Math.max(...chord.levels.slice(8, 10)))

  // more hands are louder
  const [few, many] = [await measure('speech', 3, 0.05), await measure('speech', 3, 1)]
  expect(loudest(few)).toBeGreaterThan(-70)
  expect(loudest(many)).toBeGreaterThan(loudest(few) + 4)
  expect(many.peak).toBeLessThan(0.95)
})
