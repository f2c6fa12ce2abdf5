import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test, vi } from 'vitest'
import { unpackImport } from '../../../shared/importer/import-request.ts'
import { DEFAULT_OPTIONS, packImport } from '../../../shared/importer/pack-import.ts'
import { parseDelimited, records } from '../../../shared/importer/parse-delimited.ts'
import { counter, plan, stored } from './read-fixture.ts'

vi.setConfig({ testTimeout: 20_000 }) // a busy machine unpacks and plans slowly

/** Names with letters of both scripts, as unlike each other as real ones. */
const name = fc
  .array(fc.constantFrom(...'Lantern', 'Tidal', 'Bread', 'Orbit', 'Moss', 'Quartz', '灯火', '潮汐', '面包', '轨道'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '))
const listRow = fc.record({
  category: fc.constantFrom('Digital', 'Living', 'Content'),
  project: name,
  team: name,
  award: fc.constantFrom('First prize', 'Gold; Public award', '一等奖、最佳设计奖', 'Oak leaf'),
  city: fc.constantFrom('', 'Oslo', '上海'),
})
const lists = fc.array(listRow, { minLength: 1, maxLength: 12 })
type Row = typeof listRow extends fc.Arbitrary<infer One> ? One : never
const csv = (rows: readonly Row[]) =>
  `Category,Project,Company,Award,City\n${rows
    .map((row) =>
      Object.values(row)
        .map((cell) => `"${cell}"`)
        .join(','),
    )
    .join('\n')}\n`

test('the same file twice is the same exhibition', async () => {
  await fc.assert(
    fc.asyncProperty(lists, async (rows) => {
      const before = await stored(csv(rows))
      const { preview, next } = await plan(csv(rows), {}, before)
      expect(preview.same).toBe(true)
      expect(next).toEqual(before)
    }),
    { numRuns: 60, seed: 2023 },
  )
})

test('after any two lists, one after the other, every booth of the first has kept its id or was pruned, and ids are unique', async () => {
  await fc.assert(
    fc.asyncProperty(lists, lists, fc.boolean(), async (first, second, prune) => {
      const newId = counter()
      const before = await stored(csv(first), {}, undefined, newId)
      const asked = await plan(csv(second), { prune }, before)
      // Whoever answers: each question's first candidate that nobody has taken, else a new booth.
      const answers: Record<string, string> = {}
      const taken = new Set<string>()
      for (const { key, candidates } of asked.preview.plan.near) {
        const free = candidates.find(({ booth }) => !taken.has(booth))
        answers[key] = free?.booth ?? 'new'
        if (free) taken.add(free.booth)
      }
      const after = await stored(csv(second), { prune, answers }, before, newId)
      const ids = after.projects.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const known = new Set(before.projects.map(({ id }) => id))
      if (!prune) for (const id of known) expect(ids).toContain(id)
      // What is there again stands in the order that it had.
      const again = ids.filter((id) => known.has(id))
      expect(again).toEqual(before.projects.map(({ id }) => id).filter((id) => again.includes(id)))
      expect((await plan(csv(second), { prune }, after)).preview.same).toBe(true)
    }),
    { numRuns: 60, seed: 35 },
  )
})

test('cells come out as they went in, whatever is in them', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '中', '"', ',', ';', '\t', '\n', '\r\n', ' ', "'"),
    maxLength: 8,
  })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      expect([...records(text, ',')].map(({ cells }) => cells)).toEqual(rows)
    }),
    { seed: 7 },
  )
})

test('tables are read as a widely used parser reads them', () => {
  const cell = fc.oneof(fc.constantFrom('', 'a', 'b c', '中文', '"x ""y"" z"', '"1,2"', '"line\nbreak"'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const text = `h1,h2,h3\n${rows.map((row) => row.join(',')).join('\n')}\n`
      const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', skipEmptyLines: 'greedy' }).data
      const ours = parseDelimited(text)
      expect(ours.ok && ours.grid.rows.map(({ cells }) => cells)).toEqual(theirs)
    }),
    { seed: 11 },
  )
})

test('options and file come out of one body as they went in; other bytes are refused', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      (file, title) => {
        fc.pre(title.trim() !== '')
        const options = { ...DEFAULT_OPTIONS, fileName: '名单 "1".csv', title: title.trim() }
        expect(unpackImport(packImport(options, file))).toEqual({ options, file })
      },
    ),
    { seed: 13 },
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(unpackImport(bytes)).toBeUndefined()
    }),
    { seed: 17 },
  )
})
