import { PRESENCE_CHOICES } from '../../shared/bell/bell-words.ts'
import { Hours } from '../../shared/bell/hours.ts'
import type { StaffingStore } from './bell-port.ts'
import type { Database } from './open-database.ts'

export function createStaffingStore(db: Database): StaffingStore {
  return {
    async presences(now) {
      const rows = await db.selectFrom('booth_presences').selectAll().where('until', '>', now).execute()
      return rows.flatMap(({ booth, visitor, choice: stored, until }) => {
        const choice = PRESENCE_CHOICES.find((one) => one === stored)
        return choice ? [{ booth, visitor, choice, until }] : []
      })
    },
    async setPresence(booth, visitor, presence) {
      if (presence === null) {
        await db.deleteFrom('booth_presences').where('booth', '=', booth).where('visitor', '=', visitor).execute()
        return
      }
      await db
        .insertInto('booth_presences')
        .values({ booth, visitor, ...presence })
        .onConflict((conflict) => conflict.columns(['booth', 'visitor']).doUpdateSet({ ...presence }))
        .execute()
    },
    async hours() {
      const rows = await db.selectFrom('booth_hours').selectAll().execute()
      return rows.flatMap(({ booth, body }) => {
        const read = Hours.safeParse(JSON.parse(body))
        return read.success ? [{ booth, hours: read.data }] : []
      })
    },
    async setHours(booth, hours, by, now) {
      if (hours === null) {
        await db.deleteFrom('booth_hours').where('booth', '=', booth).execute()
        return
      }
      const row = { body: JSON.stringify(hours), set_by: by, set_at: now }
      await db
        .insertInto('booth_hours')
        .values({ booth, ...row })
        .onConflict((conflict) => conflict.column('booth').doUpdateSet(row))
        .execute()
    },
  }
}
