import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import type { Services } from '../services.ts'

/** Who leads a demo on the stage until somebody of the booth takes the lead. No visitor has this id. */
export const STAGE = 'ceremony'

/**
 * Lets a booth's demo run while its cue plays, for everybody in all halls; a story begins, and its audience decides. What
 * runs at the booth already goes on, and only what was begun here ends with the cue. A rehearsal starts nothing, for the
 * booth is the open hall's. Returns its undo.
 */
export function runStageDemos({
  bus,
  demos,
  exhibitions,
  log,
}: Pick<Services, 'bus' | 'demos' | 'exhibitions' | 'log'>) {
  const begin = async (exhibition: string, booth: string, id: string) => {
    const demo = (await exhibitions.get(exhibition))?.demos.get(booth)?.find((one) => one.id === id)
    if (!demo || demos.running(booth)) return
    demos.start({ exhibition, booth }, demo, { visitor: STAGE, staff: true }, 'host', DEFAULT_TURN_MS)
    if (demo.kind === 'story') demos.act(booth, { type: 'start' }, STAGE)
    await demos.saved()
  }
  return bus.subscribe('ceremony.changed', ({ exhibition, run, show }) => {
    if (run !== NIGHT) return
    const on = show.cue?.kind === 'demo' ? show.cue : undefined
    for (const running of demos.all())
      if (running.exhibition === exhibition && running.session.host === STAGE && running.booth !== on?.booth)
        demos.stop(running.booth)
    if (on)
      begin(exhibition, on.booth, on.demo).catch((error) => log.error({ err: error }, 'a demo on stage did not start'))
  })
}
