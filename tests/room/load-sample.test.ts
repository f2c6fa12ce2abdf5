import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { createServices } from '../../server/create-services.ts'
import { importList } from '../../server/importer/import-list.ts'
import { furnishSamples, loadSamples } from '../../server/importer/load-sample.ts'
import { DEFAULT_OPTIONS } from '../../shared/importer/pack-import.ts'

const folder = join(import.meta.dirname, '../../assets/exhibitions')
const SLUG = 'cultural-creative-shanghai-2023'
const open = () => createServices({ ...readConfig({}, []), dataDir: ':memory:', logLevel: 'silent' })

test('the sample is what an organizer would import: three categories, 35 booths, both languages, 34 marked as samples', async () => {
  const services = await open()
  await furnishSamples(services, await loadSamples(services, folder))
  const shown = await services.exhibitions.get(SLUG)
  expect(shown?.exhibition).toMatchObject({
    revision: 1,
    title: { en: 'Cultural and Creative Shanghai 2023', zh: '文创上海 2023' },
    figures: { entries: 403, winners: 35 },
  })
  expect(shown?.exhibition.categories).toHaveLength(3)
  expect(shown?.exhibition.booths).toHaveLength(35)
  expect(shown?.exhibition.booths.filter(({ sample }) => sample)).toHaveLength(34)
  for (const { title, team, summary, awards } of shown?.exhibition.booths ?? [])
    for (const text of [title, team, summary, awards[0]?.name]) {
      expect(text?.en).not.toBe('')
      expect(text?.zh).not.toBe('')
    }
  expect(await services.exhibitions.featured()).toBe(SLUG)
  await services.stop()
})

test('it is loaded once and left to its organizer, and steps back when an exhibition was there before', async () => {
  const services = await open()
  const list = new TextEncoder().encode('Project,Award\nAlpha,Gold\n')
  const report = await importList(services, list, { ...DEFAULT_OPTIONS, fileName: 'Ours 2026.csv' })
  expect(report).toMatchObject({ ok: true, outcome: 'stored', preview: { exhibition: { slug: 'ours-2026' } } })
  await furnishSamples(services, await loadSamples(services, folder))
  expect(await services.exhibitions.featured()).toBe('ours-2026')
  await services.exhibitions.change(SLUG, (stored) => ({ ...stored, title: { en: 'Mine', zh: '' } }))
  await furnishSamples(services, await loadSamples(services, folder))
  expect((await services.exhibitions.get(SLUG))?.exhibition).toMatchObject({ title: { en: 'Mine' }, revision: 2 })
  await services.stop()
})
