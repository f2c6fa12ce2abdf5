import { type Language, say } from '../exhibition/say.ts'
import type { Session } from './schedule.ts'
import { endOf } from './session-times.ts'

/** A session and where it is, in words. */
export interface CalendarEntry {
  session: Session
  /** "A3 · Tidal Twin, A small hall" */
  place: string
  /** Deep link to the booth, or to the hall. */
  url: string
}

/**
 * Sessions as iCalendar (RFC 5545): what calendars read from a file, or ask for again by its address. A session keeps its
 * UID whatever becomes of it; SEQUENCE counts its changes, and one that is off stays in it as cancelled.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], language: Language): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Laurel//Schedule//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ...entries.flatMap((entry) => event(entry, language)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event({ session, place, url }: CalendarEntry, language: Language): string[] {
  const text = say(session.text, language)
  return [
    'BEGIN:VEVENT',
    `UID:${session.id}@schedule.laurel`,
    `DTSTAMP:${utc(session.changedAt)}`,
    `DTSTART:${utc(session.startsAt)}`,
    `DTEND:${utc(endOf(session))}`,
    `SEQUENCE:${session.sequence}`,
    `CREATED:${utc(session.madeAt)}`,
    `LAST-MODIFIED:${utc(session.changedAt)}`,
    `STATUS:${session.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escapeText(say(session.title, language))}`,
    `DESCRIPTION:${escapeText(text ? `${text}\n\n${url}` : url)}`,
    `LOCATION:${escapeText(place)}`,
    `URL:${url}`,
    'END:VEVENT',
  ]
}

/** 20261127T031200Z */
const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

/** A TEXT value (3.3.11). Signs that break lines or cannot be seen have no place in one. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** Octets of a character in UTF-8. */
const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A content line in pieces of at most 75 octets (3.1), none of them ending within a character. */
export function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = octetsOf(sign)
    if (octets + size > 75) {
      folded += '\r\n '
      octets = 1
    }
    folded += sign
    octets += size
  }
  return folded
}
