import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useWords } from '../../i18n/words.ts'
import { LanguageSwitch } from '../../settings/language-switch.tsx'
import { HomeLink } from '../../ui/home-link.tsx'
import { PageFrame, PageNote } from '../../ui/page-frame.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { AfterShow } from './after-show.tsx'
import { AtDesks } from './at-desks.tsx'
import { ClosedEnvelopes } from './closed-envelopes.tsx'
import { Controls } from './controls.tsx'
import { CueList } from './cue-list.tsx'
import { CurrentCue } from './current-cue.tsx'
import { DemoOnStage } from './demo-on-stage.tsx'
import { HouseControls } from './house-controls.tsx'
import { Lateness } from './lateness.tsx'
import { Picture } from './picture.tsx'
import { Polls } from './polls.tsx'
import { PresenterNotes } from './presenter-notes.tsx'
import { RehearsalLink, Rehearsals } from './rehearsals.tsx'
import { useDesk } from './use-desk.ts'
import { useDeskClock } from './use-desk-clock.ts'
import { useDeskHands } from './use-desk-hands.ts'
import './desk.css'

/** The desk of one run: `/ceremony/<id>/desk/<run>`. The director runs the cues here, the presenter reads the notes. */
export function DeskPage({ id, run }: { id: string; run: string }) {
  const t = useWords(deskWords)
  const { view, ahead, trouble } = useDesk(id, run)
  const now = useDeskClock(ahead, view?.show.startedAt)
  const desk = useDeskHands(id, run, view)
  usePageTitle(t.title)
  if (!view) {
    return (
      <PageFrame title={t.title}>
        {trouble === 'not-allowed' && <PageNote title={t.notYou} text={t.notYouText} />}
        {trouble === 'no-profile' && <PageNote title={t.notYou} text={t.noProfile} />}
        {trouble === 'no-such-ceremony' && <PageNote title={t.gone} text={t.goneText} />}
        {(trouble === null || trouble === 'lost') && <p role="status">{trouble ? t.lost : t.connecting}</p>}
      </PageFrame>
    )
  }
  const directs = view.me.role === 'director'
  const { inside, seated, hands } = view.audience
  const inChair = view.chair === view.me.visitor
  return (
    <div className="night-desk evening" data-phase={view.show.phase}>
      <header className="night-desk__header">
        <HomeLink />
        <h1>{run === NIGHT ? t.night : t.rehearsal}</h1>
        <p className="night-desk__phase" data-held={view.show.heldAt !== null}>
          {view.show.heldAt === null ? t[view.show.phase] : t.held}
        </p>
        <Lateness view={view} now={now} />
        <p className="night-desk__audience">
          {t.audience(inside, seated)}
          {hands.count > 0 && ` · ${t.hands(hands.count, hands.names.join(t.comma))}`}
        </p>
        <LanguageSwitch />
      </header>
      {trouble === 'lost' && (
        <p className="night-desk__lost" role="alert">
          {t.lost}
        </p>
      )}
      {run !== NIGHT && (
        <aside className="night-desk__note">
          <p>
            {t.rehearsalText} <a href={`/ceremony/${id}/desk/${NIGHT}`}>{t.toNight}</a>
          </p>
          <RehearsalLink exhibition={view.exhibition} run={run} />
        </aside>
      )}
      <main className="night-desk__main">
        <div className="night-desk__show">
          <AtDesks view={view} desk={desk} />
          {view.show.phase === 'over' ? (
            <>
              <ClosedEnvelopes view={view} desk={desk} on={directs && inChair} />
              <AfterShow {...view} />
            </>
          ) : (
            <>
              <CurrentCue view={view} now={now} />
              {directs && <Controls view={view} desk={desk} on={inChair} />}
              <PresenterNotes view={view} now={now} />
              {run === NIGHT && view.show.phase === 'before' && <Rehearsals view={view} />}
            </>
          )}
        </div>
        <CueList view={view} now={now} desk={desk} on={directs && inChair} />
        <div className="night-desk__house">
          <Picture view={view} ahead={ahead} />
          {directs && <DemoOnStage view={view} desk={desk} on={inChair} />}
          {directs && <Polls view={view} desk={desk} on={inChair} />}
          <HouseControls view={view} desk={desk} directs={directs} on={inChair} />
        </div>
      </main>
    </div>
  )
}
