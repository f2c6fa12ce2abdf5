import { expect, it } from 'vitest'
import { cueSentence, type Told, winnerSentence } from '../../../client/ceremony/audience/cue-sentence.ts'
import { showNews } from '../../../client/ceremony/audience/show-news.ts'
import { CUE_KINDS } from '../../../shared/ceremony/ceremony-words.ts'
import type { Programme, Show, ShownCue } from '../../../shared/ceremony/show.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'

const both = (en: string, zh: string) => ({ en, zh })
const nothing = both('', '')
const opened = (titles: readonly string[]): ReadonlyMap<string, Opened> =>
  new Map([
    [
      'jury',
      {
        award: 'jury',
        at: 0,
        sha256: '',
        sealedAt: 0,
        envelope: {
          v: 1,
          exhibition: 'hall',
          ceremony: 'night',
          award: 'jury',
          name: both('Jury award', '评委会奖'),
          winners: titles.map((title) => ({ booth: title, title: both(title, `${title}号`), team: nothing })),
          citation: nothing,
          person: '',
          salt: '',
        },
      },
    ],
  ])
const told = (language: 'en' | 'zh', titles: readonly string[] = ['Tidal Twin']): Told => ({
  programme: {
    awards: [{ id: 'jury', name: both('Jury award', '评委会奖'), nominees: ['one', 'two', 'gone'] }],
  } as unknown as Programme,
  opened: opened(titles),
  language,
  boothTitle: (booth) => (booth === 'gone' ? undefined : both(`Project ${booth}`, `项目${booth}`)),
  categoryName: () => both('Future lifestyles', '未来生活方式'),
})
const cueOf = (kind: string) =>
  ({
    id: kind,
    kind,
    title: nothing,
    text: nothing,
    speaker: both('Ada', '艾达'),
    award: 'jury',
    category: 'c',
    booth: 'one',
  }) as unknown as ShownCue
const plays = (cue: ShownCue | null, more: Partial<Show> = {}) =>
  ({
    ceremony: 'night',
    run: 'night',
    played: 1,
    heldAt: null,
    podium: '',
    polls: {},
    phase: 'running',
    cue,
    ...more,
  }) as Show
const sentence = (kind: string, language: 'en' | 'zh', winners?: readonly string[]) =>
  cueSentence(plays(cueOf(kind)), told(language, winners))

it.each(CUE_KINDS)('says %s in one sentence of each language, without the name of who wins', (kind) => {
  for (const language of ['en', 'zh'] as const) {
    const said = sentence(kind, language)
    expect(said).not.toBe('')
    // Only who is called to the stage is named; a reveal waits for its moment.
    if (kind !== 'walk-on') expect(said).not.toContain('Tidal Twin')
  }
})

it('names the nominees that are there, and the winner when it is time', () => {
  expect(sentence('nominees', 'en')).toBe('Nominees for Jury award: Project one and Project two.')
  expect(sentence('reveal', 'zh')).toBe('正在开启评委会奖的信封。')
  expect(winnerSentence('jury', told('en'))).toBe('Jury award: the award goes to Tidal Twin.')
  expect(winnerSentence('jury', told('zh', ['甲', '乙']))).toBe('评委会奖，获奖的是：甲号和乙号。')
  expect(winnerSentence('jury', told('en', []))).toBe('Jury award goes to nobody tonight.')
})

it('calls one, several or nobody to the stage', () => {
  expect(sentence('walk-on', 'en')).toBe('Tidal Twin comes to the stage.')
  expect(sentence('walk-on', 'en', ['Tidal Twin', 'Lane House'])).toBe('Tidal Twin and Lane House come to the stage.')
  expect(sentence('walk-on', 'en', [])).toBe('Jury award goes to nobody tonight.')
})

it('says of an award whose reveal was jumped over what it is called, and not that nobody won', () => {
  expect(cueSentence(plays(cueOf('walk-on')), { ...told('en'), opened: new Map() })).toBe('Jury award')
})

it('says that all is over, and nothing before the first cue', () => {
  expect(cueSentence(plays(null, { phase: 'over' }), told('en'))).toContain('award night is over')
  expect(cueSentence(plays(null, { phase: 'over', run: 'r1' }), told('en'))).toBe('The rehearsal is over')
  expect(cueSentence(plays(null, { phase: 'before' }), told('en'))).toBe('')
})

it('says a cue’s own title, as the screen does, and beside it what its kind has to say', () => {
  const titled = (kind: string, title: string, more: object = {}, language: 'en' | 'zh' = 'en') =>
    cueSentence(plays({ ...cueOf(kind), title: both(title, title), ...more } as ShownCue), told(language))
  const mayor = 'Welcome by the mayor'
  expect(titled('speech', mayor)).toBe('Welcome by the mayor. Ada speaks.')
  expect(titled('speech', mayor, { speaker: nothing })).toBe(mayor)
  expect(titled('recording', 'From afar', { speaker: nothing })).toBe('From afar')
  expect(titled('vote', 'Now you decide!')).toBe('Now you decide! The vote on Jury award is open.')
  expect(titled('applause', '鼓掌', {}, 'zh')).toBe('鼓掌。掌声有请！您的鼓掌与欢呼会计入。')
  expect(titled('doors', 'Come in', { text: both('Find a seat.', '请入座。') })).toBe('Come in. Find a seat.')
  expect(titled('closing', 'Good night')).toBe('Good night')
  for (const kind of CUE_KINDS) expect(titled(kind, 'Its own title'), kind).toContain('Its own title')
})

it('says who gives thanks when only the podium tells it', () => {
  const cue = { ...cueOf('thanks'), speaker: nothing }
  expect(cueSentence(plays(cue, { podium: 'jury' }), told('en'))).toBe('Tidal Twin says thanks.')
  expect(cueSentence(plays(cue, { podium: 'jury' }), told('en', ['One', 'Two']))).toBe('Words of thanks.')
  expect(cueSentence(plays(cue), told('en'))).toBe('Words of thanks.')
})

it('tells of a hold and of its end, and of nothing that is as it was', () => {
  const on = plays(cueOf('applause'))
  const held = { ...on, heldAt: 7 }
  expect(showNews(held, on, told('en'))).toBe('The show pauses for a moment')
  expect(showNews(on, held, told('zh'))).toBe('典礼继续')
  expect(showNews({ ...held, music: 3 }, held, told('en'))).toBe('')
  expect(showNews(held, null, told('en'))).toBe(
    'Applause! Your claps and cheers count now. The show pauses for a moment',
  )
})

it('tells of votes that open and close, together with the cue in which they do', () => {
  const on = plays(cueOf('speech'))
  const open = { ...on, polls: { jury: { openedAt: 1, closedAt: null } } }
  const shut = { ...on, polls: { jury: { openedAt: 1, closedAt: 2 } } }
  expect(showNews(open, on, told('en'))).toBe('The vote on Jury award is open.')
  expect(showNews(shut, open, told('zh'))).toBe('评委会奖投票已截止。')
  expect(showNews(open, shut, told('en'))).toBe('The vote on Jury award is open.')
  expect(showNews(open, open, told('en'))).toBe('')
  expect(showNews(open, on, { ...told('en'), programme: null })).toBe('A vote is open.')
  const vote = { ...open, cue: cueOf('vote'), played: 2 }
  expect(showNews(vote, on, told('en'))).toBe('The vote on Jury award is open.')
  const then = { ...shut, cue: cueOf('intermission'), played: 3 }
  expect(showNews(then, vote, told('en'))).toBe('The vote on Jury award is closed. Intermission.')
})

it('says of a rehearsal that it is one, to who comes into it', () => {
  const tried = plays(cueOf('countdown'), { run: 'r1' })
  expect(showNews(tried, null, told('zh'))).toBe('彩排：结果为虚构。倒计时开始。')
  expect(showNews({ ...tried, played: 2 }, tried, told('en'))).toBe('The countdown has begun.')
})
