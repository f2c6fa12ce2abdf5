import { afterAll, beforeAll, expect, it } from 'vitest'
import { boothIdOf, smallExhibition } from '../support/small-exhibition.ts'
import { type Hall, SMALL, startHall } from '../support/start-hall.ts'

const booth = boothIdOf(SMALL, 0)
let hall: Hall
beforeAll(async () => {
  hall = await startHall()
  const chinese = smallExhibition('zhongwen', 2)
  await hall.app.services.exhibitions.change('zhongwen', () => ({
    ...chinese,
    featured: false,
    title: { en: '', zh: '中文展' },
  }))
})
afterAll(() => hall.stop())

/** What a program reads that fetches a shared link: Open Graph properties by name. */
const face = async (path: string, asks?: string) => {
  const response = await fetch(hall.url + path, { headers: { 'accept-language': asks ?? '*' } })
  const html = await response.text()
  const tags = [...html.matchAll(/<meta property="(og:[\w:]+)" content="([^"]*)">/g)]
  return {
    ...Object.fromEntries(tags.map(([, name = '', content = '']) => [name, content])),
    lang: html.match(/<html lang="([^"]+)"/)?.[1],
    vary: response.headers.get('vary'),
  } as Record<string, string | undefined>
}
const english = { 'og:title': 'A small hall', 'og:locale': 'en_US', 'og:locale:alternate': 'zh_CN', lang: 'en' }
const chinese = { 'og:title': '小展馆', 'og:locale': 'zh_CN', 'og:locale:alternate': 'en_US', lang: 'zh-CN' }

it.each([
  ['what the link asks for', `/e/${SMALL}?lang=zh`, 'en-GB', chinese],
  ['what the link asks for', `/e/${SMALL}?lang=en`, 'zh-CN', english],
  ['else what the reader asks for', `/e/${SMALL}`, 'zh-CN,zh;q=0.9,en;q=0.5', chinese],
  ['else what the reader asks for, by their order', `/e/${SMALL}`, 'fr, zh-TW;q=0.6, en;q=0.7', english],
  ['else what the reader asks for, past what we do not speak', `/`, 'fr, zh;q=0.8, en;q=0.5', chinese],
  ['else the first language of the exhibition', `/e/${SMALL}`, undefined, english],
  ['else the first language of the exhibition', `/e/${SMALL}?lang=xx`, 'fr', english],
])('a shared link speaks %s (%s, %s)', async (_rule, path, asks, told) => {
  const seen = await face(path, asks)
  expect(seen).toMatchObject(told)
  expect(seen.vary).toMatch(/Accept-Language/)
})

it('an exhibition with only Chinese words is Chinese for who asks for nothing, and offers no other', async () => {
  const seen = await face('/e/zhongwen')
  expect(seen).toMatchObject({ 'og:title': '中文展', 'og:locale': 'zh_CN', lang: 'zh-CN' })
  expect(seen['og:locale:alternate']).toBeUndefined()
})

it('the address of a face keeps the language that its link asked for, and only that', async () => {
  expect((await face(`/b/${booth}?lang=zh&i=a1`))['og:url']).toBe(`${hall.url}/b/${booth}?lang=zh`)
  expect((await face(`/b/${booth}?i=a1`, 'zh'))['og:url']).toBe(`${hall.url}/b/${booth}`)
})

it.each([
  ['booth', `/b/${booth}`, '作品0 · 小展馆', 'Project 0 · A small hall'],
  ['exhibition', `/e/${SMALL}`, '小展馆', 'A small hall'],
])('the picture of a %s speaks the language of its words', { timeout: 60_000 }, async (_what, path, zh, en) => {
  const bodies = await Promise.all(
    [
      { language: 'zh', title: zh },
      { language: 'en', title: en },
    ].map(async ({ language, title }) => {
      const seen = await face(path, language)
      expect(seen['og:title']).toBe(title)
      expect(seen['og:image']).toMatch(new RegExp(`^${hall.url}/og${path}\\.png\\?lang=${language}$`))
      const response = await fetch(seen['og:image'] ?? '')
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
      return Buffer.from(await response.arrayBuffer())
    }),
  )
  const [inChinese, inEnglish] = bodies as [Buffer, Buffer]
  expect(inChinese.equals(inEnglish)).toBe(false)
  const withoutWord = await fetch(`${hall.url}/og${path}.png`)
  expect(Buffer.from(await withoutWord.arrayBuffer()).equals(inEnglish)).toBe(true)
})
