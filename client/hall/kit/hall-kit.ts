import kitUrl from '../../../assets/hall/kit.pack?url'
import { loadPack } from '../../world/load-pack.ts'
import { type HallKit, readKit } from './read-kit.ts'

export type { HallKit } from './read-kit.ts'

export const loadKit = async (signal?: AbortSignal): Promise<HallKit> => readKit(await loadPack(kitUrl, signal))
