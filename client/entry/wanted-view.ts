import type { View } from '../../shared/hall/roster-words.ts'
import { kept } from '../settings/keep.ts'
import { viewForDevice } from './choose-view.ts'
import { deviceFacts } from './device-facts.ts'

/** The view that this visitor chose before, else the one that their device is better off with. */
export function wantedView(): View {
  const before = kept('view')
  return before === '2d' || before === '3d' ? before : viewForDevice(deviceFacts())
}
