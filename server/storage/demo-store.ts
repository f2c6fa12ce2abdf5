import type { Database } from './open-database.ts'
import type { DemoStore } from './storage.ts'

export function createDemoStore(db: Database): DemoStore {
  return {
    async save(running) {
      await db
        .insertInto('demo_sessions')
        .values(running)
        .onConflict((conflict) =>
          conflict.column('booth').doUpdateSet(({ ref }) => ({ body: ref('excluded.body'), at: ref('excluded.at') })),
        )
        .execute()
    },
    async remove(booth) {
      await db.deleteFrom('demo_sessions').where('booth', '=', booth).execute()
    },
    all: () => db.selectFrom('demo_sessions').selectAll().orderBy('booth').execute(),
  }
}
