import { elapsedOf, type Show } from '../../shared/ceremony/show.ts'
import { STAGE } from '../../shared/demos/demo-words.ts'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import type { VideoContent, VideoState } from '../../shared/demos/kinds/video.ts'
import type { Demos } from '../demos/demos.ts'
import type { RunningDemo } from '../demos/running-demo.ts'

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
  const at = elapsedOf(moment, now) / 1000
  const plays = !held && at < seconds
  if ((state as unknown as VideoState).playing === plays) return
  if (!plays) return void act({ type: 'pause' })
  act({ type: 'seek', at })
  act({ type: 'play' })
}
