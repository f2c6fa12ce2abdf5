import { expect, it } from 'vitest'
import { winnerLines } from '../../../client/ceremony/stage/screen/winner-lines.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'

const nothing = { en: '', zh: '' }
const written = (winners: readonly string[]): string => {
  const envelope = {
    winners: winners.map((title) => ({ booth: title, title: { en: title, zh: `${title}号` }, team: nothing })),
    person: '',
  }
  return winnerLines({ envelope } as unknown as Opened)
    .flat()
    .map(({ text }) => text)
    .join(' ')
}

it('the main screen names who won, or says that an award went to nobody', () => {
  expect(written(['Tidal Twin'])).toContain('Tidal Twin')
  expect(written(['Tidal Twin', 'Lane House'])).toContain('Lane House')
  expect(written([])).toContain('Not awarded this time')
})

it('the main screen says neither of an envelope that is closed, as when its reveal was jumped over', () => {
  expect(winnerLines(undefined)).toEqual([])
})
