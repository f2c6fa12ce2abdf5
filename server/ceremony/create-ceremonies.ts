import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { totalSeconds } from '../../shared/ceremony/cue-times.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { createQueue } from '../queue.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import { setInAgenda } from './agenda.ts'
import type { Ceremonies } from './ceremonies.ts'
import { goldenAfter } from './golden-leaf.ts'
import { type LiveRun, openRun } from './live-run.ts'
import { programmeOf } from './programme.ts'
import { madeUpResults, nightResults } from './results.ts'

type Needs = Pick<Services, 'storage' | 'bus' | 'log' | 'now' | 'id' | 'exhibitions' | 'seals' | 'votes' | 'schedules'>

export async function createCeremonies(services: Needs): Promise<Ceremonies> {
  const { storage, bus, id, now, seals } = services
  /** The announced ceremony of each exhibition that visitors know of. */
  const announced = new Map<string, StoredCeremony>()
  /** Who stands on the golden leaf until a ceremony reads out a grand award of its own, by that ceremony. */
  const golden = new Map<string, Promise<readonly Bilingual[]>>()
  const runs = new Map<string, Promise<LiveRun>>()
  /** Those that are open, for who cannot wait. */
  const open = new Map<string, LiveRun>()
  /** One after the other, so that what was read first is not what stands at last. */
  const oneChoice = createQueue(1)
  const keyOf = (ceremony: string, run: string) => `${ceremony} ${run}`

  const openOnce = (stored: StoredCeremony, run: string): Promise<LiveRun> => {
    const key = keyOf(stored.id, run)
    let opening = runs.get(key)
    if (!opening) {
      const show = () => open.get(key)?.show() ?? stored.show
      const results = run === NIGHT ? nightResults(services, stored, show) : madeUpResults(services, stored, run, show)
      opening = openRun(services, stored, run, results)
      opening.then((live) => open.set(key, live)).catch(() => runs.delete(key))
      runs.set(key, opening)
    }
    return opening
  }
  /** By the other nights of its exhibition that are over and public. A whole audience asks at once. */
  const goldenBeside = ({ exhibition, ceremony }: LiveRun): Promise<readonly Bilingual[]> => {
    const isOver = (id: string) => open.get(keyOf(id, NIGHT))?.state().phase === 'over'
    const look = async () => {
      const all = await storage.ceremonies.ofExhibition(exhibition)
      const nights = all.filter(({ id, announced }) => id !== ceremony && announced && isOver(id))
      return goldenAfter(services, nights, now())
    }
    const known = golden.get(ceremony) ?? look()
    golden.set(ceremony, known)
    known.catch(() => golden.delete(ceremony))
    return known
  }
  const forget = bus.subscribe('ceremony.changed', ({ run, show }) => {
    if (run === NIGHT && (show.opened.length > 0 || show.phase === 'over')) golden.clear()
  })
  /** Of all that are announced, visitors know of one: the one that comes or goes on, or else the one that ended last. */
  const choose = (exhibition: string): Promise<void> =>
    oneChoice(async () => {
      let chosen: StoredCeremony | undefined
      let last = 0
      for (const stored of await storage.ceremonies.announced()) {
        if (stored.exhibition !== exhibition) continue
        const ended = (await openOnce(stored, NIGHT)).state().endedAt ?? Number.POSITIVE_INFINITY
        if (ended < last) continue
        last = ended
        chosen = stored
      }
      // At once: who asks while it is being chosen is told of the one before, and not that there is none.
      if (chosen) announced.set(exhibition, chosen)
      else announced.delete(exhibition)
      golden.clear()
    })
  const standing = await storage.ceremonies.announced()
  for (const exhibition of new Set(standing.map((one) => one.exhibition))) await choose(exhibition)
  for (const stored of standing) await setInAgenda(services, stored)

  const inHall: Ceremonies['inHall'] = (exhibition, run) => {
    if (run === NIGHT) {
      const stored = announced.get(exhibition)
      return stored && open.get(keyOf(stored.id, NIGHT))
    }
    return [...open.values()].find((live) => live.run === run && live.exhibition === exhibition)
  }
  const known: Ceremonies['run'] = async (ceremony, run) => {
    const stored = await storage.ceremonies.load(ceremony)
    if (!stored) return undefined
    if (run !== NIGHT && !open.has(keyOf(ceremony, run))) {
      // One that was begun before a restart goes on; others never were.
      const begun = await storage.ceremonies.runs(ceremony)
      if (!begun.some((one) => one.run === run)) return undefined
    }
    return openOnce(stored, run)
  }

  return {
    announced: (exhibition) => announced.get(exhibition),
    async programme(exhibition, run) {
      const live = inHall(exhibition, run)
      if (!live) return null
      const booths = (await services.exhibitions.get(exhibition))?.exhibition.booths ?? []
      return programmeOf(live, await seals.commitments(live.ceremony), booths, await goldenBeside(live))
    },
    inHall,
    run: known,
    async rehearse(ceremony) {
      const stored = await storage.ceremonies.load(ceremony)
      return stored && openOnce(stored, `r${id(7)}`)
    },
    async rehearsal(exhibition, run) {
      if (run === NIGHT) return undefined
      const live = inHall(exhibition, run)
      if (live) return live
      for (const stored of await storage.ceremonies.ofExhibition(exhibition)) {
        const found = await known(stored.id, run)
        if (found) return found
      }
      return undefined
    },
    rehearsals: (ceremony) =>
      [...open.values()].filter(
        (live) => live.ceremony === ceremony && live.run !== NIGHT && live.state().phase !== 'over',
      ),
    async write(ceremony, change, revision, by) {
      // Visitors know of one night at a time: one that is over makes room, one that goes on does not.
      const other = announced.get(ceremony.exhibition)
      const takesOver = change.announced === true && other !== undefined && other.id !== ceremony.id
      const otherPhase = takesOver ? open.get(keyOf(other.id, NIGHT))?.state().phase : undefined
      if (otherPhase === 'running') return { ok: false, reason: 'other-night' }
      const next: StoredCeremony = {
        ...ceremony,
        ...change,
        toldSeconds: toldAfter(ceremony, change),
        revision: revision + 1,
        changedAt: now(),
        changedBy: by,
      }
      const live = open.get(keyOf(ceremony.id, NIGHT))
      const store = () => storage.ceremonies.save(next, revision)
      const written = live
        ? await live.rewrite(next.show, store, by)
        : (await store())
          ? ({ ok: true } as const)
          : ({ ok: false, reason: 'changed-meanwhile' } as const)
      if (!written.ok) return written
      const { exhibition } = next
      // What was held stays announced: it can be watched again.
      if (takesOver && otherPhase !== 'over') await storage.ceremonies.withdraw(other.id)
      await choose(exhibition)
      await setInAgenda(services, next)
      bus.publish('ceremony.programme', { exhibition })
      return { ok: true, revision: revision + 1 }
    },
    async sealed(ceremony) {
      await open.get(keyOf(ceremony, NIGHT))?.refresh()
      const stored = await storage.ceremonies.load(ceremony)
      if (stored?.announced) bus.publish('ceremony.programme', { exhibition: stored.exhibition })
    },
    async close() {
      forget()
      for (const opening of runs.values()) await (await opening.catch(() => undefined))?.close()
    },
  }
}

/** The length that people know of once this was written: that of the moment at which it was announced. */
function toldAfter({ show, announced, toldSeconds }: StoredCeremony, change: { announced?: boolean }): number | null {
  if (change.announced === undefined || change.announced === announced) return toldSeconds
  return change.announced ? totalSeconds(show.cues) : null
}
