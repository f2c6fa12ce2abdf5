import * as z from 'zod/mini'
import { type StoryFault, storyFaults } from '../../../../shared/demos/kinds/story-faults.ts'
import { Picture } from '../../../../shared/exhibition/exhibition.ts'
import type { Json } from '../../../../shared/studio/merge-three.ts'

const NO_TEXT = { en: '', zh: '' }
const text = z.catch(z.object({ en: z.string(), zh: z.string() }), NO_TEXT)
const media = z.catch(z.optional(z.object({ url: z.string(), says: text })), undefined)

const Choice = z.object({ id: z.string(), text, to: z.catch(z.string(), '') })
const Scene = z.object({
  id: z.string(),
  title: text,
  text,
  picture: z.catch(z.optional(Picture), undefined),
  video: media,
  sound: media,
  choices: z.catch(z.array(Choice), []),
  seconds: z.catch(z.optional(z.number()), undefined),
  ending: z.catch(z.boolean(), false),
})
/** A scene and a choice while they are written: words, ways and times may be missing or wrong yet. */
export type SceneDraft = z.infer<typeof Scene>
export type ChoiceDraft = z.infer<typeof Choice>

const Story = z.object({ scenes: z.array(Scene) })

/** The scenes of a story; undefined when the JSON has no list of scenes with ids. */
export function readScenes(content: Json): SceneDraft[] | undefined {
  const read = Story.safeParse(content)
  return read.success ? read.data.scenes : undefined
}

/** As content: what is not there is left out. */
export const writeScenes = (scenes: readonly SceneDraft[]): Json =>
  // JSON has no undefined, and this is how it loses it.
  JSON.parse(JSON.stringify({ scenes })) as Json

const id = (word: string) => `${word}-${Math.random().toString(36).slice(2, 8)}`

export const newScene = (): SceneDraft => ({
  ...{ id: id('scene'), title: NO_TEXT, text: NO_TEXT, choices: [], ending: false },
  ...{ picture: undefined, video: undefined, sound: undefined, seconds: undefined },
})
export const newChoice = (): ChoiceDraft => ({ id: id('way'), text: NO_TEXT, to: '' })

/** A scene's clock may stand at 0, or run from 5 to 600 seconds; without a number the kind of scene says. */
export const isTime = (seconds: number | undefined): boolean =>
  seconds === undefined || seconds === 0 || (Number.isInteger(seconds) && seconds >= 5 && seconds <= 600)

/** Faults by the scene that they are in; those of the whole story under the empty id. */
export function faultsByScene(scenes: readonly SceneDraft[]): Map<string, StoryFault[]> {
  const byScene = new Map<string, StoryFault[]>()
  for (const fault of storyFaults({ scenes })) byScene.set(fault.scene, [...(byScene.get(fault.scene) ?? []), fault])
  return byScene
}
