import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { isReadLater, type Show } from '../../shared/ceremony/show.ts'
import { type DemoKind, type DemoMode, STAGE } from '../../shared/demos/demo-words.ts'
import { DEFAULT_TURN_MS } from '../../shared/demos/session.ts'
import { placeOf } from '../demos/place.ts'
import type { RunningDemo } from '../demos/running-demo.ts'
import type { Services } from '../services.ts'
import { keepPace } from './keep-pace.ts'

/**
 * How each kind runs while nobody of its booth leads it. A film and a story go on by themselves, and only the booth's
 * people can show their screen; of the others the audience takes the controls, one after the other.
 */
const MODES: Readonly<Record<DemoKind, DemoMode>> = {
  slides: 'turns',
  model: 'turns',
  app: 'turns',
  video: 'host',
  story: 'host',
  screen: 'host',
}

type Moment = Pick<Show, 'cue' | 'played' | 'startedAt' | 'heldAt'>
const NOTHING: Moment = { cue: null, played: 0, startedAt: 0, heldAt: null }

/**
 * Lets a booth's demo run while its cue plays: on the night for everybody in all halls, in a rehearsal in its own hall only.
 * What the booth's people run already goes on, what visitors began by themselves gives way, and only what was begun here
 * ends with the cue; also after a restart. Returns its undo.
 */
export async function runStageDemos({
  bus,
  ceremonies,
  demos,
  exhibitions,
  log,
  now,
}: Pick<Services, 'bus' | 'ceremonies' | 'demos' | 'exhibitions' | 'log' | 'now'>): Promise<() => void> {
  /** Which cue of its run each stage began its demo for: the same cue again is a demo from its beginning. */
  const begun = new Map<string, number>()
  const stageOf = (exhibition: string, run: string) => `${exhibition} ${run}`
  const isOurs = (running: RunningDemo | undefined): running is RunningDemo => running?.session.host === STAGE

  const begin = async (at: { exhibition: string; run: string; booth: string }, id: string) => {
    const demo = (await exhibitions.get(at.exhibition))?.demos.get(at.booth)?.find((one) => one.id === id)
    if (!demo) return
    const place = placeOf(at.run, at.booth)
    if (demos.running(place)?.session.host === '') demos.stop(place)
    if (!demos.start(at, demo, { visitor: STAGE, staff: true }, MODES[demo.kind], DEFAULT_TURN_MS)) return
    if (demo.kind === 'story') demos.act(place, { type: 'start', paced: true }, STAGE)
    await demos.saved()
  }
  const follow = async (exhibition: string, run: string, moment: Moment) => {
    const { cue, played } = moment
    const on = cue?.kind === 'demo' ? cue : undefined
    const stage = stageOf(exhibition, run)
    const begins = begun.get(stage) !== played
    for (const running of demos.all())
      if (running.exhibition === exhibition && running.run === run && isOurs(running))
        if (begins || running.booth !== on?.booth) demos.stop(running.place)
    if (!on) return void begun.delete(stage)
    begun.set(stage, played)
    if (begins) await begin({ exhibition, run, booth: on.booth }, on.demo)
    const running = demos.running(placeOf(run, on.booth))
    if (isOurs(running)) keepPace(demos, running, moment, now())
  }
  for (const { slug } of await exhibitions.list()) {
    const moment = ceremonies.inHall(slug, NIGHT)?.shown() ?? NOTHING
    // After a restart a demo waits for its host, and this one is here: it goes on.
    for (const running of demos.all()) {
      if (running.exhibition !== slug || !isOurs(running)) continue
      demos.watch(running.place, { visitor: STAGE, staff: true })
      begun.set(stageOf(slug, NIGHT), moment.played)
    }
    await follow(slug, NIGHT, moment)
  }
  // One after the other, so that a demo that is about to start is there for the cue that ends it.
  let tail: Promise<void> = Promise.resolve()
  return bus.subscribe('ceremony.changed', ({ exhibition, run, show }) => {
    // What is read out of an older night ends no demo of the one that goes on.
    if (isReadLater(show) && ceremonies.inHall(exhibition, run)?.ceremony !== show.ceremony) return
    tail = tail
      .then(() => follow(exhibition, run, show))
      .catch((error) => log.error({ err: error }, 'a demo on stage did not start'))
  })
}
