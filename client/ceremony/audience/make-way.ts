import { session } from '../../hall-session/session.ts'
import { routeStore } from '../../route/route-store.ts'
import { audience, showFull } from './audience-store.ts'

/**
 * The show that fills the page steps aside for a page that the visitor goes to: it covers a booth in either view, and in 2D
 * whatever else was asked for. Returns its undo.
 */
export const makeWay = (): (() => void) =>
  routeStore.subscribe(({ page }, before) => {
    // another view of the same page is no way anywhere
    if (!audience.getState().full || page === before.page) return
    if (page.name === 'booth' || session.getState().view === '2d') showFull(false)
  })
