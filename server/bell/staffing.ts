import { type Hours, isOpen } from '../../shared/bell/hours.ts'
import { type Attendance, type Presence, type Staffing, staffingNow } from '../../shared/bell/presence.ts'
import { isBoothExhibitor } from '../../shared/grants/can.ts'
import type { Grant } from '../../shared/grants/grants.ts'
import type { Services } from '../services.ts'

/** Booth, visitor, how they attend. */
export type Attending = ReadonlyMap<string, ReadonlyMap<string, Attendance>>

/** How long a page beside the hall counts after it last asked, ms. */
const PAGE_MS = 20_000

/** Who is at the booths: what staff said of themselves, and who of them every copy of a hall sees. */
export interface StaffingDesk {
  /** What one copy of a hall sees of the staff now; it replaces what it saw before. */
  attend(hall: string, attending: Attending | undefined): void
  /** Somebody of the staff has a page of the booth open that asks for rings. */
  attendPage(booth: string, visitor: string): void
  of(exhibition: string, booth: string): Promise<Staffing>
  presenceOf(booth: string, visitor: string): Presence | null
  setPresence(booth: string, visitor: string, presence: Presence | null): Promise<void>
  hoursOf(booth: string): Hours | null
  setHours(booth: string, hours: Hours | null, by: string): Promise<void>
  isOpen(booth: string): boolean
  /** Tells on the bus what is different now at the booths that were asked for. */
  tellChanges(): Promise<void>
  stop(): void
}

type Base = Pick<Services, 'storage' | 'bus' | 'now'>

export async function createStaffingDesk({ storage, bus, now }: Base): Promise<StaffingDesk> {
  const said = new Map<string, Map<string, Presence>>()
  const hours = new Map<string, Hours>()
  const halls = new Map<string, Attending>()
  const pages = new Map<string, Map<string, number>>()
  const grants = new Map<string, Promise<Grant[]>>()
  /** What was last told of a booth, by booth. */
  const told = new Map<string, { exhibition: string; text: string }>()

  const noteSaid = (booth: string, visitor: string, presence: Presence | null) => {
    const here = said.get(booth) ?? new Map<string, Presence>()
    said.set(booth, here)
    if (presence) here.set(visitor, presence)
    else here.delete(visitor)
  }
  for (const { booth, visitor, choice, until } of await storage.staffing.presences(now()))
    noteSaid(booth, visitor, { choice, until })
  for (const one of await storage.staffing.hours()) hours.set(one.booth, one.hours)
  const unfollow = bus.subscribe('grants.changed', () => grants.clear())

  const grantsOf = (exhibition: string, anew: boolean) => {
    const known = anew ? undefined : grants.get(exhibition)
    if (known) return known
    const asked = storage.grants.ofScope(exhibition)
    grants.set(exhibition, asked)
    asked.catch(() => grants.delete(exhibition)) // the next one asks again
    return asked
  }
  const staffOf = async (exhibition: string, booth: string, at: number, anew: boolean) => {
    const all = await grantsOf(exhibition, anew)
    return new Set(
      all.filter((grant) => isBoothExhibitor({ grants: [grant] }, booth, at)).map(({ visitor }) => visitor),
    )
  }
  const attendingAt = (booth: string, at: number) => {
    const here = new Map<string, Attendance>()
    for (const [visitor, asked] of pages.get(booth) ?? [])
      if (at - asked < PAGE_MS) here.set(visitor, { awaySince: null })
    for (const hall of halls.values())
      for (const [visitor, attendance] of hall.get(booth) ?? [])
        if (here.get(visitor)?.awaySince !== null) here.set(visitor, attendance)
    return here
  }
  const compute = async (exhibition: string, booth: string, anew = false) => {
    const at = now()
    const staff = await staffOf(exhibition, booth, at, anew)
    return staffingNow(staff, said.get(booth) ?? new Map(), attendingAt(booth, at), at)
  }
  const hoursOf = (booth: string) => hours.get(booth) ?? null
  const textOf = (booth: string, staffing: Staffing) => JSON.stringify([staffing, hoursOf(booth)])

  return {
    attend: (hall, attending) => void (attending ? halls.set(hall, attending) : halls.delete(hall)),
    attendPage(booth, visitor) {
      const here = pages.get(booth) ?? new Map<string, number>()
      pages.set(booth, here.set(visitor, now()))
    },
    async of(exhibition, booth) {
      const staffing = await compute(exhibition, booth, true)
      if (!told.has(booth)) told.set(booth, { exhibition, text: textOf(booth, staffing) })
      return staffing
    },
    presenceOf(booth, visitor) {
      const presence = said.get(booth)?.get(visitor)
      return presence && presence.until > now() ? presence : null
    },
    async setPresence(booth, visitor, presence) {
      await storage.staffing.setPresence(booth, visitor, presence)
      noteSaid(booth, visitor, presence)
    },
    hoursOf,
    async setHours(booth, next, by) {
      await storage.staffing.setHours(booth, next, by, now())
      if (next) hours.set(booth, next)
      else hours.delete(booth)
    },
    isOpen: (booth) => isOpen(hoursOf(booth), now()),
    async tellChanges() {
      for (const [booth, before] of told) {
        const staffing = await compute(before.exhibition, booth)
        const text = textOf(booth, staffing)
        if (text === before.text) continue
        before.text = text
        bus.publish('bell.staffing', { exhibition: before.exhibition, booth, staffing, hours: hoursOf(booth) })
      }
    },
    stop: unfollow,
  }
}
