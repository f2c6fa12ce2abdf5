import type { Bilingual } from '../../exhibition/text.ts'

/** What keeps a story from being told; a closed list, each with its sentence in story-fault-words.ts. */
export type StoryFaultName =
  | 'same-scene'
  | 'same-choice'
  | 'no-such-scene'
  | 'unreachable'
  | 'dead-end'
  | 'ending-goes-on'
  | 'no-ending'
  | 'no-way-out'
  | 'no-words'

export interface StoryFault {
  fault: StoryFaultName
  /** Id of the scene that it is in; empty when it is the whole story's. */
  scene: string
  /** The choice or the scene that it is about, or empty. */
  about: string
}

/** As much of a story as its faults depend on, so that a half-written one can be asked too. */
export interface StoryDraft {
  scenes: readonly {
    id: string
    title: Bilingual
    ending: boolean
    choices: readonly { id: string; text: Bilingual; to: string }[]
  }[]
}

/** All faults of a story at once, in the order of its scenes; none when every way through it comes to an ending. */
export function storyFaults({ scenes }: StoryDraft): StoryFault[] {
  const ids = new Set(scenes.map(({ id }) => id))
  const reached = follow(
    scenes.slice(0, 1).map(({ id }) => id),
    (id) => scenes.filter((scene) => scene.id === id).flatMap(({ choices }) => choices.map(({ to }) => to)),
  )
  const endings = scenes.filter(({ ending, choices }) => ending && choices.length === 0)
  const ends = follow(
    endings.map(({ id }) => id),
    (id) => scenes.filter(({ choices }) => choices.some(({ to }) => to === id)).map((scene) => scene.id),
  )
  const faults: StoryFault[] = endings.length === 0 ? [{ fault: 'no-ending', scene: '', about: '' }] : []
  const seen = new Set<string>()
  for (const { id, title, ending, choices } of scenes) {
    const tell = (fault: StoryFaultName, about = '') => faults.push({ fault, scene: id, about })
    if (seen.has(id)) tell('same-scene')
    seen.add(id)
    if (!said(title)) tell('no-words')
    if (!reached.has(id)) tell('unreachable')
    if (ending && choices.length > 0) tell('ending-goes-on')
    if (!ending && choices.length === 0) tell('dead-end')
    // A dead end says so itself, and a story without an ending does for all of it.
    if (endings.length > 0 && choices.length > 0 && !ends.has(id)) tell('no-way-out')
    const named = new Set<string>()
    for (const choice of choices) {
      if (named.has(choice.id)) tell('same-choice', choice.id)
      named.add(choice.id)
      if (!said(choice.text)) tell('no-words', choice.id)
      if (!ids.has(choice.to)) tell('no-such-scene', choice.to)
    }
  }
  return faults
}

const said = ({ en, zh }: Bilingual): boolean => `${en}${zh}`.trim() !== ''

/** Everything that can be come to from `first`. */
function follow(first: readonly string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(first)
  // A set hands out what is added while it is walked.
  for (const id of found) for (const other of next(id)) found.add(other)
  return found
}
