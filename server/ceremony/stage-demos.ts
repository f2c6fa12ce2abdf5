import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { Show } from '../../shared/ceremony/show.ts'
import { STAGE } from '../../shared/demos/demo-words.ts'
import type { ShownStory } from '../../shared/demos/kinds/story.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import type { RunningDemo } from '../demos/running-demo.ts'
import type { Services } from '../services.ts'

/**
 * Lets a booth's demo run while its cue plays, for everybody in all halls; a story begins, its audience decides, and what
 * is only to be read goes on by itself after a while. A cue that is held holds the story's clock. What runs at the booth
 * already goes on, and only what was begun here ends with the cue; also after a restart. A rehearsal starts nothing, for
 * the booth is the open hall's. Returns its undo.
 */
export async function runStageDemos({
  bus,
  ceremonies,
  demos,
  exhibitions,
  log,
}: Pick<Services, 'bus' | 'ceremonies' | 'demos' | 'exhibitions' | 'log'>): Promise<() => void> {
  const isOurs = (running: RunningDemo | undefined): running is RunningDemo => running?.session.host === STAGE
  const begin = async (exhibition: string, booth: string, id: string) => {
    const demo = (await exhibitions.get(exhibition))?.demos.get(booth)?.find((one) => one.id === id)
    if (!demo || demos.running(booth)) return
    demos.start({ exhibition, booth }, demo, { visitor: STAGE, staff: true }, 'host', DEFAULT_TURN_MS)
    if (demo.kind === 'story') demos.act(booth, { type: 'start', paced: true }, STAGE)
    await demos.saved()
  }
  const hold = (running: RunningDemo, held: boolean) => {
    if (running.demo.kind !== 'story') return
    const { turn } = running.state as ShownStory
    demos.act(running.booth, { type: 'clock', turn, runs: !held }, STAGE) // refused where it is so already
  }
  const follow = async (exhibition: string, { cue, heldAt }: Pick<Show, 'cue' | 'heldAt'>) => {
    const on = cue?.kind === 'demo' ? cue : undefined
    for (const running of demos.all())
      if (running.exhibition === exhibition && isOurs(running) && running.booth !== on?.booth) demos.stop(running.booth)
    if (!on) return
    await begin(exhibition, on.booth, on.demo)
    const running = demos.running(on.booth)
    if (isOurs(running)) hold(running, heldAt !== null)
  }
  for (const { slug } of await exhibitions.list()) {
    // After a restart a demo waits for its host, and this one is here.
    for (const running of demos.all())
      if (running.exhibition === slug && isOurs(running)) demos.watch(running.booth, { visitor: STAGE, staff: true })
    await follow(slug, ceremonies.inHall(slug, NIGHT)?.shown() ?? { cue: null, heldAt: null })
  }
  // One after the other, so that a demo that is about to start is there for the cue that ends it.
  let tail: Promise<void> = Promise.resolve()
  return bus.subscribe('ceremony.changed', ({ exhibition, run, show }) => {
    if (run !== NIGHT) return
    tail = tail
      .then(() => follow(exhibition, show))
      .catch((error) => log.error({ err: error }, 'a demo on stage did not start'))
  })
}
