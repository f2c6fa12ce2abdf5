import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { emptyExhibition } from '../../../server/exhibition/create-exhibitions.ts'
import { planList } from '../../../server/importer/plan-list.ts'
import { readTable } from '../../../server/importer/read-table.ts'
import { DEFAULT_OPTIONS } from '../../../shared/importer/pack-import.ts'
import { fixture, plan, refusalOf, text } from './read-fixture.ts'

vi.setConfig({ testTimeout: 20_000 }) // a busy machine unpacks and plans slowly

/** A ZIP file by hand, because no tool makes wrong ones. `claims`: the size that its directory says. */
function zip(parts: readonly { name: string; bytes: Buffer; claims?: number }[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, claims = bytes.length } of parts) {
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims, 18)
    head.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name)]))
    bodies.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...bodies, entries, Buffer.from('PK\x05\x06', 'latin1'), end]))
}

const workbook = { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') }
const sheet = (bytes: Buffer, claims?: number) => ({
  name: 'xl/worksheets/sheet1.xml',
  bytes,
  ...(claims === undefined ? {} : { claims }),
})

describe('a hostile file is refused with a sentence', () => {
  test('a workbook that unpacks to far more than it is', async () => {
    expect(await refusalOf(zip([workbook, sheet(Buffer.alloc(64 * 1024 * 1024, 32))]))).toBe('zip-bomb')
    expect(await refusalOf(zip([workbook, sheet(Buffer.alloc(4 * 1024 * 1024, 32))]))).toBe('zip-bomb')
  })

  test('one whose directory lies about its sizes', async () => {
    expect(await refusalOf(zip([workbook, sheet(Buffer.alloc(64 * 1024 * 1024, 32), 1000)]))).toMatch(
      /zip-bomb|bad-xlsx/,
    )
  })

  test('one of a thousand parts', async () => {
    const parts = Array.from({ length: 1000 }, (_, i) => ({ name: `xl/part${i}.xml`, bytes: Buffer.from('<x/>') }))
    expect(await refusalOf(zip([workbook, ...parts]))).toBe('zip-bomb')
  })

  test('a million columns, as a workbook and as text', async () => {
    expect(await refusalOf(zip([workbook, sheet(Buffer.from('<row r="1"><c r="BDWGN1"><v>1</v></c></row>'))]))).toBe(
      'too-many-columns',
    )
    expect(await refusalOf(text(`Project${',a'.repeat(1_000_000)}\nx\n`))).toBe('too-many-columns')
  })

  test('a ZIP file that is no workbook, and half a workbook', async () => {
    expect(await refusalOf(zip([{ name: 'word/document.xml', bytes: Buffer.from('<x/>') }]))).toBe('bad-xlsx')
    expect(await refusalOf(fixture('workbook.xlsx').slice(0, 4000))).toBe('bad-xlsx')
  })

  test('entities that multiply stay what they are', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'&b;'.repeat(1000)}</t></is></c></row></sheetData></worksheet>`
    expect(await refusalOf(zip([workbook, sheet(Buffer.from(bomb))]))).not.toBe('read')
  })

  test('a bigger file than a list can be is not read at all', async () => {
    const request = {
      bytes: new Uint8Array(50 * 1024 * 1024),
      stored: emptyExhibition('x'),
      options: { ...DEFAULT_OPTIONS, fileName: 'x.csv' },
      sealed: [],
    }
    expect(await planList(request)).toMatchObject({
      ok: false,
      problem: { code: 'too-big', found: '50 MB', detail: '20 MB' },
    })
  })

  test('one that takes too long is stopped, and the thread with it', async () => {
    const request = {
      bytes: fixture('workbook.xlsx'),
      stored: emptyExhibition('x'),
      options: { ...DEFAULT_OPTIONS, fileName: 'x.xlsx' },
      sealed: [],
    }
    expect(await planList(request, 1)).toMatchObject({ ok: false, problem: { code: 'took-too-long' } })
  })

  test('brackets without end, and groups within groups', async () => {
    expect(await refusalOf(text('['.repeat(200_000)))).toBe('bad-json')
    const deep = `[{"project":"A","award":"Gold","x":${'{"x":'.repeat(2000)}1${'}'.repeat(2000)}}]`
    expect(await refusalOf(text(deep))).toBe('read')
  })

  test('keys of objects that objects have themselves', async () => {
    const { next } = await plan('[{"project":"A","award":"Gold","__proto__":{"polluted":"yes"},"constructor":"x"}]')
    expect(next.projects).toMatchObject([{ title: { en: 'A' } }])
    expect('polluted' in {}).toBe(false)
  })

  test('long runs of spaces and marks cost no more than other cells', async () => {
    const cell = `a${' '.repeat(4900)}b`
    const rows = Array.from({ length: 300 }, (_, i) => `P${i},${cell},${cell},${';'.repeat(1800)}`).join('\n')
    const { preview } = await plan(`Project,Summary,Award,Website${' '.repeat(5000)}x\n${rows}\n`)
    expect(preview.blocked).toBe(true)
  })
})

test('403 rows and 200 booths are read and laid over a stored exhibition', async () => {
  const rows = Array.from({ length: 403 }, (_, i) => {
    const project = Math.imul((i % 200) + 1, 0x9e3779b1).toString(36)
    return `Track ${i % 8},Project ${project},Company ${project},Prize ${i},A summary of ${project}.,https://example.org/${i}`
  })
  const list = text(`Category,Project,Company,Award,Summary,Website\n${rows.join('\n')}\n`)
  const read = await readTable(list)
  expect(read.ok && read.table.rows).toHaveLength(403)
  const { next, preview } = await plan(list)
  expect(next.projects).toHaveLength(200)
  expect(next.projects.flatMap(({ awards }) => awards)).toHaveLength(403)
  expect(preview.ready).toBe(true)
})
