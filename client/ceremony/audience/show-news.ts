import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { Show } from '../../../shared/ceremony/show.ts'
import { say } from '../../../shared/exhibition/say.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { cueSentence, inOne, type Told } from './cue-sentence.ts'

/**
 * What a change of the show is for who listens: another cue, a hold and its end, votes that open and close. One text for all
 * of it, because what is said last is what is heard. `before` is null for who has just come.
 */
export function showNews(show: Show, before: Show | null, told: Told): string {
  const words = ceremonyWords[told.language]
  const same = before?.ceremony === show.ceremony && before.run === show.run
  const news: string[] = []
  if (show.run !== NIGHT && !same) news.push(words.rehearsal)
  if (same) news.push(...pollNews(show, before, told))
  if (!same || show.played !== before.played || show.phase !== before.phase) {
    news.push(cueSentence(show, told))
    if (show.heldAt !== null && show.cue) news.push(words.held)
  } else if ((show.heldAt === null) !== (before.heldAt === null))
    news.push(show.heldAt === null ? words.goesOn : words.held)
  return inOne(news, told.language)
}

/** Votes that opened and closed since; the cue of a vote says itself that it is open. */
function pollNews(show: Show, before: Show, { programme, language }: Told): string[] {
  const { vote, voteClosed } = ceremonyWords[language].says
  const isOpen = ({ polls }: Show, award: string) => polls[award]?.closedAt === null
  return Object.keys(show.polls).flatMap((award) => {
    const name = programme?.awards.find(({ id }) => id === award)?.name
    const called = name ? say(name, language) : ''
    if (isOpen(before, award) && !isOpen(show, award)) return [voteClosed(called)]
    const said = show.cue?.kind === 'vote' && show.cue.award === award && show.played !== before.played
    return isOpen(show, award) && !isOpen(before, award) && !said ? [vote(called)] : []
  })
}
