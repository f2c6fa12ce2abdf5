import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { session } from '../../hall-session/session.ts'
import { keep, kept } from '../../settings/keep.ts'

export const CAPTION_SIZES = ['off', 'normal', 'large'] as const
export type CaptionSize = (typeof CAPTION_SIZES)[number]

/** Where somebody stood before they were brought to the stage. Metres; `booth` had its page open. */
export interface PlaceBefore {
  x: number
  z: number
  booth: string | null
}

/** What a visitor has chosen of the show for themselves. */
export interface AudienceChoice {
  /** The show fills the page. */
  full: boolean
  /** The invitation was put away, for this run. */
  dismissed: string
  captions: CaptionSize
  /** Took a seat, or found none: whoever stands up again has the show at hand all the same. */
  attends: boolean
  /** Set while somebody was brought to the stage and may go back. */
  gathered: PlaceBefore | null
}

const size = (value: string | null): CaptionSize => CAPTION_SIZES.find((one) => one === value) ?? 'normal'

export const audience = createStore<AudienceChoice>(() => ({
  full: false,
  dismissed: '',
  captions: size(kept('captions')),
  attends: false,
  gathered: null,
}))

export const useAudience = <Value>(select: (choice: AudienceChoice) => Value): Value => useStore(audience, select)

/** The show fills the page, or no longer does. Who watches it goes after nobody: in 2D that would turn the page under it. */
export function showFull(full: boolean): void {
  if (full) session.setState({ following: null })
  audience.setState({ full })
}

export function setCaptions(captions: CaptionSize): void {
  keep('captions', captions)
  audience.setState({ captions })
}
