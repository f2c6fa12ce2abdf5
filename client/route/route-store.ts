import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { type Page, type Route, readRoute, routeHref } from './route.ts'

/** The address bar as a store. Only this file touches `history`. */
export const routeStore = createStore<Route>(() => readRoute(location.pathname, location.search))

addEventListener('popstate', () => routeStore.setState(readRoute(location.pathname, location.search), true))

export const useRoute = (): Route => useStore(routeStore)

/** Goes to a page as a link does, keeping the view and the instance; `replace` leaves no step behind for Back. */
export function goTo(page: Page, change: Partial<Omit<Route, 'page'>> = {}, replace = false): void {
  const route: Route = { ...routeStore.getState(), ...change, page }
  const href = routeHref(route)
  if (href !== location.pathname + location.search) history[replace ? 'replaceState' : 'pushState'](null, '', href)
  routeStore.setState(route, true)
}
