import { decodeReel, type HallReel } from '../../shared/replay/hall-reel.ts'
import type { ReplayManifest, TrackRange } from '../../shared/replay/manifest.ts'
import { decodeReactions } from '../../shared/replay/reactions-track.ts'
import { type ReplayLog, showsOf } from '../../shared/replay/replay.ts'
import { REACTIONS_TRACK, signsTrack } from '../../shared/replay/replay-words.ts'
import { decodeSigns } from '../../shared/replay/signs-track.ts'
import type { TestVisitor } from './test-visitor.ts'

/** The replay of a run as somebody gets it, or the status with which it is refused. */
export async function fetchReplay(
  visitor: TestVisitor,
  ceremony: string,
  run = 'night',
): Promise<{ status: number; text: string; manifest: ReplayManifest | undefined }> {
  const response = await visitor.fetch(`${visitor.url}/api/ceremonies/${ceremony}/replay/${run}`)
  const text = await response.text()
  return { status: response.status, text, manifest: (JSON.parse(text) as { replay?: ReplayManifest }).replay }
}

export async function fetchTrack(
  visitor: TestVisitor,
  { ceremony, run }: Pick<ReplayManifest, 'ceremony' | 'run'>,
  track: string,
  { from, to }: TrackRange,
): Promise<Uint8Array> {
  const path = `/api/ceremonies/${ceremony}/replay/${run}/tracks/${track}/${from}/${to}`
  const response = await visitor.fetch(`${visitor.url}${path}`)
  if (!response.ok) throw new Error(`No track: ${response.status}.`)
  return new Uint8Array(await response.arrayBuffer())
}

/** All of it, as seen in its first instance. */
export async function fetchLog(visitor: TestVisitor, manifest: ReplayManifest): Promise<ReplayLog> {
  const [hall] = manifest.halls
  const reels: HallReel[] = []
  for (const range of hall?.reels ?? []) {
    const reel = decodeReel(await fetchTrack(visitor, manifest, hall?.instance ?? '', range))
    if (!reel) throw new Error('A reel could not be read.')
    reels.push(reel)
  }
  const { reactions, from, to } = manifest
  const raised = hall?.signs
  const signs = raised ? decodeSigns(await fetchTrack(visitor, manifest, signsTrack(hall.instance), raised)) : []
  if (!signs) throw new Error('The signs could not be read.')
  const frames = reactions ? decodeReactions(await fetchTrack(visitor, manifest, REACTIONS_TRACK, reactions)) : []
  return { from, to, shows: showsOf(manifest), reactions: frames ?? [], reels, signs }
}
