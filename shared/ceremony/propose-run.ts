import type { Exhibition } from '../exhibition/exhibition.ts'
import type { StoredAwardName } from '../exhibition/stored.ts'
import type { Bilingual } from '../exhibition/text.ts'
import { CEREMONY_LIMITS } from './ceremony-words.ts'
import { PROPOSED } from './proposed-words.ts'
import type { Ballot, CeremonyAward, Cue, RunOfShow } from './run-of-show.ts'

const NOTHING: Bilingual = { en: '', zh: '' }
const NO_MEDIA = { en: '', zh: '' }
/** Seconds for which a nominee is on the screens; a long list goes by faster. */
const PER_NOMINEE = 7
const MOST_FOR_NOMINEES = 180

/** Longest id of a category that an award and a cue can name; see run-of-show.ts. */
const LONGEST_ID = 40

type Of = Pick<Exhibition, 'title' | 'opens'> & {
  categories: readonly Pick<Exhibition['categories'][number], 'id' | 'name'>[]
  booths: readonly Pick<Exhibition['booths'][number], 'id' | 'category' | 'demos'>[]
}

/**
 * A run of show to begin with, out of what an exhibition has: the awards that its list gives, the highest last; without any,
 * an award of the jury in each category that has projects, a People's Choice and a grand prize. In the usual order of an
 * award night, in both languages; it names no winner, and is the same for the same exhibition.
 */
export function proposeRun(exhibition: Of, names: readonly StoredAwardName[] = []): RunOfShow {
  const { categories, booths, title, opens } = exhibition
  const edition = opens.slice(0, 4)
  const all = booths.slice(0, CEREMONY_LIMITS.nominees).map(({ id }) => id)
  const tracks = categories
    .map((category) => ({ ...category, nominees: booths.filter((booth) => booth.category === category.id) }))
    .filter(({ id, nominees }) => nominees.length > 0 && id.length <= LONGEST_ID)
  const award = (id: string, name: Bilingual, more: Partial<CeremonyAward>): CeremonyAward => ({
    id,
    name: { en: cut(name.en), zh: cut(name.zh) },
    tier: 'first',
    edition,
    category: '',
    nominees: all,
    ballot: null,
    ...more,
  })
  /** What the list gives; one whose name says a category is given in that. */
  const listed = names.toReversed().map(({ name, tier }, at) => {
    const track = tracks.find((one) => says(name, one.name))
    return award(`award-${at + 1}`, titleOf(name), {
      tier,
      ...(track && { category: track.id, nominees: idsOf(track.nominees) }),
      ...(BY_AUDIENCE.test(`${name.en} ${name.zh}`) && { ballot: HIDDEN }),
    })
  })
  const juries = tracks.map(({ id, name, nominees }, at) =>
    award(`jury-${at + 1}`, PROPOSED.jury(name), {
      category: id,
      nominees: idsOf(nominees),
    }),
  )
  const hasBooths = all.length > 0
  const people = award('people', PROPOSED.people, {
    ballot: HIDDEN,
  })
  const grand = award('grand', PROPOSED.grand, { tier: 'grand' })
  const given = hasBooths ? listed : []
  const shown = booths.find(({ demos }) => demos.some(({ kind }) => kind === 'story')) ?? booths.find(hasDemo)
  const demo = shown?.demos.find(({ kind }) => kind === 'story') ?? shown?.demos[0]
  const cues: Cue[] = [
    { ...plain('doors', 600), notes: PROPOSED.doors.notes, kind: 'doors', text: PROPOSED.doors.text },
    { ...plain('countdown', 30), auto: true, notes: PROPOSED.countdown.notes, kind: 'countdown' },
    {
      ...plain('opening', 120),
      notes: PROPOSED.opening.notes,
      captions: PROPOSED.opening.captions.map((text, at) => ({ at: at * 8000, text })),
      kind: 'opening',
      text: PROPOSED.opening.text,
      media: NO_MEDIA,
    },
    ...(given.length > 0 ? [] : juries).flatMap((jury, at): Cue[] => [
      {
        ...plain(`category-${at + 1}`, 30),
        title: titleOf(tracks[at]?.name ?? NOTHING),
        notes: PROPOSED.category.notes,
        kind: 'category',
        category: jury.category,
      },
      ...cuesOfAward(jury),
    ]),
    // Who votes has time to until the others are given.
    ...given.filter(({ ballot }) => ballot).flatMap(opensVote),
    ...(hasBooths && given.length === 0 ? opensVote(people) : []),
    ...(shown && demo
      ? ([
          { ...plain('demo', 240), notes: PROPOSED.demo.notes, kind: 'demo', booth: shown.id, demo: demo.id },
        ] satisfies Cue[])
      : []),
    ...given.flatMap((one) => (one.ballot ? cuesOfAward(one).slice(1) : cuesOfAward(one))),
    ...(hasBooths && given.length === 0 ? [...cuesOfAward(people).slice(1), ...cuesOfAward(grand)] : []),
    { ...plain('applause', 45), notes: PROPOSED.applause.notes, kind: 'applause' },
    { ...plain('photo', 60), notes: PROPOSED.photo.notes, kind: 'group-photo' },
    // The show is over by itself then: the awards come to the booths also when nobody says so.
    {
      ...plain('closing', 120),
      auto: true,
      notes: PROPOSED.closing.notes,
      kind: 'closing',
      text: PROPOSED.closing.text,
    },
  ]
  const said = PROPOSED.title(title)
  return {
    title: { en: cut(said.en), zh: cut(said.zh) },
    startsAt: null,
    zone: 'UTC',
    awards: given.length > 0 ? given : hasBooths ? [...juries, people, grand] : [],
    cues,
  }
}

const HIDDEN: Ballot = { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null }
/** Awards that are called so are usually given by vote; the organizer says otherwise where they are not. */
const BY_AUDIENCE = /\b(?:people|audience|public|popular)\b|观众|人气|公众/iu

const idsOf = (booths: readonly { id: string }[]): string[] =>
  booths.slice(0, CEREMONY_LIMITS.nominees).map(({ id }) => id)

/** Whether the name of an award has that of a category in it, in either language. */
const says = (award: Bilingual, category: Bilingual): boolean =>
  (['en', 'zh'] as const).some(
    (language) => category[language] !== '' && award[language].toLowerCase().includes(category[language].toLowerCase()),
  )

const opensVote = (award: CeremonyAward): Cue[] => [
  nomineesOf(award),
  { ...plain(`vote-${award.id}`, 180), notes: PROPOSED.vote.notes, kind: 'vote', award: award.id },
]

const hasDemo = ({ demos }: Of['booths'][number]): boolean => demos.length > 0
const cut = (text: string): string => [...text].slice(0, CEREMONY_LIMITS.title - 20).join('')
const plain = (id: string, seconds: number) => ({ id, title: NOTHING, seconds, auto: false, notes: '', captions: [] })

/** A category that is named in one language only is called so in the other too: both are shown large. */
const titleOf = ({ en, zh }: Bilingual): Bilingual => ({ en: cut(en || zh), zh: cut(zh || en) })

const nomineesOf = ({ id, nominees }: CeremonyAward): Cue => ({
  ...plain(`nominees-${id}`, Math.min(MOST_FOR_NOMINEES, Math.max(20, nominees.length * PER_NOMINEE))),
  notes: PROPOSED.nominees.notes,
  kind: 'nominees',
  award: id,
})

/** How one award is given, from its nominees to the thanks. */
export const cuesOfAward = (award: CeremonyAward): Cue[] => [
  nomineesOf(award),
  { ...plain(`drumroll-${award.id}`, 12), kind: 'drumroll', award: award.id },
  { ...plain(`reveal-${award.id}`, 20), kind: 'reveal', award: award.id },
  { ...plain(`walk-on-${award.id}`, 30), kind: 'walk-on', award: award.id },
  { ...plain(`thanks-${award.id}`, 60), notes: PROPOSED.thanks.notes, kind: 'thanks', speaker: NOTHING },
]
