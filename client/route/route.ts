/**
 * Where the address bar says we are. Pages: `/` the featured exhibition, `/e/<slug>` an exhibition, `/b/<booth>` a booth
 * of whatever exhibition it belongs to, `/studio/<booth>`; and beside the hall those of page-beside.tsx. The view, a friend's
 * instance and the language ride in the query.
 */
export type Page =
  | { name: 'featured' }
  | { name: 'exhibition'; slug: string }
  | { name: 'booth'; booth: string }
  | { name: 'studio'; booth: string }
  | { name: 'beside'; path: string }

export interface Route {
  page: Page
  view: '2d' | '3d' | null
  /** A friend's copy of the hall, from `?i=`. */
  instance: string | null
  /** Rehearsal of a ceremony to take part in, from `?run=`. */
  run: string | null
}

export function readRoute(path: string, search: string): Route {
  const query = new URLSearchParams(search)
  const view = query.get('view')
  return {
    page: readPage(path),
    view: view === '2d' || view === '3d' ? view : null,
    instance: query.get('i') || null,
    run: query.get('run') || null,
  }
}

function readPage(path: string): Page {
  const [first, second] = path.split('/').filter(Boolean)
  if (first === 'e' && second) return { name: 'exhibition', slug: decode(second) }
  if (first === 'b' && second) return { name: 'booth', booth: decode(second) }
  if (first === 'studio' && second) return { name: 'studio', booth: decode(second) }
  if (/^(organizer|visit|inbox|ceremony|certificate)$/.test(first ?? '')) return { name: 'beside', path }
  return { name: 'featured' }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part // a hand-typed "%" is no booth either way
  }
}

export function routeHref(route: Route): string {
  const { page } = route
  const path =
    page.name === 'exhibition'
      ? `/e/${encodeURIComponent(page.slug)}`
      : 'booth' in page
        ? `/${page.name === 'booth' ? 'b' : 'studio'}/${encodeURIComponent(page.booth)}`
        : page.name === 'beside'
          ? page.path
          : '/'
  const query = new URLSearchParams()
  if (route.view) query.set('view', route.view)
  if (route.instance) query.set('i', route.instance)
  if (route.run) query.set('run', route.run)
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
