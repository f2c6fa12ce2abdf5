import { expect, it } from 'vitest'
import { embedPage } from '../../../server/press/embed-page.ts'
import { publicView } from '../../../shared/exhibition/public-view.ts'
import { winnersWall } from '../../../shared/press/winners-wall.ts'
import { boothIdOf, smallExhibition } from '../../support/small-exhibition.ts'

const shown = (change: (stored: ReturnType<typeof smallExhibition>) => void = () => {}) => {
  const stored = smallExhibition('wall-hall')
  change(stored)
  return publicView(stored).exhibition
}

it('lists who won by category, the highest award first, with the exhibition’s own figures', () => {
  const wall = winnersWall(
    shown((stored) => {
      stored.figures = { entries: 403, winners: 35 }
    }),
  )
  expect(wall).toMatchObject({ entries: 403, winners: 35 })
  expect(wall?.categories.map(({ letter, winners }) => [letter, winners.length])).toEqual([
    ['A', 4],
    ['B', 4],
  ])
  expect(wall?.categories[0]?.winners.map(({ tier }) => tier)).toEqual(['grand', 'grand', 'second', 'second'])
})

it('has all awards of a booth, the highest first, and what was read out beside those that it had', () => {
  const leaf = { name: { en: 'Leaf of Light', zh: '光之叶' }, tier: 'second' as const }
  const golden = { name: { en: 'Golden Leaf', zh: '金叶奖' }, tier: 'grand' as const }
  const [first, third] = [boothIdOf('wall-hall', 4), boothIdOf('wall-hall', 3)]
  const read = new Map([
    [first, [leaf]],
    [third, [leaf, golden]],
  ])
  const awardsOn = (wall: ReturnType<typeof winnersWall>, id: string) =>
    wall?.categories
      .flatMap(({ winners }) => winners)
      .find(({ booth }) => booth === id)
      ?.awards.map(({ name, tier }) => [name.en, tier])
  const wall = winnersWall(shown(), read)
  expect(awardsOn(wall, first)).toEqual([
    ['Prize', 'grand'],
    ['Leaf of Light', 'second'],
  ])
  expect(awardsOn(wall, third)).toEqual([
    ['Golden Leaf', 'grand'],
    ['Leaf of Light', 'second'],
    ['Prize', 'third'],
  ])
  expect(wall?.categories[1]?.winners[0]).toMatchObject({ booth: third, tier: 'grand' })
  if (!wall) throw new Error('There is a wall.')
  expect(embedPage(wall, 'en')).toContain('<p class="award">Golden Leaf · Leaf of Light · Prize ')

  // The night is over: the booths have their awards, and the wall says each once.
  const given = shown((stored) => {
    for (const project of stored.projects)
      for (const { name, tier } of read.get(project.id) ?? [])
        project.awards.unshift({ id: `c-${name.en}`, name, tier, edition: '2026', person: '' })
  })
  for (const now of [winnersWall(given), winnersWall(given, read)])
    for (const booth of [first, third]) expect(awardsOn(now, booth)).toEqual(awardsOn(wall, booth))
})

it('counts for itself where the exhibition says nothing, and is not there where nobody won', () => {
  expect(winnersWall(shown())).toMatchObject({ entries: 0, winners: 8 })
  const nobody = shown((stored) => {
    for (const project of stored.projects) project.awards = []
  })
  expect(winnersWall(nobody)).toBeUndefined()
  const read = new Map([[boothIdOf('wall-hall', 3), [{ name: { en: 'Grand', zh: '' }, tier: 'grand' as const }]]])
  expect(winnersWall(nobody, read)).toMatchObject({ winners: 1, categories: [{ letter: 'B' }] })
})

it('is a page in which no word of an exhibition is taken for markup', () => {
  const wall = winnersWall(
    shown((stored) => {
      const [first] = stored.projects
      if (first) first.title = { en: '<script>alert("1")</script>', zh: '"><img src=x>' }
    }),
  )
  if (!wall) throw new Error('There is a wall.')
  for (const language of ['en', 'zh'] as const) {
    const page = embedPage(wall, language)
    expect(page).not.toMatch(/<script|<img/)
    expect(page).toContain(`<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`)
    const links = page.match(/<a [^>]*>/g) ?? []
    expect(links.length).toBeGreaterThan(8)
    // All but the switch of the language, which stays in the frame.
    expect(links.filter((link) => !link.includes('target="_blank" rel="noopener"'))).toHaveLength(1)
  }
})
