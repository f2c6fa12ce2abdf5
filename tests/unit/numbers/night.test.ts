import { describe, expect, it } from 'vitest'
import { nightRows } from '../../../server/numbers/night-rows.ts'
import { awardOfCue, awardOnPodium } from '../../../shared/ceremony/award-of-cue.ts'
import { MINUTE_MS, tellNight } from '../../../shared/numbers/night.ts'
import { shortShow } from '../../support/short-show.ts'

const awards = [
  { id: 'jury', name: { en: 'Jury award', zh: '' }, ballot: null },
  { id: 'people', name: { en: 'People’s Choice', zh: '' }, ballot: {} },
]
const counts = (clap: number) => ({ clap, cheer: 0, heart: 0, leaf: 0, wow: 0 })
const nothing = { minutes: [], applause: [], votes: [] }

describe('the numbers of a night', () => {
  it('tell no minute of fewer than five people, and none in which the server was down', () => {
    const minutes = [
      { minute: 100, people: 5 },
      { minute: 101, people: 4 },
      { minute: 104, people: 12 },
      { minute: 500, people: 7 },
    ]
    const told = tellNight({ ...nothing, minutes }, awards).minutes
    expect(told.map(({ from, people }) => [from / MINUTE_MS, people])).toEqual([
      [100, 5],
      [101, null],
      [102, null],
      [103, null],
      [104, 12],
      [500, 7],
    ])
  })

  it('add up an award’s cues, and leave out those of fewer than five people', () => {
    const applause = [
      { award: 'jury', counts: counts(40), people: 9 },
      { award: 'jury', counts: counts(3), people: 2 },
      { award: 'people', counts: counts(30), people: 4 },
      { award: '', counts: counts(11), people: 6 },
    ]
    const told = tellNight({ ...nothing, applause }, awards)
    expect(told.awards.map(({ reactions, people }) => [reactions, people])).toEqual([
      [40, 9],
      [null, null],
    ])
    expect(told.elsewhere).toBe(11)
  })

  it('tell of votes their sum, from five on', () => {
    const of = (votes: number) => tellNight({ ...nothing, votes: [{ award: 'people', votes }] }, awards).awards[1]
    expect([of(4), of(5)]).toMatchObject([
      { polled: true, readOut: true, votes: null },
      { polled: true, readOut: true, votes: 5 },
    ])
  })

  it('say that votes are not read out yet, and not that they are few', () => {
    const votesIn = (votes: { award: string; votes: number }[], language: 'en' | 'zh') =>
      nightRows(tellNight({ ...nothing, votes }, awards), language).rows.map((row) => row[4])
    expect(votesIn([], 'en')).toEqual(['', 'not read out yet', ''])
    expect(votesIn([], 'zh')).toEqual(['', '尚未宣读', ''])
    expect(votesIn([{ award: 'people', votes: 4 }], 'en')).toEqual(['', 'fewer than 5', ''])
    expect(votesIn([{ award: 'people', votes: 400 }], 'en')).toEqual(['', '400', ''])
  })

  it('count the applause after an award for that award', () => {
    const { cues } = shortShow('small-hall')
    const at = (id: string) =>
      awardOfCue(
        cues,
        cues.findIndex((cue) => cue.id === id),
      )
    expect(['doors', 'reveal', 'walk-on', 'applause', 'closing'].map(at)).toEqual(['', 'jury', 'jury', 'people', ''])
    expect(awardOfCue(cues, -1)).toBe('')
  })

  it('leaves on the podium who were called up, while one claps and they give thanks', () => {
    const { cues } = shortShow('small-hall')
    const walkOn = cues.findIndex(({ kind }) => kind === 'walk-on')
    const [called, applause] = [cues[walkOn], cues.find(({ kind }) => kind === 'applause')]
    const closing = cues.find(({ kind }) => kind === 'closing')
    if (!called || !applause || !closing) throw new Error('The short show is without them.')
    const run = [cues[walkOn - 1] ?? called, called, applause, { ...applause, kind: 'thanks' as const }, closing]
    expect(run.map((_, index) => awardOnPodium(run as typeof cues, index))).toEqual(['', 'jury', 'jury', 'jury', ''])
    expect(awardOnPodium([applause], 0)).toBe('')
  })
})
