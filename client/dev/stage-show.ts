import type { CueKind } from '../../shared/ceremony/ceremony-words.ts'
import type { Programme, Show, ShownAward, ShownCue } from '../../shared/ceremony/show.ts'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { Tier } from '../../shared/plan/types.ts'
import type { Opened } from '../../shared/seals/envelope.ts'

const NOTHING = { en: '', zh: '' }
/** What the cue of a picture is called; others say by themselves what they are. */
const NAMES: Readonly<Record<Tier, { en: string; zh: string }>> = {
  grand: { en: 'Grand prize', zh: '特等奖' },
  first: { en: 'First prize', zh: '一等奖' },
  second: { en: 'Second prize', zh: '二等奖' },
  third: { en: 'Third prize', zh: '三等奖' },
}

/** Names as long as entrants send them in. */
export const LONG = {
  title: {
    en: 'Whispering Harbour: an Interactive Opera for a Hundred Phones',
    zh: '港湾低语：献给一百部手机的沉浸式互动歌剧体验计划',
  },
  team: {
    en: 'Yangtze Delta Institute for Listening Machines and Theatre',
    zh: '长三角聆听机器与沉浸戏剧联合创新研究院',
  },
  person: 'Maria Fernanda Gonzalez-Etcheverria y Saavedra',
} as const

export interface DevShow {
  programme: Programme
  show: Show
  opened: Opened
}

export interface DevWords {
  /** The first booth's names are long ones. */
  long?: boolean
  /** To whom the award goes, if not to the project. */
  person?: string
  /** Address of the film that plays. */
  film?: string
  /** Its winners stand on the podium: they do at a walk-on, and in applause and thanks that follow one. */
  podium?: boolean
}

/** A ceremony at one cue that began at `startedAt`, with `winners` of the first booths. */
export function devShow(
  exhibition: Exhibition,
  kind: CueKind,
  tier: Tier,
  winners: number,
  startedAt: number,
  { long = false, person = '', film = '', podium = false }: DevWords = {},
): DevShow {
  const booths = exhibition.booths.slice(0, Math.max(5, winners))
  if (long && booths[0]) Object.assign(booths[0], { title: LONG.title, team: LONG.team })
  const award: ShownAward = {
    id: 'prize',
    name: NAMES[tier],
    tier,
    edition: '2023',
    category: '',
    nominees: booths.map(({ id }) => id),
    ballot: { voters: 'device', tally: 'live', opensAt: null, closesAt: null },
    commitment: null,
    replaced: [],
  }
  const base = { id: 'cue', title: NOTHING, seconds: kind === 'nominees' ? 60 : 45, captions: [] }
  const speaker = { en: 'Kun Peng', zh: '彭坤' }
  const all = {
    ...base,
    kind,
    text: NOTHING,
    media: { en: film, zh: film },
    speaker,
    category: exhibition.categories[0]?.id ?? '',
    award: award.id,
    booth: booths[0]?.id ?? '',
    demo: 'demo',
  } as unknown as ShownCue // every kind reads its own of these
  const opened: Opened = {
    award: award.id,
    at: kind === 'reveal' ? startedAt : startedAt - 14_000,
    sha256: '',
    sealedAt: 0,
    envelope: {
      v: 1,
      exhibition: exhibition.slug,
      ceremony: 'dev',
      award: award.id,
      name: award.name,
      winners: booths.slice(0, winners).map(({ id, title, team }) => ({ booth: id, title, team })),
      citation: NOTHING,
      person,
      salt: '',
    },
  }
  const called = kind === 'walk-on' || podium
  const said = kind === 'reveal' || called || kind === 'closing'
  return {
    programme: {
      id: 'dev',
      title: exhibition.title,
      startsAt: null,
      zone: 'Asia/Shanghai',
      seconds: 45,
      phase: 'running',
      awards: [award],
      golden: [],
    },
    opened,
    show: {
      ceremony: 'dev',
      run: 'night',
      seq: 1,
      phase: 'running',
      cue: all,
      index: 0,
      of: 1,
      played: 1,
      podium: called ? award.id : '',
      startedAt,
      heldAt: null,
      lights: 'cue',
      music: 60,
      banner: null,
      caption: null,
      gatheredAt: null,
      endedAt: null,
      polls: kind === 'vote' ? { prize: { openedAt: startedAt, closedAt: null } } : {},
      opened: said ? [opened] : [],
    },
  }
}
