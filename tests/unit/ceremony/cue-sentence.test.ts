import { expect, it } from 'vitest'
import { cueSentence, type Told, winnerSentence } from '../../../client/ceremony/audience/cue-sentence.ts'
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
const sentence = (kind: string, language: 'en' | 'zh', winners?: readonly string[]) =>
  cueSentence({ cue: cueOf(kind), phase: 'running' } as Pick<Show, 'cue' | 'phase'>, told(language, winners))

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
  const cue = { cue: cueOf('walk-on'), phase: 'running' } as Pick<Show, 'cue' | 'phase'>
  expect(cueSentence(cue, { ...told('en'), opened: new Map() })).toBe('Jury award')
})

it('says that all is over, and nothing before the first cue', () => {
  expect(cueSentence({ cue: null, phase: 'over' }, told('en'))).toContain('is over')
  expect(cueSentence({ cue: null, phase: 'before' }, told('en'))).toBe('')
})
