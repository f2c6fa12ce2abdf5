import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { checkRun } from '../../../shared/ceremony/check-run.ts'
import type { CeremonyLine } from '../../../shared/ceremony/desk.ts'
import { isAsTold } from '../../../shared/ceremony/fixed-award.ts'
import type { RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import { loadExhibitionFonts, loadFontsFor } from '../../fonts/load-fonts.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { readExhibition } from '../../organizer/organizer-api.ts'
import { goTo } from '../../route/route-store.ts'
import { Button } from '../../ui/button.tsx'
import { onHidden, useLeaveWarning } from '../../ui/leaving.ts'
import { PageFrame, PageNote } from '../../ui/page-frame.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AwardsSection } from './awards-section.tsx'
import { Conflict } from './conflict.tsx'
import { EditorHeader } from './editor-header.tsx'
import { FilesSection } from './files-section.tsx'
import { PeopleSection } from './people-section.tsx'
import { RunBar } from './run-bar.tsx'
import { openRunDesk, type RunDesk } from './run-desk.ts'
import { RunSection } from './run-section.tsx'
import { RunProvider, useExhibition, useRun, useRunDesk, useShow } from './use-run.ts'
import './editor.css'

const SealPanel = lazy(() => import('../../seals/seal-panel.tsx').then(({ SealPanel }) => ({ default: SealPanel })))
const VoteDesk = lazy(() => import('../../votes/vote-desk.tsx').then(({ VoteDesk }) => ({ default: VoteDesk })))

const TABS = ['run', 'awards', 'results', 'votes', 'people', 'files'] as const
type Tab = (typeof TABS)[number]

/** `/ceremony/<id>`: the run of show of a ceremony and what belongs to it, in tabs that have addresses of their own. */
export function EditorPage({ id, tab }: { id: string; tab: string | undefined }) {
  const [desk, setDesk] = useState<RunDesk>()
  useEffect(() => {
    const opened = openRunDesk(id)
    setDesk(opened)
    const stop = onHidden(() => void opened.flush())
    return () => {
      stop()
      opened.close()
    }
  }, [id])
  return desk ? <Door desk={desk} tab={TABS.find((one) => one === tab) ?? 'run'} /> : null
}

function Door({ desk, tab }: { desk: RunDesk; tab: Tab }) {
  const t = useWords(runWords)
  const phase = useStore(desk.store, (state) => state.phase)
  const slug = useStore(desk.store, ({ line }) => line.exhibition)
  const [exhibition, setExhibition] = useState<Exhibition>()
  useEffect(() => {
    if (!slug) return
    const stop = new AbortController()
    void readExhibition(slug, stop.signal).then((answer) => {
      if (!answer.ok) return
      setExhibition(answer.body)
      loadExhibitionFonts(answer.body.slug, answer.body.revision)
    })
    return () => stop.abort()
  }, [slug])
  if (phase === 'loading' || (phase === 'open' && !exhibition))
    return (
      <PageFrame title={t.page}>
        <p role="status">{t.loading}</p>
      </PageFrame>
    )
  if (phase !== 'open' || !exhibition)
    return (
      <PageFrame title={t.page}>
        <PageNote title={t.shut} text={t.refusals[phase === 'open' ? 'broken' : phase]}>
          <a className="button" href="/organizer">
            {t.toOrganizer}
          </a>
        </PageNote>
      </PageFrame>
    )
  return (
    <RunProvider value={{ desk, exhibition }}>
      <Editor tab={tab} />
    </RunProvider>
  )
}

/** Fixed awards of the stored run of show that are others, or missing, in the one that is written. */
const changedAwards = ({ show, sealed, voted }: CeremonyLine, { awards }: RunOfShow) =>
  show.awards.filter(
    (was) =>
      (sealed.includes(was.id) || voted.includes(was.id)) &&
      !isAsTold(
        was,
        awards.find(({ id }) => id === was.id),
      ),
  )

function Editor({ tab }: { tab: Tab }) {
  const t = useWords(runWords)
  const say = useSay()
  const desk = useRunDesk()
  const exhibition = useExhibition()
  const show = useShow()
  const line = useRun((state) => state.line)
  const { id } = line
  const unsaved = useRun(({ saving }) => saving !== 'saved')
  const refusal = useRun((state) => state.refusal)
  const changed = refusal === 'sealed-award' || refusal === 'voted-award' ? changedAwards(line, show) : []
  const news = useRun((state) => state.news)
  const told = line.toldSeconds ?? undefined
  const notes = useMemo(() => checkRun(show, exhibition, told, line), [show, exhibition, told, line])
  const words = JSON.stringify(show)
  useEffect(() => loadFontsFor(words), [words])
  usePageTitle(say(show.title) || t.page)
  useLeaveWarning(unsaved)
  const ofAwards = notes.filter(({ award, cue }) => award !== '' && cue === '').length
  const toLookAt: Partial<Record<Tab, number>> = { run: notes.length - ofAwards, awards: ofAwards }
  const pick = async (next: Tab) => {
    // The tabs of others read what is stored, and they seal and count what this one then shows.
    await desk.flush()
    await desk.refresh()
    goTo({ name: 'beside', path: next === 'run' ? `/ceremony/${id}` : `/ceremony/${id}/${next}` }, {}, true)
  }
  return (
    <div className="run-editor">
      <EditorHeader />
      <main className="run-editor__main">
        <RunBar told={told} />
        <Conflict />
        {refusal && (
          <p className="run-alert" role="alert">
            {t.refusals[refusal]}
            {changed.length > 0 && ` ${t.refusedIn(changed.map(({ name }) => say(name)).join(', '))}`}
          </p>
        )}
        {news && (
          <p className="run-alert" role="status">
            {t.bothChanged(news)}{' '}
            <Button kinds={['bare']} onClick={() => desk.store.setState({ news: '' })}>
              {t.close}
            </Button>
          </p>
        )}
        <Tabs
          label={t.tabsLabel}
          tabs={TABS.map((value) => {
            const count = toLookAt[value] ?? 0
            return { value, label: t.tabs[value], ...(count > 0 ? { news: t.notesCount(count) } : {}) }
          })}
          value={tab}
          onPick={(next) => void pick(next)}
        >
          {tab === 'run' && <RunSection notes={notes} />}
          {tab === 'awards' && <AwardsSection notes={notes} />}
          {tab === 'people' && <PeopleSection />}
          {tab === 'files' && <FilesSection />}
          <Suspense fallback={<p role="status">{t.loading}</p>}>
            {tab === 'results' && <SealPanel ceremony={id} />}
            {tab === 'votes' && <VoteDesk ceremony={id} />}
          </Suspense>
        </Tabs>
      </main>
    </div>
  )
}
