import { createCeremonyStore } from './ceremony-store.ts'
import { createChatStore } from './chat-store.ts'
import { createDemoStore } from './demo-store.ts'
import { createDraftStore } from './draft-store.ts'
import { createExhibitionStore } from './exhibition-store.ts'
import { createFileStore } from './file-store.ts'
import { createGrantStore } from './grant-store.ts'
import { createLeadStore } from './lead-store.ts'
import { createModerationStore } from './moderation-store.ts'
import { createNightStore } from './night-store.ts'
import { createNumbersStore } from './numbers-store.ts'
import { type DatabaseTarget, openDatabase } from './open-database.ts'
import { createPassportStore } from './passport-store.ts'
import { createQuestionStore } from './question-store.ts'
import { createReplayStore } from './replay-store.ts'
import { createRingStore } from './ring-store.ts'
import { createScheduleStore } from './schedule-store.ts'
import { createSealStore } from './seal-store.ts'
import { createStaffingStore } from './staffing-store.ts'
import type { Storage } from './storage.ts'
import { createThreadStore } from './thread-store.ts'
import { createTourStore } from './tour-store.ts'
import { createVisitorStore } from './visitor-store.ts'
import { createVoteRightStore } from './vote-right-store.ts'
import { createVoteStore } from './vote-store.ts'

/** Opens the storage on the embedded SQLite or on Postgres: one schema, the same stores. */
export async function openStorage(target: DatabaseTarget): Promise<Storage> {
  const db = await openDatabase(target)
  return {
    exhibitions: createExhibitionStore(db),
    visitors: createVisitorStore(db),
    grants: createGrantStore(db),
    passports: createPassportStore(db),
    chat: createChatStore(db),
    moderation: createModerationStore(db),
    demos: createDemoStore(db),
    files: createFileStore(db),
    drafts: createDraftStore(db),
    leads: createLeadStore(db),
    schedule: createScheduleStore(db),
    numbers: createNumbersStore(db),
    threads: createThreadStore(db),
    questions: createQuestionStore(db),
    rings: createRingStore(db),
    staffing: createStaffingStore(db),
    tours: createTourStore(db),
    ceremonies: createCeremonyStore(db),
    seals: createSealStore(db),
    votes: createVoteStore(db),
    voteRights: createVoteRightStore(db),
    replays: createReplayStore(db),
    night: createNightStore(db),
    close: () => db.destroy(),
  }
}
