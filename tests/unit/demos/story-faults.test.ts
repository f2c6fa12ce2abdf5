import { expect, test } from 'vitest'
import { StoryContent } from '../../../shared/demos/kinds/story-content.ts'
import { sayStoryFault } from '../../../shared/demos/kinds/story-fault-words.ts'
import { type StoryDraft, storyFaults } from '../../../shared/demos/kinds/story-faults.ts'

type Scene = StoryDraft['scenes'][number]
const both = (text: string) => ({ en: text, zh: text })
const scene = (id: string, to: readonly string[], more: Partial<Scene> = {}): Scene => ({
  id,
  title: both(id),
  ending: false,
  choices: to.map((other, index) => ({ id: `c${index}`, text: both(other), to: other })),
  ...more,
})
const end = (id: string) => scene(id, [], { ending: true })
const told = (...scenes: Scene[]) =>
  storyFaults({ scenes }).map(({ fault, scene, about }) => [fault, scene, about].filter(Boolean).join(' '))

test('a story that comes to an end on every way has no faults, also with a way back', () => {
  expect(told(scene('a', ['b', 'c']), scene('b', ['a', 'c']), end('c'))).toEqual([])
})

test('all faults are told at once, in the order of the scenes', () => {
  expect(
    told(
      scene('a', ['b', 'nowhere', 'round']),
      scene('b', []),
      scene('round', ['about']),
      scene('about', ['round']),
      scene('alone', ['end']),
      scene('end', ['a'], { ending: true }),
      end('real'),
      end('real'),
    ),
  ).toEqual([
    'no-way-out a',
    'no-such-scene a nowhere',
    'dead-end b',
    'no-way-out round',
    'no-way-out about',
    'unreachable alone',
    'no-way-out alone',
    'unreachable end',
    'ending-goes-on end',
    'no-way-out end',
    'unreachable real',
    'same-scene real',
    'unreachable real',
  ])
})

test('a story without an ending, choices of the same name and scenes without words', () => {
  expect(told(scene('a', ['b']), scene('b', ['a']))).toEqual(['no-ending'])
  const twice = scene('a', ['b', 'b'])
  expect(told({ ...twice, choices: twice.choices.map((one) => ({ ...one, id: 'x' })) }, end('b'))).toEqual([
    'same-choice a x',
  ])
  expect(told(scene('a', ['b'], { title: both(' ') }), end('b'))).toEqual(['no-words a'])
  expect(told({ ...scene('a', []), choices: [{ id: 'x', text: both(''), to: 'b' }] }, end('b'))).toEqual([
    'no-words a x',
  ])
})

test('each fault has its sentence in both languages, and the schema refuses with all of them', () => {
  for (const fault of storyFaults({ scenes: [scene('a', ['b', 'nowhere']), scene('b', [])] }))
    for (const language of ['en', 'zh'] as const) expect(sayStoryFault(fault, language)).toContain(fault.scene)
  const read = StoryContent.safeParse({
    scenes: [
      { id: 'a', title: both('A'), text: both(''), choices: [{ id: 'x', text: both('x'), to: 'b' }] },
      { id: 'b', title: both('B'), text: both('') },
    ],
  })
  expect(read.error?.issues.map(({ message }) => message)).toEqual(['no-ending', 'dead-end b'])
})
