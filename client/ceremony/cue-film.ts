import type { Show } from '../../shared/ceremony/show.ts'
import type { VideoState } from '../../shared/demos/kinds/video.ts'
import { heard } from '../sound/heard.ts'

/** A cue's own second as a film's: it stands where the show is held. */
export const mediaState = ({ startedAt, heldAt }: Pick<Show, 'startedAt' | 'heldAt'>): VideoState => ({
  playing: heldAt === null,
  at: heldAt === null ? 0 : (heldAt - startedAt) / 1000,
  since: heldAt ?? startedAt,
  rate: 1,
})

/** How many pages and sheets play the cue's film. While one does, it has the sound, and that on the stage is silent. */
let onPages = 0

/** A page plays the cue's film from now on. Returns its undo. */
export function playsOnPage(): () => void {
  onPages += 1
  return () => {
    onPages -= 1
  }
}

/** Whether the hall is heard: after a tap in it, and while its sound is on. */
export const hallHeard = (): boolean => heard.getState().now !== null

/** Whether the film on the stage may be heard: never twice, and never before a tap. */
export const stageFilmHeard = (): boolean => onPages === 0 && hallHeard()

/**
 * How loud the film of a cue is, 0 to 1. `music` of the show, in percent, is for what is music: an opening film is scored,
 * but whoever speaks in a recording is heard whatever the music does.
 */
export const filmVolume = ({ cue, music }: Pick<Show, 'cue' | 'music'>): number =>
  cue?.kind === 'opening' ? Math.min(1, Math.max(0, music / 100)) : 1
