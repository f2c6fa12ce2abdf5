import { watchDemos } from '../demos/watch-demos.ts'
import { refreshExhibition } from '../exhibition/exhibition-store.ts'
import { fontsForTalk } from '../fonts/fonts-for-talk.ts'
import type { HallConnection } from '../net/types.ts'
import { routeStore } from '../route/route-store.ts'
import { openBooth } from './open-booth.ts'
import { type Session, type SheetName, session } from './session.ts'

const boothOf = (route: ReturnType<typeof routeStore.getState>): string | null =>
  route.page.name === 'booth' ? route.page.booth : null

/** Sheets from which one goes to a booth: they have done their work when it opens. */
const LEADS: ReadonlySet<SheetName | null> = new Set([
  'map',
  'directory',
  'people',
  'more',
  'passport',
  'schedule',
  'winners',
])

/** What stays open when a booth opens: over the 3D hall its panel takes the place of any sheet. */
const sheetBeside = ({ view, sheet }: Session, booth: string | null): SheetName | null =>
  booth && (view === '3d' || LEADS.has(sheet)) ? null : sheet

/**
 * Ties the session to the address bar and the hall: the booth that the address names is the open one, and the hall is
 * told of it; a new revision of the exhibition is fetched. Returns its undo.
 */
export function bindSession(connection: HallConnection): () => void {
  const { store } = connection
  let told: string | null = null
  const tell = () => {
    const booth = boothOf(routeStore.getState())
    if (session.getState().booth !== booth) session.setState((now) => ({ booth, sheet: sheetBeside(now, booth) }))
    if (booth === told || store.getState().phase.name !== 'live') return
    told = booth
    void (booth ? connection.request('booth.open', { booth }) : connection.request('booth.leave', {}))
  }
  tell()
  const stops = [
    routeStore.subscribe(tell),
    store.subscribe((hall, before) => {
      if (hall.revision !== before.revision) void refreshExhibition(hall.revision)
      if (hall.phase === before.phase || hall.phase.name !== 'live') return
      told = null // a server that started anew does not know what we have open
      tell()
    }),
    followInPages(connection),
    watchDemos(connection),
    fontsForTalk(connection),
  ]
  return () => {
    for (const stop of stops) stop()
    session.setState({ booth: null })
  }
}

/** In the 2D view, following somebody means to open the booths that they open. In 3D client/walk goes after them. */
function followInPages({ store }: HallConnection): () => void {
  return store.subscribe((hall, before) => {
    const { following, view } = session.getState()
    if (following === null) return
    const person = hall.people.get(following)
    if (!person) return session.setState({ following: null })
    const booth = person.booth
    if (view !== '2d' || !booth || booth === before.people.get(following)?.booth) return
    if (booth !== session.getState().booth) openBooth(booth)
  })
}
