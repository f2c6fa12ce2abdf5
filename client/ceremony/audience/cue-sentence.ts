import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { Programme, Show, ShownCue } from '../../../shared/ceremony/show.ts'
import { whoThanks } from '../../../shared/ceremony/who-thanks.ts'
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

/** What is heard of a show. */
type Heard = Pick<Show, 'cue' | 'phase' | 'podium' | 'run'>

/**
 * What the screen says of a cue, in a sentence for who listens: its own title, and what its kind says. Of a reveal it keeps
 * the name to itself. Empty without a cue.
 */
export function cueSentence(show: Heard, told: Told): string {
  const words = ceremonyWords[told.language]
  const { cue, phase, run } = show
  if (!cue) return phase !== 'over' ? '' : run === NIGHT ? words.says.over : words.rehearsalOver
  const title = say(cue.title, told.language)
  return inOne([title, kindSentence({ ...show, cue }, told, title !== '')], told.language)
}

/** Sentences after each other; what has no stop of its own gets one where another follows. */
export function inOne(parts: readonly string[], language: Language): string {
  const { stop, thenSay } = ceremonyWords[language]
  return parts
    .filter(Boolean)
    .reduce((said, next) => (said ? thenSay(/[.!?…。！？]$/.test(said) ? said : said + stop, next) : next), '')
}

/** `titled`: what it is stands before this already, so that only what there is to say beside it is said. */
function kindSentence(show: Heard & { cue: ShownCue }, told: Told, titled: boolean): string {
  const { cue } = show
  const words = ceremonyWords[told.language]
  const t = words.says
  const text = (of: Bilingual | undefined) => (of ? say(of, told.language) : '')
  const unless = (sentence: string) => (titled ? '' : sentence)
  const award = 'award' in cue ? told.programme?.awards.find(({ id }) => id === cue.award) : undefined
  const name = text(award?.name)
  switch (cue.kind) {
    case 'doors':
      return text(cue.text) || unless(t.doors)
    case 'countdown':
      return t.countdown
    case 'opening':
      return inOne([unless(t.opening), text(cue.text)], told.language)
    case 'speech':
      return text(cue.speaker) ? t.speech(text(cue.speaker)) : unless(t.speech(''))
    case 'thanks': {
      const who = text(whoThanks(cue.speaker, told.opened.get(show.podium)?.envelope.winners))
      return who ? t.thanks(who) : unless(t.thanks(''))
    }
    case 'recording':
      return text(cue.speaker) ? t.recording(text(cue.speaker)) : unless(t.recording(''))
    case 'category': {
      const category = text(told.categoryName(cue.category))
      return category ? t.category(category) : unless(words.cues.category)
    }
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
      return text(cue.text) || unless(t.intermission)
    case 'closing':
      return text(cue.text) || unless(t.closing)
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
