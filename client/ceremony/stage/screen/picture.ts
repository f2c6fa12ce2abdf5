import type { ShownAward, ShownCue } from '../../../../shared/ceremony/show.ts'
import type { Booth, Category } from '../../../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../../../shared/exhibition/text.ts'
import type { Opened } from '../../../../shared/seals/envelope.ts'
import type { Draw } from '../../../hall/signs/draw-signs.ts'
import type { StagePosters } from './posters.ts'

/** All that a picture on the main screen is made of. */
export interface ScreenInput {
  cue: ShownCue
  title: Bilingual
  /** Ms since the cue began. */
  elapsed: number
  award: ShownAward | undefined
  opened: Opened | undefined
  /** Seconds until the vote closes; null when that is not to be counted down. */
  voteLeft: number | null
  voteOpen: boolean
  /** Votes by booth, only where they are to be seen while they are cast. */
  tally: Readonly<Record<string, number>> | null
  /** 0 to 1. */
  applause: number
  /** Step of time of which this is the picture: see screen-step.ts. */
  step: number
  booth: (id: string) => Booth | undefined
  category: (id: string) => Category | undefined
  posters: StagePosters
  /** prefers-reduced-motion: nothing grows on the screen, it is there. */
  still: boolean
  /** What runs of the demo that is on stage. */
  demo: HTMLCanvasElement | undefined
}

/** How a kind of cue is painted. */
export type PaintCue = (input: ScreenInput) => Draw
