import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Hall, startHall } from '../support/start-hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await startHall()
})
afterAll(() => hall.stop())

const page = async (path: string, language = 'en') => {
  const answer = await fetch(hall.url + path, { headers: { 'accept-language': language } })
  return { status: answer.status, html: await answer.text() }
}

it.each([
  ['exhibitors', 'en', 'Your booth, in ten minutes', 'zh-CN'],
  ['exhibitors', 'zh', '十分钟布置好您的展位', 'en'],
  ['award-night', 'en', 'Your award night', 'zh-CN'],
  ['award-night', 'zh', '您的颁奖之夜', 'en'],
] as const)(
  'the guide %s in %s has all of its pictures and leads to the other one',
  async (guide, language, title, reader) => {
    const { status, html } = await page(`/guide/${guide}?lang=${language}`, reader)
    expect(status).toBe(200)
    expect(html).toContain(`<h1>${title}</h1>`)
    expect(html).not.toMatch(/\]\(|\*\*|^\| /m) // nothing is left as it is written
    const pictures = [...html.matchAll(/<img src="([^"]+)" alt="([^"]+)"/g)]
    expect(pictures.length).toBeGreaterThanOrEqual(4)
    for (const [, src = ''] of pictures) {
      const picture = await fetch(hall.url + src)
      expect([src, picture.status, picture.headers.get('content-type')]).toEqual([src, 200, 'image/jpeg'])
    }
    const links = [...html.matchAll(/href="(\/guide\/[^"]+)"/g)].map(([, href = '']) => href)
    expect(links).toContain(`/guide/${guide}?lang=${language === 'en' ? 'zh' : 'en'}`)
    for (const link of links) expect([link, (await page(link)).status]).toEqual([link, 200])
  },
)

it('a guide is read in the language of the browser, and no other file is', async () => {
  expect((await page('/guide/exhibitors', 'zh-CN')).html).toContain('十分钟')
  expect((await page('/guide/story-json')).html).toContain('<code>ending</code>')
  for (const path of [
    '/guide/nothing',
    '/guide/constructor',
    '/guide/pictures/..%2Fguide%2Fexhibitors.md',
    '/guide/pictures/none.jpg',
  ])
    expect([path, (await page(path)).status]).toEqual([path, 404])
})
