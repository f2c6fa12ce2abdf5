import { decodeReel, type HallReel } from '../../shared/replay/hall-reel.ts'
import type { ReplayManifest, TrackRange } from '../../shared/replay/manifest.ts'
import { decodeReactions, type ReactionsFrame } from '../../shared/replay/reactions-track.ts'
import { REACTIONS_TRACK, signsTrack } from '../../shared/replay/replay-words.ts'
import { decodeSigns, type RaisedSign } from '../../shared/replay/signs-track.ts'
import { askJson } from '../http/ask-json.ts'

export type FetchedReplay = { ok: true; manifest: ReplayManifest } | { ok: false; reason: 'missing' | 'unreachable' }

const pathOf = ({ ceremony, run }: { ceremony: string; run: string }) =>
  `/api/ceremonies/${encodeURIComponent(ceremony)}/replay/${encodeURIComponent(run)}`

export async function fetchManifest(ceremony: string, run: string, signal: AbortSignal): Promise<FetchedReplay> {
  const answer = await askJson<{ replay: ReplayManifest }>(pathOf({ ceremony, run }), { signal })
  if (answer.ok) return { ok: true, manifest: answer.body.replay }
  return { ok: false, reason: answer.status === 404 ? 'missing' : 'unreachable' }
}

/** Takes the visitor's own name out of the recording; whether that was done. */
export async function forgetMe(manifest: ReplayManifest): Promise<boolean> {
  return (await askJson(`${pathOf(manifest)}/forget`, { post: {} })).ok
}

/** Undefined when it could not be fetched. */
async function fetchTrack(manifest: ReplayManifest, track: string, range: TrackRange): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(`${pathOf(manifest)}/tracks/${encodeURIComponent(track)}/${range.from}/${range.to}`)
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined
  } catch {
    return undefined // offline: it is asked for again
  }
}

export async function fetchReel(
  manifest: ReplayManifest,
  instance: string,
  range: TrackRange,
): Promise<HallReel | undefined> {
  const bytes = await fetchTrack(manifest, instance, range)
  return bytes && decodeReel(bytes)
}

export async function fetchReactions(manifest: ReplayManifest): Promise<readonly ReactionsFrame[]> {
  const bytes = manifest.reactions && (await fetchTrack(manifest, REACTIONS_TRACK, manifest.reactions))
  return (bytes && decodeReactions(bytes)) || []
}

export async function fetchSigns(manifest: ReplayManifest, instance: string): Promise<readonly RaisedSign[]> {
  const range = manifest.halls.find((hall) => hall.instance === instance)?.signs
  const bytes = range && (await fetchTrack(manifest, signsTrack(instance), range))
  return (bytes && decodeSigns(bytes)) || []
}
