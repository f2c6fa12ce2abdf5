import type { ComponentProps, MouseEvent } from 'react'
import { type Page, routeHref } from './route.ts'
import { goTo, useRoute } from './route-store.ts'

/** A link to one of our own pages: a real `href` for new tabs and screen readers, no reload for a plain click. */
export function PageLink({ page, onClick, ...rest }: ComponentProps<'a'> & { page: Page }) {
  const route = useRoute()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    event.preventDefault()
    onClick?.(event)
    goTo(page)
  }
  return <a {...rest} href={routeHref({ ...route, page })} onClick={follow} />
}
