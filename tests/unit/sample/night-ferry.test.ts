import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSampleDemos } from '../../../server/samples/sample-demos.ts'
import type { Demo } from '../../../shared/demos/demo.ts'
import { isVote } from '../../../shared/demos/kinds/story.ts'
import { type StoryScene, sceneOf } from '../../../shared/demos/kinds/story-content.ts'

const SLUG = 'cultural-creative-shanghai-2023'
const FOLDER = join(import.meta.dirname, '../../../assets/exhibitions', SLUG)
const demos = await readSampleDemos(FOLDER, SLUG)
const ferry = demos.get('altstory')?.find(({ id }) => id === 'night-ferry') as Extract<Demo, { kind: 'story' }>
const { content } = ferry

/** Every full way through, as its scenes. */
const ways = (scene: StoryScene, before: readonly StoryScene[] = []): StoryScene[][] => {
  const way = [...before, scene]
  if (scene.ending) return [way]
  const next = scene.choices.map(({ to }) => sceneOf(content, to) as StoryScene)
  return next.flatMap((one) => ways(one, way))
}

test('the story of the sample has at least 15 scenes and 3 endings, and every way through it has five votes', () => {
  const all = ways(content.scenes[0] as StoryScene)
  expect(content.scenes.length).toBeGreaterThanOrEqual(15)
  expect(all.length).toBe(48)
  expect(new Set(all.map((way) => way.at(-1)?.id))).toEqual(new Set(['far-bank', 'wings', 'wide']))
  expect(new Set(all.map((way) => way.filter(isVote).length))).toEqual(new Set([5]))
  expect(new Set(all.flat()).size).toBe(content.scenes.length)
})

test('each scene has its words in both languages and a picture of its own, told in words', () => {
  for (const { title, text, picture, choices } of content.scenes) {
    for (const words of [title, text, picture?.alt, ...choices.map((choice) => choice.text)]) {
      expect(words?.en).toMatch(/\w/)
      expect(words?.zh).toMatch(/\p{Script=Han}/u)
    }
    // As many paragraphs in one language as in the other.
    expect(text.en.split('\n\n').length).toBe(text.zh.split('\n\n').length)
  }
  const pictures = content.scenes.map(({ picture }) => picture?.url.split('/').at(-1) ?? '')
  const folder = join(FOLDER, 'demos/altstory/night-ferry')
  expect(pictures.every((name) => existsSync(join(folder, name)))).toBe(true)
  expect(new Set(pictures)).toEqual(new Set(readdirSync(folder)))
})
