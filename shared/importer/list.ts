import type { Fact, Link, Picture } from '../exhibition/exhibition.ts'
import type { StoredAward, StoredAwardName } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import type { ListVoice } from './list-voice.ts'
import type { Problem } from './problem.ts'

/** One booth as a list of winners describes it: all rows that are about the same project. */
export interface ListedProject {
  /** Stays the same while id, project and team do: answers to questions about this project go by it. */
  key: string
  /** The rows it was made of. */
  rows: number[]
  externalId: string
  /** Key into `List.categories`. */
  category: string
  title: Bilingual
  team: Bilingual
  summary: Bilingual
  awards: Omit<StoredAward, 'id'>[]
  facts: Fact[]
  links: Link[]
  pictures: Picture[]
  sample: boolean
}

/** What a list can speak of. What it is silent about stays as it is stored. */
export const LISTED_FIELDS = [
  'title',
  'team',
  'category',
  'awards',
  'summary',
  'links',
  'facts',
  'pictures',
  'sample',
] as const
export type ListedField = (typeof LISTED_FIELDS)[number]

export interface List {
  categories: { key: string; name: Bilingual }[]
  projects: ListedProject[]
  /** Which awards it gives, also where its results are left out. */
  awardNames: StoredAwardName[]
  voice: ListVoice
  problems: Problem[]
}

/** Booths and branches that a hall has room for. */
export const MAX_PROJECTS = 200
export const MAX_CATEGORIES = 8
