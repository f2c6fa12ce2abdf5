import * as z from 'zod/mini'
import { Picture } from '../../exhibition/exhibition.ts'
import { Bilingual, LANGUAGES } from '../../exhibition/text.ts'
import { storyFaults } from './story-faults.ts'

export const MOST_SCENES = 80
export const MOST_CHOICES = 4
/** Of a vote whose scene says nothing else. */
export const VOTE_SECONDS = 30

const id = z.string().check(z.regex(/^[a-z0-9-]{1,24}$/))
const text = (longest: number) => z.object({ en: words(longest), zh: words(longest) })
const words = (longest: number) => z.string().check(z.maxLength(longest))
const address = z.string().check(z.maxLength(300))

export const StoryChoice = z.object({ id, text: text(120), to: id })
export type StoryChoice = z.infer<typeof StoryChoice>

/** One scene; assets/guide/story-json.md tells exhibitors what each field does. */
export const StoryScene = z.object({
  id,
  title: text(80),
  /** An empty line begins a new paragraph. */
  text: text(2000),
  picture: z.optional(Picture),
  /** In place of the picture, which is shown until it plays. `says`: what is heard, in words. */
  video: z.optional(z.object({ url: address, says: Bilingual })),
  /** Played by who taps it. */
  sound: z.optional(z.object({ url: address, says: Bilingual })),
  /** Two and more are voted on; one leads on; none ends the story. */
  choices: z._default(z.array(StoryChoice).check(z.maxLength(MOST_CHOICES)), []),
  /** How long the vote is open, or when the story goes on by itself; 0: whoever drives says when. */
  seconds: z.optional(z.union([z.literal(0), z.int().check(z.gte(5), z.lte(600))])),
  ending: z._default(z.boolean(), false),
})
export type StoryScene = z.infer<typeof StoryScene>

/** A story begins with its first scene. */
export const StoryContent = z
  .object({ scenes: z.array(StoryScene).check(z.minLength(1), z.maxLength(MOST_SCENES)) })
  .check(
    z.check(({ value, issues }) => {
      for (const { fault, scene, about } of storyFaults(value))
        issues.push({ code: 'custom', input: value, message: [fault, scene, about].filter(Boolean).join(' ') })
    }),
  )
export type StoryContent = z.infer<typeof StoryContent>

export const sceneOf = ({ scenes }: StoryContent, wanted: string): StoryScene | undefined =>
  scenes.find((scene) => scene.id === wanted)

/** What is read in a second, and how long nobody reads at least and at most, ms. */
const LETTERS_A_SECOND = { en: 14, zh: 5 }
const READING = { before: 4000, least: 8000, most: 90_000, film: 30_000 }

/** How long people who read together in one of the languages need for a scene, ms. */
export function readingMs({ title, text, video }: StoryScene): number {
  const seconds = LANGUAGES.map(
    (language) => (title[language].length + text[language].length) / LETTERS_A_SECOND[language],
  )
  const needed = READING.before + Math.ceil(Math.max(...seconds)) * 1000
  return Math.min(READING.most, Math.max(needed, video ? READING.film : READING.least))
}

/** How long the scene's clock runs, ms; 0 for none. */
export const clockMs = ({ seconds, choices }: StoryScene): number =>
  (seconds ?? (choices.length > 1 ? VOTE_SECONDS : 0)) * 1000
