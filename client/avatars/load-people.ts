import packUrl from '../../assets/avatars/avatars.pack?url'
import type { HallUniforms } from '../hall/light/daylight.ts'
import { loadPack } from '../world/load-pack.ts'
import { readAvatarPack } from './avatar-pack.ts'
import type { CrowdOptions } from './crowd.ts'
import { createPeople, type People } from './people.ts'

/** Fetches the avatars (under 60 kB on the wire) and makes an empty crowd. `light` is shared with the hall. Throws when they cannot be had. */
export async function loadPeople(
  light: HallUniforms,
  options: CrowdOptions = {},
  signal?: AbortSignal,
): Promise<People> {
  return createPeople(readAvatarPack(await loadPack(packUrl, signal)), light, options)
}
