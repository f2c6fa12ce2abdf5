import type { Demo } from '../demos/demo.ts'
import type { Tier } from '../plan/types.ts'
import type { BoothTone } from './booth-tones.ts'
import type { Fact, Link, Picture } from './exhibition.ts'
import type { Bilingual } from './text.ts'

/** An exhibition as it is kept: everything, awards that may later be sealed included. Read it through `publicView`. */
export interface StoredExhibition {
  id: string
  slug: string
  title: Bilingual
  text: Bilingual
  opens: string
  closes: string
  open: boolean
  featured: boolean
  accent: string
  picture: string
  figures: { entries: number; winners: number }
  /** None in data of the first version. */
  allowedHosts?: string[] | undefined
  /** Which awards its lists give, and never to whom; for a proposal of an award night. None in older data. */
  awardNames?: StoredAwardName[] | undefined
  revision: number
  categories: StoredCategory[]
  projects: StoredProject[]
}
export interface StoredCategory {
  id: string
  name: Bilingual
}
export interface StoredAwardName {
  name: Bilingual
  tier: Tier
}
export interface StoredAward {
  id: string
  name: Bilingual
  tier: Tier
  edition: string
  person: string
  /** Id of the ceremony that gave it: no list speaks of it, so none takes it away. */
  ceremony?: string | undefined
  /** Code of the certificate, where a night gave it. */
  certificate?: string | undefined
}
export interface StoredProject {
  /** The booth id: unique over all exhibitions, never used again. */
  id: string
  category: string
  /** The list's own id column, or empty. */
  externalId: string
  title: Bilingual
  team: Bilingual
  summary: Bilingual
  awards: StoredAward[]
  facts: Fact[]
  links: Link[]
  pictures: Picture[]
  sample: boolean
  /** Names of fields that somebody edited after the last import; an import keeps them unless told to overwrite. */
  edited: string[]
  /** A poster and a logo of the exhibitor's own, and the poster's colours; none in data of the first version. */
  poster?: string | undefined
  logo?: string | undefined
  tone?: BoothTone | undefined
  /** What can be tried at the booth; none in data of the first version. */
  demos?: Demo[] | undefined
  /** What the last list called it: an import still finds a booth that somebody has renamed since. */
  listed?: { title: Bilingual; team: Bilingual } | undefined
}
