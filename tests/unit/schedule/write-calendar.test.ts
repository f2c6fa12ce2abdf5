import { describe, expect, it } from 'vitest'
import type { Session } from '../../../shared/schedule/schedule.ts'
import { escapeText, fold, writeCalendar } from '../../../shared/schedule/write-calendar.ts'

const session = (more: Partial<Session> = {}): Session => ({
  id: 'abc123def456',
  booth: 'smallbooth1',
  demo: '',
  title: { en: 'Tides, live; with questions', zh: '潮汐实演' },
  text: { en: 'Ask us anything.\nBring a cup.', zh: '' },
  startsAt: Date.UTC(2026, 10, 27, 9, 5),
  minutes: 45,
  cancelled: false,
  sequence: 2,
  madeAt: Date.UTC(2026, 10, 1),
  changedAt: Date.UTC(2026, 10, 2, 3, 4, 5, 678),
  ...more,
})
const entry = (more: Partial<Session> = {}) => ({
  session: session(more),
  place: 'A3 · Tidal Twin, A small hall',
  url: 'https://hall.example.org/b/smallbooth1',
})

/** Reads content lines as RFC 5545 3.1 says: long lines put together again, name and value apart. */
const unfold = (text: string) =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
const read = (text: string) => new Map(unfold(text))

describe('text values', () => {
  it('are escaped as in RFC 5545 3.3.11', () => {
    // The RFC's own example.
    expect(escapeText('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.')).toBe(
      'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.',
    )
    expect(escapeText('a,b;c\\d:e"f')).toBe('a\\,b\\;c\\\\d:e"f')
    expect(escapeText('one\r\ntwo\rthree')).toBe('one\\ntwo\\nthree')
  })

  it('cannot begin a line of their own', () =>
    expect(escapeText('x\r\nEND:VEVENT\u0000\u0007')).toBe('x\\nEND:VEVENT  '))
})

describe('lines', () => {
  it('of 75 octets stay, longer ones are folded', () => {
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75))
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
    expect(fold('x'.repeat(150))).toBe(`${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x`)
  })

  it.each(['汉'.repeat(200), '🎐é漢a'.repeat(80), `a${'é'.repeat(120)}`])(
    'no piece is longer than 75 octets or ends within a character: %s',
    (line) => {
      const pieces = fold(line).split('\r\n')
      expect(pieces.map((piece) => Buffer.byteLength(piece)).every((octets) => octets <= 75)).toBe(true)
      expect(pieces.map((piece, index) => (index === 0 ? piece : piece.slice(1))).join('')).toBe(line)
      expect(pieces.slice(1).every((piece) => piece.startsWith(' '))).toBe(true)
    },
  )
})

describe('a calendar', () => {
  const text = writeCalendar('A small hall', [entry()], 'en')

  it('says a session in UTC, with a name that stays and a number that counts', () => {
    const of = read(text)
    expect(Object.fromEntries(of)).toMatchObject({
      VERSION: '2.0',
      UID: 'abc123def456@schedule.laurel',
      DTSTART: '20261127T090500Z',
      DTEND: '20261127T095000Z',
      DTSTAMP: '20261102T030405Z',
      SEQUENCE: '2',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Tides\\, live\\; with questions',
      DESCRIPTION: 'Ask us anything.\\nBring a cup.\\n\\nhttps://hall.example.org/b/smallbooth1',
      LOCATION: 'A3 · Tidal Twin\\, A small hall',
      URL: 'https://hall.example.org/b/smallbooth1',
    })
  })

  it('ends every line with CRLF, and no line is too long', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
  })

  it('keeps what was called off, as cancelled, under the same name', () => {
    const of = read(writeCalendar('A small hall', [entry({ cancelled: true, sequence: 3 })], 'en'))
    expect([of.get('UID'), of.get('STATUS'), of.get('SEQUENCE')]).toEqual([
      'abc123def456@schedule.laurel',
      'CANCELLED',
      '3',
    ])
  })

  it('speaks the language that is asked for, and the other one where there is no more', () => {
    const of = read(writeCalendar('小展馆', [entry()], 'zh'))
    expect([of.get('SUMMARY'), of.get('NAME')]).toEqual(['潮汐实演', '小展馆'])
    expect(of.get('DESCRIPTION')).toMatch(/^Ask us anything/)
  })

  it('has every component opened and closed in turn', () =>
    expect(
      unfold(writeCalendar('x', [entry(), entry({ id: 'zzz' })], 'en')).flatMap(([name, value]) =>
        name === 'BEGIN' || name === 'END' ? [`${name} ${value}`] : [],
      ),
    ).toEqual(['BEGIN VCALENDAR', 'BEGIN VEVENT', 'END VEVENT', 'BEGIN VEVENT', 'END VEVENT', 'END VCALENDAR']))
})
