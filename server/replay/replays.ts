import type { CeremonySign } from '../../shared/ceremony/ceremony-messages.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Services } from '../services.ts'
import type { Member } from '../visitors/member.ts'
import { openRunRecorder, type RunRecorder } from './run-recorder.ts'

type Needs = Pick<Services, 'storage' | 'bus' | 'log' | 'now' | 'ceremonies'>

/** Records the nights and rehearsals that run on this server. */
export interface Replays {
  /** Records an instance whenever its ceremony runs; returns its undo. */
  record(hall: HallContext): () => void
  /** Somebody of a recorded instance holds up a sign. */
  raised(hall: HallContext, member: Member, sign: CeremonySign): void
  /** Resolves when all of what was recorded is stored. */
  close(): Promise<void>
}

export function createReplays(services: Needs): Replays {
  const { bus, log, ceremonies } = services
  const recorders = new Map<string, Promise<RunRecorder>>()
  const keyOf = (ceremony: string, run: string) => `${ceremony} ${run}`
  const ending = new Set<Promise<void>>()
  /** What records each instance now. */
  const recordings = new Map<HallContext, { key: string; opening: Promise<RunRecorder> }>()

  const recorderOf = (ceremony: string, run: string): Promise<RunRecorder> => {
    const key = keyOf(ceremony, run)
    let opening = recorders.get(key)
    if (!opening) {
      opening = openRunRecorder(services, ceremony, run)
      opening.catch((error) => {
        recorders.delete(key)
        log.error({ err: error, ceremony, run }, 'a ceremony is not recorded')
      })
      recorders.set(key, opening)
    }
    return opening
  }
  const end = (key: string) => {
    const opening = recorders.get(key)
    if (!opening) return
    recorders.delete(key)
    const ended = opening
      .then((recorder) => recorder.close())
      .catch(() => {}) // that it could not be opened was told
      .finally(() => ending.delete(ended))
    ending.add(ended)
  }

  const stops = [
    bus.subscribe('ceremony.applauded', ({ applause }) => {
      const opening = recorders.get(keyOf(applause.ceremony, applause.run))
      opening?.then((recorder) => recorder.applauded(applause)).catch(() => {}) // told above
    }),
    bus.subscribe('ceremony.changed', ({ show }) => {
      if (show.phase !== 'running') end(keyOf(show.ceremony, show.run))
    }),
  ]

  return {
    record(hall) {
      const stop = () => {
        const recording = recordings.get(hall)
        recording?.opening.then((recorder) => recorder.remove(hall)).catch(() => {}) // told above
        recordings.delete(hall)
      }
      const begin = (ceremony: string, run: string) => {
        const key = keyOf(ceremony, run)
        if (recordings.get(hall)?.key === key && recorders.has(key)) return
        stop()
        const opening = recorderOf(ceremony, run)
        recordings.set(hall, { key, opening })
        // Closed meanwhile: then there is nothing to record.
        opening.then((recorder) => recordings.get(hall)?.opening === opening && recorder.add(hall)).catch(() => {}) // told above
      }
      const live = ceremonies.inHall(hall.exhibition, hall.run)
      if (live?.state().phase === 'running') begin(live.ceremony, live.run)
      const unsubscribe = bus.subscribe('ceremony.changed', ({ exhibition, run, show }) => {
        if (exhibition !== hall.exhibition || run !== hall.run) return
        if (show.phase === 'running') begin(show.ceremony, run)
        else if (recordings.get(hall)?.key === keyOf(show.ceremony, run)) stop()
      })
      return () => {
        unsubscribe()
        stop()
      }
    },
    raised(hall, member, sign) {
      recordings
        .get(hall)
        ?.opening.then((recorder) => recorder.raised(hall, member, sign))
        .catch(() => {}) // told above
    },
    async close() {
      for (const stop of stops) stop()
      for (const key of [...recorders.keys()]) end(key)
      await Promise.all(ending)
    },
  }
}
