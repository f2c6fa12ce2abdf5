import { shownNow } from '../exhibition/exhibition-store.ts'
import { goTo, routeStore } from '../route/route-store.ts'

/** Opens a booth's page or panel; the address bar follows, so that Back closes it and the address can be shared. */
export function openBooth(booth: string): void {
  goTo({ name: 'booth', booth })
}

export function closeBooth(): void {
  const shown = shownNow()
  if (shown && routeStore.getState().page.name === 'booth') goTo({ name: 'exhibition', slug: shown.exhibition.slug })
}
