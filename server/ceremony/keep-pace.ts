import { elapsedOf, type Show } from '../../shared/ceremony/show.ts'
import { STAGE } from '../../shared/demos/demo-words.ts'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import { shownAt, type VideoContent, type VideoState } from '../../shared/demos/kinds/video.ts'
import type { Demos } from '../demos/demos.ts'
import type { RunningDemo } from '../demos/running-demo.ts'

/** A film that is farther from its cue than this is where somebody else has left it. */
const OFF_S = 1

/**
 * Lets what goes on by itself go with its cue: a film is where the cue is, and a cue that is held holds film and story.
 * Does nothing while somebody else has the controls, for then it is theirs.
 */
export function keepPace(
  demos: Pick<Demos, 'act'>,
  { demo, place, state }: RunningDemo,
  moment: Pick<Show, 'startedAt' | 'heldAt'>,
  now: number,
): void {
  const act = (what: object) => demos.act(place, what, STAGE) // refused where it is so already
  const held = moment.heldAt !== null
  if (demo.kind === 'story') act({ type: 'clock', turn: (state as ShownStory).turn, runs: !held })
  if (demo.kind !== 'video') return
  const { seconds } = demo.content as VideoContent
  const film = state as unknown as VideoState
  const at = Math.min(seconds, elapsedOf(moment, now) / 1000)
  const plays = !held && at < seconds
  const isOff = Math.abs(shownAt(film, seconds, now) - at) > OFF_S
  if (film.rate !== 1) act({ type: 'rate', rate: 1 })
  if (film.playing && !plays) act({ type: 'pause' })
  if (isOff || (plays && !film.playing)) act({ type: 'seek', at })
  if (plays && !film.playing) act({ type: 'play' })
}
