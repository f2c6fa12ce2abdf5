import { useEffect, useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { PageBell } from '../bell/page-bell.tsx'
import { OwnCertificates } from '../certificates/own-certificates.tsx'
import { refreshExhibition, useShown } from '../exhibition/exhibition-store.ts'
import { loadExhibitionFonts, loadFontsFor } from '../fonts/load-fonts.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { onHidden, useLeaveWarning } from '../ui/leaving.ts'
import { Tabs } from '../ui/tabs.tsx'
import { BoothFilesProvider, useFetchedFiles } from './booth-files.ts'
import { DemosSection } from './demos-section.tsx'
import { StudioProvider, useDesk, useStudio } from './desk-context.ts'
import { DetailsSection } from './details-section.tsx'
import { openDraftDesk } from './draft-desk.ts'
import { FilesSection } from './files-section.tsx'
import { LintNotes } from './lint-notes.tsx'
import { LookSection } from './look-section.tsx'
import { Notes } from './notes.tsx'
import { PeopleSection } from './people-section.tsx'
import { PicturesSection } from './pictures-section.tsx'
import { Preview } from './preview.tsx'
import { STUDIO_SECTIONS, type StudioSection } from './sections.ts'
import { studioApi } from './studio-api.ts'
import { StudioHeader } from './studio-header.tsx'
import { VersionsSection } from './versions-section.tsx'
import { WordsSection } from './words-section.tsx'
import './studio.css'

/** The booth studio: a booth is edited at the left and stands, as visitors will see it, at the right. */
export function StudioPage({ booth: id }: { booth: string }) {
  const t = useWords(studioWords)
  const { exhibition, booths } = useShown()
  const [studio, setStudio] = useState<{ api: ReturnType<typeof studioApi>; desk: ReturnType<typeof openDraftDesk> }>()
  useEffect(() => loadExhibitionFonts(exhibition.slug, exhibition.revision), [exhibition.slug, exhibition.revision])
  useEffect(() => {
    const api = studioApi(id)
    const desk = openDraftDesk(api)
    setStudio({ api, desk })
    const stop = onHidden(() => void desk.flush())
    return () => {
      stop()
      desk.close()
    }
  }, [id])
  const booth = booths.get(id)
  if (!booth) return <Outside title={t.gone} text="" />
  if (!studio) return null
  return (
    <StudioProvider value={studio}>
      <Door booth={booth} />
    </StudioProvider>
  )
}

function Door({ booth }: { booth: Booth }) {
  const t = useWords(studioWords)
  const phase = useDesk((state) => state.phase)
  if (phase === 'open') return <WithFiles booth={booth} />
  if (phase === 'loading') return <Outside title={t.loading} text="" />
  if (phase === 'unreachable') return <Outside title={t.unreachable} text="" />
  if (phase === 'gone') return <Outside title={t.gone} text="" />
  return <Outside title={t.notYou} text={t.notYouText} booth={booth.id} />
}

function Outside({ title, text, booth }: { title: string; text: string; booth?: string }) {
  const t = useWords(studioWords)
  return (
    <main className="waiting" role="status">
      <h1>{title}</h1>
      {text && <p className="studio__outside">{text}</p>}
      {booth && (
        <a className="button" href={`/b/${booth}?view=2d`}>
          {t.toBooth}
        </a>
      )}
    </main>
  )
}

function WithFiles({ booth }: { booth: Booth }) {
  return (
    <BoothFilesProvider value={useFetchedFiles()}>
      <Studio booth={booth} />
    </BoothFilesProvider>
  )
}

function Studio({ booth }: { booth: Booth }) {
  const t = useWords(studioWords)
  const { desk } = useStudio()
  const [section, setSection] = useState<StudioSection>('words')
  const [side, setSide] = useState<'edit' | 'preview'>('edit')
  const unsaved = useDesk((state) => state.saving !== 'saved' || state.conflicts.length > 0)
  useLeaveWarning(unsaved)
  useEffect(
    () =>
      desk.store.subscribe(({ published }, before) => {
        // The catalogue behind the studio shows the booth too; whatever its revision is now, it is another one.
        if (published !== before.published) void refreshExhibition(Number.MAX_SAFE_INTEGER)
      }),
    [desk],
  )
  // All of it, also a story's scenes, which the hall's own fonts were not cut for.
  const words = useDesk(({ draft }) => JSON.stringify(draft))
  useEffect(() => loadFontsFor(words), [words])
  return (
    <div className="studio" data-side={side}>
      <StudioHeader booth={booth} />
      <div className="studio__sides">
        {(['edit', 'preview'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === side} onClick={() => setSide(one)}>
            {t[one]}
          </button>
        ))}
      </div>
      <main className="studio__split">
        <div className="studio__edit">
          <Notes
            onGo={(next) => {
              setSection(next)
              setSide('edit')
            }}
          />
          <OwnCertificates booth={booth} />
          <Tabs
            label={t.tabsLabel}
            tabs={STUDIO_SECTIONS.map((value) => ({ value, label: t.tabs[value] }))}
            value={section}
            onPick={setSection}
          >
            {section === 'words' && <WordsSection />}
            {section === 'pictures' && <PicturesSection />}
            {section === 'look' && <LookSection booth={booth} />}
            {section === 'details' && <DetailsSection />}
            {section === 'demos' && <DemosSection />}
            {section === 'people' && <PeopleSection />}
            {section === 'files' && <FilesSection />}
            {section === 'versions' && <VersionsSection />}
          </Tabs>
          <LintNotes />
        </div>
        <Preview booth={booth} section={section} />
      </main>
      <PageBell booth={booth.id} />
    </div>
  )
}
