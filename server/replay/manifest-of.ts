import { planPrint } from '../../shared/plan/plan-print.ts'
import type { ReplayHall, ReplayManifest, TrackRange } from '../../shared/replay/manifest.ts'
import { PLAN_TRACK, REACTIONS_TRACK, signsTrack } from '../../shared/replay/replay-words.ts'
import { stepsOf } from '../../shared/replay/steps-of.ts'
import { goldenAfter } from '../ceremony/golden-leaf.ts'
import type { LiveRun } from '../ceremony/live-run.ts'
import { programmeOf } from '../ceremony/programme.ts'
import type { Services } from '../services.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { StoredTrackChunk } from '../storage/replay-port.ts'

/** Everything of a run that is over, for `visitor` (empty for nobody that we know). */
export async function manifestOf(
  { storage, seals, exhibitions }: Pick<Services, 'storage' | 'seals' | 'exhibitions'>,
  stored: StoredCeremony,
  live: LiveRun,
  visitor: string,
): Promise<ReplayManifest> {
  const { ceremony, run, exhibition } = live
  const [log, people, away, ranges, commitments, plan, shown, all] = await Promise.all([
    storage.ceremonies.events(ceremony, run),
    storage.replays.people(ceremony, run),
    storage.replays.sentAway(ceremony, run, exhibition),
    storage.replays.ranges(ceremony, run),
    seals.commitments(ceremony),
    storage.replays.chunks(ceremony, run, PLAN_TRACK, 0, Number.MAX_SAFE_INTEGER),
    exhibitions.get(exhibition),
    storage.ceremonies.ofExhibition(exhibition),
  ])
  const { beganAt, endedAt } = live.state()
  const from = beganAt ?? log[0]?.at ?? 0
  const to = Math.max(from, endedAt ?? log.at(-1)?.at ?? from)
  const unnamed = new Set(away)
  const others = all.filter((one) => one.announced && one.id !== ceremony)
  return {
    ceremony,
    run,
    exhibition,
    title: stored.show.title,
    from,
    to,
    programme: programmeOf(
      live,
      commitments,
      shown?.exhibition.booths ?? [],
      await goldenAfter({ seals }, others, from),
    ),
    of: stored.show.cues.length,
    ...stepsOf(log, from),
    opened: live.shown().opened,
    people: people.map(({ number, name, look, role, stripe }) =>
      unnamed.has(number) ? { number, name: '', look: 0, role: 0, stripe: 255 } : { number, name, look, role, stripe },
    ),
    halls: hallsOf(ranges),
    reactions: wholeOf(ranges.filter(({ track }) => track === REACTIONS_TRACK)),
    moved: plan[0] !== undefined && shown !== undefined && new TextDecoder().decode(plan[0]) !== planPrint(shown.plan),
    me: people.find((one) => visitor !== '' && one.visitor === visitor)?.number ?? null,
  }
}

function hallsOf(ranges: readonly Omit<StoredTrackChunk, 'bytes'>[]): ReplayHall[] {
  const tracks = new Map<string, Omit<StoredTrackChunk, 'bytes'>[]>()
  for (const range of ranges) tracks.set(range.track, [...(tracks.get(range.track) ?? []), range])
  const beside = new Set([REACTIONS_TRACK, PLAN_TRACK, ...[...tracks.keys()].map(signsTrack)])
  const instances = [...tracks].filter(([track]) => !beside.has(track))
  return instances.map(([instance, pieces]) => ({
    instance,
    reels: reelsOf(pieces),
    signs: wholeOf(tracks.get(signsTrack(instance)) ?? []),
  }))
}

/** A reel begins with a key chunk and goes until the next. */
function reelsOf(pieces: readonly Omit<StoredTrackChunk, 'bytes'>[]): TrackRange[] {
  const reels: TrackRange[] = []
  for (const { from, to, key } of pieces) {
    const last = reels.at(-1)
    if (key || !last) reels.push({ from, to })
    else reels[reels.length - 1] = { from: last.from, to }
  }
  return reels
}

function wholeOf(ranges: readonly TrackRange[]): TrackRange | null {
  const [first, last] = [ranges[0], ranges.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
