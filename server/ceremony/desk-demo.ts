import type { CeremonyRefusal } from '../../shared/ceremony/ceremony-words.ts'
import type { DeskEvent, StagedDemo } from '../../shared/ceremony/desk.ts'
import { STAGE } from '../../shared/demos/demo-words.ts'
import { placeOf } from '../demos/place.ts'
import type { RunningDemo } from '../demos/running-demo.ts'
import type { Services } from '../services.ts'
import { keepPace } from './keep-pace.ts'
import type { LiveRun } from './live-run.ts'

/** So many of those who wait are named at a desk. */
const NAMED = 8

type Needs = Pick<Services, 'demos' | 'storage'>
export type DemoAtDesk = Extract<DeskEvent, { type: 'demo-hand' | 'demo-turns' }>

/** The demo that a run's cue has on the stage now, if it runs. */
export function demoOnStage({ demos }: Pick<Needs, 'demos'>, live: LiveRun): RunningDemo | undefined {
  const { cue } = live.shown()
  return cue?.kind === 'demo' ? demos.running(placeOf(live.run, cue.booth)) : undefined
}

/** What a desk shows of it: who has the controls, who asks for them, and whether anybody of the booth is there. */
export async function stagedDemo(services: Needs, live: LiveRun): Promise<StagedDemo | null> {
  const running = demoOnStage(services, live)
  if (!running) return null
  const { host, driver, queue, mode } = running.session
  const named = async (visitor: string) => ({
    visitor,
    name: (await services.storage.visitors.find(visitor))?.name ?? '',
  })
  return {
    kind: running.demo.kind,
    driver: driver === '' || driver === STAGE ? null : await named(driver),
    queue: await Promise.all(queue.slice(0, NAMED).map(named)),
    waiting: queue.length,
    mode,
    led: host !== STAGE,
    staff: [...running.watchers].some(([visitor, { staff }]) => staff && visitor !== STAGE),
  }
}

/**
 * What a director does with the demo on the stage. Whoever gets the controls keeps them until they are taken back; then
 * the audience is asked again only when the director wishes so. The booth's own people go on leading what they lead.
 */
export function directDemo(
  { demos }: Pick<Needs, 'demos'>,
  live: LiveRun,
  event: DemoAtDesk,
  now: number,
): { ok: true } | { ok: false; reason: CeremonyRefusal } {
  const running = demoOnStage({ demos }, live)
  if (!running) return { ok: false, reason: 'changed-meanwhile' }
  const { place, session } = running
  const inMode = (mode: 'host' | 'turns') => demos.control(place, { type: 'mode', mode, turnMs: session.turnMs })
  if (event.type === 'demo-turns') {
    inMode('turns')
    if (session.queue.length > 0) demos.control(place, { type: 'skip' })
    return { ok: true }
  }
  const to = event.to || session.host
  if (!running.watchers.has(to)) return { ok: false, reason: 'changed-meanwhile' }
  inMode('host')
  demos.control(place, { type: 'hand', to })
  if (to === STAGE) keepPace(demos, running, live.shown(), now)
  return { ok: true }
}
