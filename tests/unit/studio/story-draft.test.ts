import { expect, it } from 'vitest'
import { FIRST_STORY } from '../../../client/studio/kinds/story/first-story.ts'
import {
  faultsByScene,
  isTime,
  newChoice,
  newScene,
  readScenes,
  type SceneDraft,
  writeScenes,
} from '../../../client/studio/kinds/story/read-story.ts'
import { Demo } from '../../../shared/demos/demo.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'

const said = (en: string) => ({ en, zh: '' })
const isWhole = (content: Json) =>
  Demo.safeParse({ id: 'tale', kind: 'story', title: said('Tale'), text: said(''), open: true, content }).success
const scenesOf = (content: Json): SceneDraft[] => readScenes(content) ?? []

it('a new story can be told, and still can after a scene was added to it', () => {
  expect(isWhole(FIRST_STORY)).toBe(true)
  const [start, ...rest] = scenesOf(FIRST_STORY)
  if (!start) throw new Error('The first story has no scene.')
  const lamp = { ...newScene(), title: said('Light'), ending: true }
  const choices = [...start.choices, { ...newChoice(), text: said('Into the lamp'), to: lamp.id }]
  const written = writeScenes([{ ...start, choices }, ...rest, lamp])
  expect(isWhole(written)).toBe(true)
  expect(scenesOf(written)).toEqual([{ ...start, choices }, ...rest, lamp])
})

it('what is half-written stays as it is, with what it lacks told at its scene', () => {
  const half: Json = {
    scenes: [{ id: 'a', choices: [{ id: 'x', to: 'nowhere' }], seconds: 3, picture: 7 }, { id: 'b' }],
  }
  const scenes = scenesOf(half)
  expect(scenes.map(({ id, seconds, choices }) => [id, seconds, choices.length])).toEqual([
    ['a', 3, 1],
    ['b', undefined, 0],
  ])
  const told = faultsByScene(scenes)
  expect(told.get('a')?.map(({ fault }) => fault)).toEqual(['no-words', 'no-words', 'no-such-scene'])
  expect(told.get('b')?.map(({ fault }) => fault)).toEqual(['no-words', 'unreachable', 'dead-end'])
  expect(told.get('')?.map(({ fault }) => fault)).toEqual(['no-ending'])
  expect([undefined, 0, 5, 600, 3, 601, 7.5].map(isTime)).toEqual([true, true, true, true, false, false, false])
})

it('what has no list of scenes is not taken for a story', () => {
  for (const content of [null, {}, { scenes: [{ title: said('No id') }] }, { scenes: 'none' }] as Json[])
    expect(readScenes(content)).toBeUndefined()
})
