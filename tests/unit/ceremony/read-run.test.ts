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
        expect(readRun(writeRun(own), of)).toEqual({ ok: true, show: own, left: [] })
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
  })

  it('of another exhibition is taken without what is not in this one, and says what that was', () => {
    const other = exhibitionOf([4, 0, 1], 3)
    const read = readRun(writeRun(proposeRun(other)), exhibition)
    if (!read.ok) throw new Error('It was refused.')
    expect(read.show.awards.map(({ id, category, nominees }) => [id, category, nominees.length])).toEqual([
      ['jury-1', 'track-0', 4],
      ['jury-2', '', 0], // its category and its booth are not here
      ['people', '', 4],
      ['grand', '', 4],
    ])
    const before = proposeRun(other).cues.map(({ id }) => id)
    const after = read.show.cues.map(({ id }) => id)
    expect(before.filter((id) => !after.includes(id))).toEqual(['category-2', 'demo'])
    const left = read.left.map(({ problem, part, detail }) => [problem, part.replace(/\d+/, 'n'), detail])
    expect(left).toContainEqual(['unknown-category', 'awards[n]', 'track-2'])
    expect(left).toContainEqual(['unknown-booth', 'awards[n]', 'booth004'])
    expect(left).toContainEqual(['unknown-demo', 'cues[n]', 'slides'])
    expect(read.left.every(({ line }) => line > 1)).toBe(true)
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
