import type { View } from '../../shared/hall/roster-words.ts'
import { goTo, routeStore } from '../route/route-store.ts'
import { keep } from '../settings/keep.ts'
import { changeView } from './enter-hall.ts'

/** The visitor's own choice of view: kept for the next visit, shown in the address, told to the hall. */
export function switchView(view: View): void {
  keep('view', view)
  changeView(view)
  goTo(routeStore.getState().page, { view: view === '2d' ? '2d' : null }, true)
}
