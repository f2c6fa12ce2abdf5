import { ChatChannel } from '../../shared/chat/chat.ts'
import type { Database } from './open-database.ts'
import type { ChatStore, StoredMessage } from './storage.ts'
import type { Row } from './tables.ts'

const messageOf = (row: Row<'messages'>): StoredMessage => ({
  id: row.id,
  key: row.key,
  exhibition: row.exhibition,
  run: row.run,
  instance: row.instance,
  channel: ChatChannel.parse(row.channel === 'booth' ? { kind: 'booth', booth: row.booth } : { kind: row.channel }),
  visitor: row.visitor,
  name: row.name,
  role: row.role,
  text: row.text,
  at: row.at,
  ...(row.hidden ? { hidden: true } : {}),
})

export function createChatStore(db: Database): ChatStore {
  return {
    async add({ channel, hidden, ...message }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('messages')
        .values({
          ...message,
          channel: channel.kind,
          booth: channel.kind === 'booth' ? channel.booth : '',
          hidden: hidden ? 1 : 0,
        })
        .onConflict((conflict) => conflict.columns(['visitor', 'key']).doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows === 1n) return { id: message.id, fresh: true }
      const { id } = await db
        .selectFrom('messages')
        .select('id')
        .where('visitor', '=', message.visitor)
        .where('key', '=', message.key)
        .executeTakeFirstOrThrow()
      return { id, fresh: false }
    },
    async recent(exhibition, run, instance, limit) {
      const rows = await db
        .selectFrom('messages')
        .selectAll()
        .where('exhibition', '=', exhibition)
        .where('run', '=', run)
        .where('instance', '=', instance)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute()
      return rows.reverse().map(messageOf)
    },
    async find(id) {
      const row = await db.selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
      return row && messageOf(row)
    },
    async setHidden(id, hidden) {
      await db
        .updateTable('messages')
        .set({ hidden: hidden ? 1 : 0 })
        .where('id', '=', id)
        .execute()
    },
  }
}
