import type { CeremonySign } from '../../shared/ceremony/ceremony-messages.ts'
import type { Applause } from '../../shared/ceremony/show.ts'
import { planPrint } from '../../shared/plan/plan-print.ts'
import { ReactionsWriter } from '../../shared/replay/reactions-track.ts'
import { CHUNK_MS, MOST_RUN_BYTES, PLAN_TRACK, REACTIONS_TRACK, SAMPLE_MS } from '../../shared/replay/replay-words.ts'
import type { HallContext } from '../rooms/hall-context.ts'
import type { Services } from '../services.ts'
import type { StoredTrackChunk } from '../storage/replay-port.ts'
import type { Member } from '../visitors/member.ts'
import { type HallRecorder, recordHall, storedAs } from './hall-recorder.ts'
import { createRunPeople } from './run-people.ts'

type Needs = Pick<Services, 'storage' | 'log' | 'now'>

/** A storage that fails is tried again with the next chunks, as long as they are no more bytes than this. */
const MOST_WAITING_BYTES = 8_000_000

/** Records one run of a ceremony in all instances of this process, beside what the instances do themselves. */
export interface RunRecorder {
  add(hall: HallContext): void
  /** The instance is closed, or what it shows is over. */
  remove(hall: HallContext): void
  /** The audience did something. */
  applauded(applause: Applause): void
  /** Somebody of an instance holds up a sign. */
  raised(hall: HallContext, member: Member, sign: CeremonySign): void
  /** Stores what is not stored yet, and ends. */
  close(): Promise<void>
}

export async function openRunRecorder(
  { storage, log, now }: Needs,
  ceremony: string,
  run: string,
): Promise<RunRecorder> {
  const people = createRunPeople(await storage.replays.people(ceremony, run))
  let bytes = await storage.replays.size(ceremony, run)
  let planned = (await storage.replays.ranges(ceremony, run)).some(({ track }) => track === PLAN_TRACK)
  const halls = new Map<HallContext, HallRecorder>()
  const reactions = new ReactionsWriter(now())
  let waiting: StoredTrackChunk[] = []
  let writing: Promise<void> | undefined
  let cutAt = now()
  let full = false

  const cutAll = () => {
    for (const hall of halls.values()) waiting.push(...hall.cut(now()))
    if (reactions.size > 0) waiting.push(storedAs(REACTIONS_TRACK, reactions.take(now())))
  }

  const write = async () => {
    const chunks = waiting
    const news = people.news()
    if (chunks.length === 0 && news.length === 0) return
    waiting = []
    try {
      await storage.replays.append(ceremony, run, { chunks, people: news })
      people.stored(news)
      for (const chunk of chunks) bytes += chunk.bytes.length
    } catch (error) {
      log.error({ err: error, ceremony, run }, 'a part of a ceremony could not be recorded')
      const size = chunks.reduce((sum, chunk) => sum + chunk.bytes.length, 0)
      if (size < MOST_WAITING_BYTES) waiting = [...chunks, ...waiting]
    }
  }
  /** One write at a time; what comes meanwhile goes with the next. */
  const flush = (): Promise<void> => {
    writing ??= write().finally(() => {
      writing = undefined
    })
    return writing
  }

  const tick = () => {
    const at = now()
    for (const hall of halls.values()) hall.sample(at)
    if (at - cutAt < CHUNK_MS) return
    cutAt = at
    cutAll()
    void flush()
    if (bytes < MOST_RUN_BYTES || full) return
    full = true
    halls.clear()
    log.warn({ ceremony, run, bytes }, 'a ceremony is recorded no further, for its recording is as large as it may be')
  }
  const timer = setInterval(tick, SAMPLE_MS)
  timer.unref()

  return {
    add(hall) {
      if (full || halls.has(hall)) return
      const recorder = recordHall(hall, now(), people.numberOf)
      halls.set(hall, recorder)
      if (!planned) {
        planned = true
        const print = new TextEncoder().encode(planPrint(hall.shown().plan))
        waiting.push({ track: PLAN_TRACK, from: now(), to: now(), key: true, bytes: print })
      }
      recorder.sample(now()) // who is there already is there from the begin
    },
    remove(hall) {
      const recorder = halls.get(hall)
      if (!recorder) return
      halls.delete(hall)
      recorder.sample(now())
      waiting.push(...recorder.cut(now()))
    },
    applauded: (applause) => reactions.note(now(), applause),
    raised: (hall, member, sign) => halls.get(hall)?.raised(now(), member, sign),
    async close() {
      clearInterval(timer)
      const at = now()
      for (const hall of halls.values()) hall.sample(at)
      cutAll()
      halls.clear()
      await flush() // what is being written
      await flush() // and what was cut meanwhile
    },
  }
}
