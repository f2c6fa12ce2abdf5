/** Wall clocks in time zones, by the zone data of the JavaScript engine; no library carries its own. */

const formats = new Map<string, Intl.DateTimeFormat | undefined>()

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    if (formats.size > 1000) formats.clear() // names come from outside
    formats.set(zone, makeFormat(zone))
  }
  return formats.get(zone)
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  } catch {
    return undefined
  }
}

/** Whether this engine knows a time zone by that name (IANA, as "Asia/Shanghai"). */
export const isZone = (zone: string): boolean => formatOf(zone) !== undefined

/** What the zone's clocks are ahead of UTC at a moment, ms; 0 for a zone that is not known. */
function ahead(zone: string, at: number): number {
  const parts = formatOf(zone)?.formatToParts(at)
  if (!parts) return 0
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return wall - Math.floor(at / 1000) * 1000
}

/** The moment at which the zone's clocks show this many minutes after midnight of a day ("2026-11-27"). */
export function momentOf(zone: string, day: string, minutes: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  // The offset is asked for where the moment about is, and again where it then is: clocks may change in between.
  const near = wall - ahead(zone, wall)
  return wall - ahead(zone, near)
}

/** The day ("2026-11-27") that the zone has at a moment. */
export const dayOf = (zone: string, at: number): string => new Date(at + ahead(zone, at)).toISOString().slice(0, 10)

/** What the zone's clocks show at a moment, as `<input type="datetime-local">` holds it: 2026-11-27T19:30. */
export const wallOf = (zone: string, at: number): string => new Date(at + ahead(zone, at)).toISOString().slice(0, 16)

/** The moment at which the zone's clocks show that; NaN for what is no such time. */
export const fromWall = (zone: string, wall: string): number => {
  const minutes = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
  return wall.length < 16 ? Number.NaN : momentOf(zone, wall.slice(0, 10), minutes)
}

export const nextDay = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 3600_000).toISOString().slice(0, 10)

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1
