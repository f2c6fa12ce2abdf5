import { elapsedOf, type Show } from '../../../shared/ceremony/show.ts'
import { shownNow } from '../../exhibition/exhibition-store.ts'
import { languageStore } from '../../i18n/language.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { ceremonyStore } from '../ceremony-store.ts'
import { REVEAL } from '../reveal-times.ts'
import { onTick } from '../ticker.ts'
import { type Told, winnerSentence } from './cue-sentence.ts'
import { showNews } from './show-news.ts'

const toldNow = (): Told => {
  const { programme, opened } = ceremonyStore.getState()
  const shown = shownNow()
  return {
    programme,
    opened,
    language: languageStore.getState().language,
    boothTitle: (booth) => shown?.booths.get(booth)?.title,
    categoryName: (category) => shown?.categories.get(category)?.name,
  }
}

/** What is read out after the end has no cue and no screen: everybody gets it as a line. */
const isAfterwards = (show: Show | null, before: Show | null): boolean =>
  show?.phase === 'over' && before?.phase === 'over' && show.ceremony === before.ceremony && show.run === before.run
const readOut = (sentence: string): void => {
  toast(sentence)
  announce(sentence)
}

/** Tells screen readers each cue, hold and vote in a sentence, and the winner at the moment of the name. Returns its undo. */
export function tellCues(now: () => number): () => void {
  let tick: (() => void) | undefined
  const nameLater = (show: Show, award: string) => {
    tick?.()
    if (elapsedOf(show, now()) >= REVEAL.name) return announce(winnerSentence(award, toldNow()))
    tick = onTick(
      now,
      () => {
        const { show: at } = ceremonyStore.getState()
        if (at?.played === show.played && elapsedOf(at, now()) < REVEAL.name) return
        tick?.()
        tick = undefined
        if (at?.played === show.played) announce(winnerSentence(award, toldNow()))
      },
      show.startedAt,
    )
  }
  const tell = (show: Show | null, before: Show | null) => {
    if (!show || show === before) return
    const late = before === null && show.cue?.kind === 'reveal' && elapsedOf(show, now()) >= REVEAL.name
    const news = late ? '' : showNews(show, before, toldNow())
    if (news) announce(news)
    const another = show.played !== before?.played || show.phase !== before.phase || show.run !== before.run
    if (another && show.cue?.kind === 'reveal') nameLater(show, show.cue.award)
  }
  tell(ceremonyStore.getState().show, null)
  const stop = ceremonyStore.subscribe(({ show, opened }, before) => {
    tell(show, before.show)
    if (isAfterwards(show, before.show))
      for (const award of opened.keys()) if (!before.opened.has(award)) readOut(winnerSentence(award, toldNow()))
  })
  return () => {
    tick?.()
    stop()
  }
}
