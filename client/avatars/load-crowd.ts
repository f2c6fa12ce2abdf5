import packUrl from '../../assets/avatars/avatars.pack?url'
import { readAvatarPack } from './avatar-pack.ts'
import { Crowd, type CrowdOptions } from './crowd.ts'

/** Fetches the avatars (about 50 kB on the wire) and makes an empty crowd. Throws when they cannot be had. */
export async function loadCrowd(options: CrowdOptions = {}, signal?: AbortSignal): Promise<Crowd> {
  const response = await fetch(packUrl, signal ? { signal } : {})
  if (!response.ok) throw new Error(`The avatars could not be loaded: ${response.status} for ${packUrl}.`)
  return new Crowd(readAvatarPack(await response.arrayBuffer()), options)
}
