import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Booth, Category, Exhibition } from '../../shared/exhibition/exhibition.ts'
import { askJson } from '../http/ask-json.ts'
import type { Page } from '../route/route.ts'

/** The exhibition that this tab shows, as GET /api/exhibitions/<slug> told it, with look-ups made once. */
export interface Shown {
  exhibition: Exhibition
  booths: ReadonlyMap<string, Booth>
  categories: ReadonlyMap<string, Category>
}
export type ExhibitionState =
  | { name: 'loading' }
  | { name: 'missing' }
  | { name: 'unreachable' }
  | { name: 'shown'; shown: Shown }

export const exhibitionStore = createStore<{ state: ExhibitionState }>(() => ({ state: { name: 'loading' } }))

export const useExhibitionState = (): ExhibitionState => useStore(exhibitionStore, (store) => store.state)

/** For what is only drawn once an exhibition is there. */
export function useShown(): Shown {
  const state = useExhibitionState()
  if (state.name !== 'shown') throw new Error('useShown was used outside of a shown exhibition.')
  return state.shown
}

export const shownNow = (): Shown | undefined => {
  const { state } = exhibitionStore.getState()
  return state.name === 'shown' ? state.shown : undefined
}

const withLookups = (exhibition: Exhibition): Shown => ({
  exhibition,
  booths: new Map(exhibition.booths.map((booth) => [booth.id, booth])),
  categories: new Map(exhibition.categories.map((category) => [category.id, category])),
})

const show = (exhibition: Exhibition) =>
  exhibitionStore.setState({ state: { name: 'shown', shown: withLookups(exhibition) } })

/** Finds and loads the exhibition that a page belongs to. Safe to call again; a newer call wins. */
export async function loadExhibition(page: Page, signal: AbortSignal): Promise<void> {
  if (isShown(page)) return
  exhibitionStore.setState({ state: { name: 'loading' } })
  const slug = await findSlug(page, signal)
  const answer = slug.ok
    ? await askJson<Exhibition>(`/api/exhibitions/${encodeURIComponent(slug.slug)}`, { signal })
    : undefined
  if (signal.aborted) return
  if (answer?.ok) show(answer.body)
  else exhibitionStore.setState({ state: { name: (answer ?? slug).status === 404 ? 'missing' : 'unreachable' } })
}

type FoundSlug = { ok: true; slug: string; status: 200 } | { ok: false; status: number }

/**
 * Which exhibition a page shows. The server writes it into the page that it sends (`<meta name="laurel-exhibition">`);
 * after that, within the page, it has to be asked.
 */
async function findSlug(page: Page, signal: AbortSignal): Promise<FoundSlug> {
  if (page.name === 'exhibition') return { ok: true, slug: page.slug, status: 200 }
  const written = document.querySelector<HTMLMetaElement>('meta[name="laurel-exhibition"]')?.content
  if (written && !shownNow()) return { ok: true, slug: written, status: 200 }
  const list = await askJson<ExhibitionList>('/api/exhibitions', { signal })
  if (!list.ok) return { ok: false, status: list.status }
  if ('booth' in page) return findBooth(page.booth, list.body, signal)
  const slug = list.body.featured ?? list.body.exhibitions[0]?.slug
  return slug ? { ok: true, slug, status: 200 } : { ok: false, status: 404 }
}

interface ExhibitionList {
  featured: string | null
  exhibitions: readonly { slug: string }[]
}

/** A booth's id is unique across exhibitions, but does not say which one it is in. */
async function findBooth(booth: string, list: ExhibitionList, signal: AbortSignal): Promise<FoundSlug> {
  for (const { slug } of list.exhibitions) {
    const answer = await askJson<Exhibition>(`/api/exhibitions/${encodeURIComponent(slug)}`, { signal })
    if (answer.ok && answer.body.booths.some(({ id }) => id === booth)) return { ok: true, slug, status: 200 }
  }
  return { ok: false, status: 404 }
}

function isShown(page: Page): boolean {
  const shown = shownNow()
  if (!shown) return false
  if (page.name === 'exhibition') return shown.exhibition.slug === page.slug
  return !('booth' in page) || shown.booths.has(page.booth)
}

/** The hall said that its revision counted up: ask again and keep showing the old one meanwhile. */
export async function refreshExhibition(revision: number): Promise<void> {
  const shown = shownNow()
  if (!shown || shown.exhibition.revision >= revision) return
  const answer = await askJson<Exhibition>(`/api/exhibitions/${encodeURIComponent(shown.exhibition.slug)}`)
  if (answer.ok && answer.body.revision >= (shownNow()?.exhibition.revision ?? 0)) show(answer.body)
}
