import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJsonLines } from '../../../shared/ceremony/json-lines.ts'
import { proposeRun } from '../../../shared/ceremony/propose-run.ts'
import { readRun, writeRun } from '../../../shared/ceremony/read-run.ts'
import { anyExhibition, exhibitionOf } from './exhibitions.ts'

const exhibition = exhibitionOf([2, 2], 2)
const text = writeRun(proposeRun(exhibition))
const lines = text.split('\n')
/** The file with one line written otherwise, and the number of that line. */
const spoilt = (is: RegExp, to: (line: string) => string) => {
  const at = lines.findIndex((line) => is.test(line))
  return { line: at + 1, text: lines.map((line, index) => (index === at ? to(line) : line)).join('\n') }
}
const notes = (written: string) => {
  const read = readRun(written, exhibition)
  return read.ok ? [] : read.notes.map(({ problem, line, part, detail }) => [problem, line, part, detail])
}

describe('a run of show as a file', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyExhibition, fc.string({ maxLength: 100 }), (of, typed) => {
        const show = proposeRun(of)
        const [first, ...rest] = show.cues
        if (!first) return
        const own = { ...show, startsAt: 1795780800000, cues: [{ ...first, notes: typed }, ...rest] }
        expect(readRun(writeRun(own), of)).toEqual({ ok: true, show: own })
      }),
      { numRuns: 40 },
    )
    expect(readRun(`\uFEFF${text}`, exhibition).ok).toBe(true)
  })

  it('is refused line by line', () => {
    const seconds = spoilt(/"seconds": 600/, (line) => line.replace('600', '"ten minutes"'))
    expect(notes(seconds.text)).toEqual([['wrong-type', seconds.line, 'cues[0].seconds', 'number']])
    const kind = spoilt(/"kind": "doors"/, (line) => line.replace('doors', 'fireworks'))
    expect(notes(kind.text)).toMatchObject([['unknown-word', kind.line, 'cues[0].kind', 'fireworks']])
    const field = spoilt(/"seconds": 600/, (line) => `${line}"winner": "booth001",`)
    expect(notes(field.text)).toEqual([['unknown-field', field.line, 'cues[0].winner', 'winner']])
    const gone = spoilt(/"seconds": 600/, () => '')
    expect(notes(gone.text)).toMatchObject([['missing', expect.any(Number), 'cues[0].seconds', '']])
    const long = spoilt(/"seconds": 600/, (line) => line.replace('600', '999999'))
    expect(notes(long.text)).toEqual([['too-much', long.line, 'cues[0].seconds', '14400']])
    const award = spoilt(/"award": "grand"/, (line) => line.replace('grand', 'nobel'))
    expect(notes(award.text)).toMatchObject([['unknown-award', award.line, expect.stringMatching(/\.award$/), 'nobel']])
    const same = spoilt(/"id": "closing"/, (line) => line.replace('closing', 'doors'))
    expect(notes(same.text)).toMatchObject([['same-id', expect.any(Number), 'cues', '']])
    const booth = spoilt(/"booth001"/, (line) => line.replace('booth001', 'strange01'))
    expect(notes(booth.text)).toMatchObject([['unknown-booth', expect.any(Number), 'awards[0]', 'strange01']])
  })

  it('that is no JSON says on which line', () => {
    const comma = spoilt(/"seconds": 600/, (line) => line.replace(',', ''))
    expect(notes(comma.text)).toEqual([['no-json', comma.line + 1, '', '']])
    expect(notes('')).toMatchObject([['no-json', 1, '', '']])
    expect(notes('{"a": tru}')).toMatchObject([['no-json', 1, '', '']])
    expect(notes(`${'['.repeat(5000)}`)).toMatchObject([['no-json', 1, '', '']])
  })

  it('has the line of every part of any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 6 }), (list) => {
        const pretty = JSON.stringify(list, null, 1)
        const found = readJsonLines(pretty)
        list.forEach((_, at) => {
          const before = JSON.stringify(list.slice(0, at), null, 1).split('\n').length
          expect(found.lineOf([at])).toBe(at === 0 ? 2 : before)
        })
      }),
    )
  })
})
