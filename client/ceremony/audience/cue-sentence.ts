import type { Programme, Show } from '../../../shared/ceremony/show.ts'
import { type Language, say } from '../../../shared/exhibition/say.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'

/** Nominees that are named aloud; a longer list stands on the screen. */
const MOST_NAMES = 8

export interface Told {
  programme: Programme | null
  opened: ReadonlyMap<string, Opened>
  language: Language
  /** What a booth or a category is called, undefined for one that is gone. */
  boothTitle: (booth: string) => Bilingual | undefined
  categoryName: (category: string) => Bilingual | undefined
}

/** One sentence that says what a cue is, for who listens; of a reveal it keeps the name to itself. Empty without a cue. */
export function cueSentence({ cue, phase }: Pick<Show, 'cue' | 'phase'>, told: Told): string {
  const t = ceremonyWords[told.language].says
  const text = (of: Bilingual | undefined) => (of ? say(of, told.language) : '')
  if (!cue) return phase === 'over' ? t.over : ''
  const award = 'award' in cue ? told.programme?.awards.find(({ id }) => id === cue.award) : undefined
  const name = text(award?.name)
  switch (cue.kind) {
    case 'doors':
      return text(cue.text) || t.doors
    case 'countdown':
      return t.countdown
    case 'opening':
      return [text(cue.title) || t.opening, text(cue.text)].filter(Boolean).join(' ')
    case 'speech':
      return t.speech(text(cue.speaker))
    case 'thanks':
      return t.thanks(text(cue.speaker))
    case 'recording':
      return t.recording(text(cue.speaker))
    case 'category':
      return t.category(text(told.categoryName(cue.category)) || text(cue.title))
    case 'nominees': {
      const names = (award?.nominees ?? []).map((booth) => text(told.boothTitle(booth))).filter(Boolean)
      return t.nominees(name, list(names, told.language))
    }
    case 'vote':
      return t.vote(name)
    case 'drumroll':
      return t.drumroll(name)
    case 'reveal':
      return t.reveal(name)
    case 'walk-on':
      return walkOnSentence(cue.award, name, told)
    case 'demo':
      return t.demo(text(told.boothTitle(cue.booth)))
    case 'applause':
      return t.applause
    case 'group-photo':
      return t.photo
    case 'intermission':
      return text(cue.text) || t.intermission
    case 'closing':
      return text(cue.text) || t.closing
  }
}

/** "The award goes to …": said at the moment of the name and not before. */
export function winnerSentence(award: string, told: Told): string {
  const opened = told.opened.get(award)
  if (!opened) return ''
  const t = ceremonyWords[told.language].says
  const name = say(opened.envelope.name, told.language)
  const names = winnersOf(award, told)
  return names ? t.winner(name, names) : t.nobody(name)
}

function walkOnSentence(award: string, name: string, told: Told): string {
  const t = ceremonyWords[told.language].says
  const opened = told.opened.get(award)
  if (!opened) return name // the director jumped over its reveal: who won is not said yet
  const winners = opened.envelope.winners.length
  return winners === 0 ? t.nobody(name) : t.walkOn(winnersOf(award, told), winners > 1)
}

function winnersOf(award: string, { opened, language }: Told): string {
  const winners = opened.get(award)?.envelope.winners ?? []
  return list(
    winners.map(({ title }) => say(title, language)),
    language,
  )
}

/** Names as one says them after each other. */
function list(names: readonly string[], language: Language): string {
  const { and, comma } = ceremonyWords[language]
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  if (names.length > MOST_NAMES) return `${names.slice(0, MOST_NAMES).join(comma)} …`
  return and(names.slice(0, -1).join(comma), last)
}
