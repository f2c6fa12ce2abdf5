import { expect, it } from 'vitest'
import { boothShareWords, exhibitionShareWords } from '../../../server/posters/share-words.ts'
import type { Booth } from '../../../shared/exhibition/exhibition.ts'

const said = (en: string, zh: string) => ({ en, zh })
const hall = { title: said('A small hall', '小展馆'), booths: [] }
const award = { id: 'a', name: said('Prize', '奖'), tier: 'first' as const, edition: '', person: '' }
const booth = { title: said('Moth', '飞蛾'), team: said('Lamp', '灯下'), awards: [award] }

it('a share picture says everything in its language, and the title in the other one too', () => {
  expect(boothShareWords(hall, booth, 'en')).toEqual({
    above: 'Prize · A small hall',
    title: 'Moth',
    second: '飞蛾',
    below: 'Lamp',
  })
  expect(boothShareWords(hall, booth, 'zh')).toEqual({
    above: '奖 · 小展馆',
    title: '飞蛾',
    second: 'Moth',
    below: '灯下',
  })
  const won = { ...hall, booths: [booth, { ...booth, awards: [] }] as unknown as Booth[] }
  expect(exhibitionShareWords(won, 'zh')).toMatchObject({ title: '小展馆', below: '2 个获奖项目' })
  expect(exhibitionShareWords(won, 'en')).toMatchObject({ below: '2 winners' })
})

it('where no award may be known yet, the picture of an exhibition speaks of nominees', () => {
  const nominees = { ...hall, booths: [{ ...booth, awards: [] }] as unknown as Booth[] }
  expect(exhibitionShareWords(nominees, 'en')).toMatchObject({ below: '1 nominees' })
  expect(exhibitionShareWords(nominees, 'zh')).toMatchObject({ below: '1 个入围项目' })
})

it('where there is one language only, it stands alone', () => {
  const words = boothShareWords(hall, { ...booth, title: said('Moth', '') }, 'zh')
  expect(words).toMatchObject({ title: 'Moth', second: '' })
})
