import type { Database } from './open-database.ts'
import type { ModerationAct, ModerationStore } from './storage.ts'

export function createModerationStore(db: Database): ModerationStore {
  const setStanding = async (
    visitor: string,
    exhibition: string,
    set: { muted_until?: number | null; banned_at?: number | null; removed_at?: number | null },
  ) => {
    await db
      .insertInto('moderation_standing')
      .values({ visitor, exhibition, muted_until: null, banned_at: null, removed_at: null, ...set })
      .onConflict((conflict) => conflict.columns(['visitor', 'exhibition']).doUpdateSet(set))
      .execute()
  }
  return {
    async record(act) {
      await db.insertInto('moderation_acts').values(act).execute()
    },
    async list(exhibition, limit) {
      const rows = await db
        .selectFrom('moderation_acts')
        .selectAll()
        .where('exhibition', '=', exhibition)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, act: row.act as ModerationAct['act'] }))
    },
    async standing(visitor, exhibition, now) {
      const row = await db
        .selectFrom('moderation_standing')
        .selectAll()
        .where('visitor', '=', visitor)
        .where('exhibition', '=', exhibition)
        .executeTakeFirst()
      const mutedUntil = row?.muted_until ?? null
      return {
        mutedUntil: mutedUntil !== null && mutedUntil > now ? mutedUntil : null,
        banned: (row?.banned_at ?? null) !== null,
        removed: (row?.removed_at ?? null) !== null,
      }
    },
    setMuted: (visitor, exhibition, until) => setStanding(visitor, exhibition, { muted_until: until }),
    setBanned: (visitor, exhibition, on, now) => setStanding(visitor, exhibition, { banned_at: on ? now : null }),
    setRemoved: (visitor, exhibition, on, now) => setStanding(visitor, exhibition, { removed_at: on ? now : null }),
    async noteInside(exhibition, visitors, now) {
      if (visitors.length === 0) return
      await db
        .insertInto('moderation_insiders')
        .values(visitors.map((visitor) => ({ exhibition, visitor, seen_at: now })))
        .onConflict((conflict) => conflict.columns(['exhibition', 'visitor']).doUpdateSet({ seen_at: now }))
        .execute()
    },
    async wasInside(exhibition, visitor, since) {
      const row = await db
        .selectFrom('moderation_insiders')
        .select('seen_at')
        .where('exhibition', '=', exhibition)
        .where('visitor', '=', visitor)
        .where('seen_at', '>=', since)
        .executeTakeFirst()
      return row !== undefined
    },
    async forgetInside(exhibition, visitor) {
      const all = db.deleteFrom('moderation_insiders').where('exhibition', '=', exhibition)
      await (visitor === undefined ? all : all.where('visitor', '=', visitor)).execute()
    },
    async settings(exhibition) {
      const row = await db
        .selectFrom('moderation_settings')
        .selectAll()
        .where('exhibition', '=', exhibition)
        .executeTakeFirst()
      return {
        chatOpen: !!(row?.chat_open ?? 1),
        slowSeconds: row?.slow_seconds ?? 0,
        doorsOpen: !!(row?.doors_open ?? 1),
      }
    },
    async saveSettings(exhibition, { chatOpen, slowSeconds, doorsOpen }) {
      const set = {
        ...(chatOpen !== undefined && { chat_open: Number(chatOpen) }),
        ...(slowSeconds !== undefined && { slow_seconds: slowSeconds }),
        ...(doorsOpen !== undefined && { doors_open: Number(doorsOpen) }),
      }
      await db
        .insertInto('moderation_settings')
        .values({ exhibition, chat_open: 1, slow_seconds: 0, doors_open: 1, ...set })
        .onConflict((conflict) => conflict.column('exhibition').doUpdateSet(set))
        .execute()
    },
  }
}
