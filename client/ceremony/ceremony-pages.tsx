import { lazy, useEffect } from 'react'
import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import { loadExhibitionFonts } from '../fonts/load-fonts.ts'

const EditorPage = lazy(() => import('./editor/editor-page.tsx').then(({ EditorPage }) => ({ default: EditorPage })))
const PrintPage = lazy(() => import('./print/print-page.tsx').then(({ PrintPage }) => ({ default: PrintPage })))
const DeskPage = lazy(() => import('./desk/desk-page.tsx').then(({ DeskPage }) => ({ default: DeskPage })))
const ReplayPage = lazy(() => import('../replay/replay-page.tsx').then(({ ReplayPage }) => ({ default: ReplayPage })))
const CertificatesPage = lazy(() =>
  import('../certificates/certificates-page.tsx').then(({ CertificatesPage }) => ({ default: CertificatesPage })),
)

/** The server names the fonts of the ceremony's exhibition in the page's head. */
function loadPageFonts(): void {
  const sheet = document.querySelector('link[rel="preload"][as="style"][href^="/fonts/e/"]')?.getAttribute('href') ?? ''
  const [, slug, revision] = /^\/fonts\/e\/([^/]+)\.css\?r=(\d+)$/.exec(sheet) ?? []
  if (slug) loadExhibitionFonts(slug, Number(revision))
}

/**
 * The pages of a ceremony beside the hall. `/ceremony/<id>` is its run of show, with a tab's name behind it for one of its
 * tabs; `/desk/<run>`, `/print`, `/replay/<run>` and `/certificates` are pages of their own. Each comes when it is opened.
 */
export function CeremonyPages({ path }: { path: string }) {
  useEffect(loadPageFonts, [])
  const [, id = '', page, run = NIGHT] = path.split('/').filter(Boolean)
  const key = `${id} ${run}`
  if (page === 'desk') return <DeskPage key={key} id={id} run={run} />
  if (page === 'print') return <PrintPage key={id} id={id} />
  if (page === 'replay') return <ReplayPage key={key} id={id} run={run} />
  if (page === 'certificates') return <CertificatesPage key={id} ceremony={id} />
  return <EditorPage key={id} id={id} tab={page} />
}
