import { lazy, useEffect } from 'react'
import { loadFontsFor } from '../fonts/load-fonts.ts'
import { useLanguage } from '../i18n/language.ts'
import type { Page } from './route.ts'

const OrganizerPage = lazy(() =>
  import('../organizer/organizer-page.tsx').then(({ OrganizerPage }) => ({ default: OrganizerPage })),
)
const VisitPage = lazy(() => import('../leads/visit-page.tsx').then(({ VisitPage }) => ({ default: VisitPage })))
const InboxPage = lazy(() => import('../inbox/inbox-page.tsx').then(({ InboxPage }) => ({ default: InboxPage })))

const CeremonyPages = lazy(() =>
  import('../ceremony/ceremony-pages.tsx').then(({ CeremonyPages }) => ({ default: CeremonyPages })),
)
const CertificatePage = lazy(() =>
  import('../certificates/certificate-page.tsx').then(({ CertificatePage }) => ({ default: CertificatePage })),
)
const StudioPage = lazy(() => import('../studio/studio-page.tsx').then(({ StudioPage }) => ({ default: StudioPage })))

/** The pages that are not the hall's. Loaded with the first of them, so that the hall does not carry their names. */
export function PageBeside({ page }: { page: Extract<Page, { name: 'studio' | 'beside' }> }) {
  const language = useLanguage()
  // Their own words are in no exhibition's fonts.
  useEffect(() => loadFontsFor(language === 'zh' ? '字' : ''), [language])
  if (page.name === 'studio') return <StudioPage key={page.booth} booth={page.booth} />
  const [first, booth = '', tab] = page.path.split('/').filter(Boolean)
  if (first === 'visit') return <VisitPage />
  if (first === 'inbox') return <InboxPage key={booth} booth={booth} tab={tab} />
  if (first === 'certificate') return <CertificatePage key={booth} code={booth} />
  if (first === 'ceremony') return <CeremonyPages path={page.path} />
  return <OrganizerPage />
}
