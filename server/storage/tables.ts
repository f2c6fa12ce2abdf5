import type { Insertable, Selectable } from 'kysely'
import type { CeremonyTables } from './ceremony-tables.ts'
import type { NightTables } from './night-tables.ts'
import type { ReplayTables } from './replay-tables.ts'
import type { SealTables } from './seal-tables.ts'
import type { VoteTables } from './vote-tables.ts'

/**
 * The tables as kysely knows them: portable column types only. Times are ms since 1970, flags are 0 or 1, and values with
 * a shape of their own are JSON text, checked where they are read.
 */
export interface Tables extends CeremonyTables, NightTables, ReplayTables, SealTables, VoteTables {
  exhibitions: ExhibitionRow
  categories: CategoryRow
  booths: BoothRow
  visitors: VisitorRow
  visitor_tokens: { token_hash: string; visitor: string; created_at: number }
  grants: GrantRow
  grant_links: GrantLinkRow
  booth_visits: { visitor: string; exhibition: string; booth: string; at: number }
  booth_bookmarks: { visitor: string; exhibition: string; booth: string; at: number }
  booth_cheers: { visitor: string; exhibition: string; booth: string; at: number }
  messages: MessageRow
  moderation_acts: ModerationActRow
  moderation_standing: {
    visitor: string
    exhibition: string
    muted_until: number | null
    banned_at: number | null
    removed_at: number | null
  }
  moderation_insiders: { exhibition: string; visitor: string; seen_at: number }
  booth_drafts: { booth: string; body: string; revision: number; edited_by: string; edited_at: number }
  booth_versions: { booth: string; version: number; body: string; published_by: string; published_at: number }
  demo_sessions: { booth: string; exhibition: string; body: string; at: number }
  files: FileRow
  leads: LeadRow
  booth_tours: {
    booth: string
    exhibition: string
    id: string
    body: string
    recorded_by: string
    recorded_at: number
  }
  lead_fields: { lead: string; field: string; value: string; withdrawn_at: number | null; withdrawn_reason: string }
  booth_threads: ThreadRow
  booth_messages: {
    id: string
    thread: string
    position: number
    key: string
    sender: string
    name: string
    text: string
    at: number
  }
  questions: QuestionRow
  question_votes: { question: string; visitor: string; at: number }
  visit_links: { visitor: string; secret_hash: string; until: number; made_at: number }
  rings: RingRow
  booth_presences: { booth: string; visitor: string; choice: string; until: number }
  booth_hours: { booth: string; body: string; set_by: string; set_at: number }
  file_use: { booth: string; bytes: number; count: number }
  schedule_sessions: ScheduleSessionRow
  schedule_places: { exhibition: string; booth: string; changes: number }
  schedule_marks: { visitor: string; session: string; exhibition: string; at: number }
  schedule_told: { visitor: string; session: string; starts_at: number }
  number_hours: NumberHourRow
  number_days: { exhibition: string; booth: string; day: number; quiet_visitors: number; quiet_watchers: number }
  moderation_settings: { exhibition: string; chat_open: number; slow_seconds: number; doors_open: number }
}

interface ExhibitionRow {
  id: string
  slug: string
  featured: number
  open: number
  revision: number
  /** Title, text, dates, accent, picture and figures as JSON. */
  about: string
}
interface CategoryRow {
  exhibition: string
  id: string
  position: number
  name: string
}
interface BoothRow {
  id: string
  exhibition: string
  category: string
  position: number
  external_id: string
  /** The rest of StoredProject as JSON. */
  body: string
  /** 1 when the project left the list: the row stays, so that its id is never used again. */
  removed: number
}
interface VisitorRow {
  id: string
  name: string
  look: number
  language: string
  created_at: number
}
interface GrantRow {
  id: string
  visitor: string
  role: string
  scope_kind: string
  exhibition: string
  booth: string
  until: number | null
  withdrawn: number | null
  withdrawn_by: string
  given_by: string
  created_at: number
}
interface GrantLinkRow {
  id: string
  secret_hash: string
  role: string
  scope_kind: string
  exhibition: string
  booth: string
  until: number | null
  reusable: number
  made_by: string
  created_at: number
  claimed_by: string | null
  claimed_at: number | null
  meant_for: string
  withdrawn: number | null
}
interface MessageRow {
  id: string
  /** The speaker's own key of the message: the same one twice is stored once. */
  key: string
  exhibition: string
  run: string
  instance: string
  channel: string
  booth: string
  visitor: string
  name: string
  role: number
  text: string
  at: number
  hidden: number
}
interface ModerationActRow {
  id: string
  exhibition: string
  act: string
  by: string
  visitor: string
  message: string
  reason: string
  at: number
  until: number | null
}
interface FileRow {
  booth: string
  hash: string
  exhibition: string
  kind: string
  url: string
  name: string
  bytes: number
  /** FileMeta as JSON. */
  meta: string
  uploaded_by: string
  at: number
}

interface LeadRow {
  id: string
  /** The sender's own key of the card: the same one twice is stored once. */
  key: string
  visitor: string
  exhibition: string
  booth: string
  purpose: string
  language: string
  /** The sentence that was agreed to. */
  consent: string
  at: number
  state: string
  starred: number
  staff_note: string
  exported_at: number | null
  /** Set when no field stands any more. */
  withdrawn_at: number | null
  withdrawn_reason: string
}

interface ScheduleSessionRow {
  id: string
  exhibition: string
  /** Empty for the hall itself. */
  booth: string
  demo: string
  /** Both languages as JSON. */
  title: string
  text: string
  starts_at: number
  minutes: number
  cancelled: number
  sequence: number
  made_at: number
  changed_at: number
  changed_by: string
}
interface RingRow {
  id: string
  exhibition: string
  booth: string
  instance: string
  visitor: string
  name: string
  rung_at: number
  until: number
  outcome: string
  accepted_at: number | null
  accepted_by: string
  accepted_name: string
  ended_at: number | null
  wish_at: number | null
  wish_zone: string
  seen_at: number | null
}

interface NumberHourRow {
  exhibition: string
  /** Empty for the hall itself. */
  booth: string
  /** Hours since 1970. */
  hour: number
  visits: number
  visitors: number
  ms: number
  watched: number
  watchers: number
  to_end: number
}

interface ThreadRow {
  id: string
  visitor: string
  exhibition: string
  booth: string
  name: string
  state: string
  closed: number
  reported_at: number | null
  taken_back_at: number | null
  seen_at: number
  answered_at: number
  updated_at: number
}

interface QuestionRow {
  id: string
  key: string
  visitor: string
  exhibition: string
  booth: string
  demo: string
  run: number
  name: string
  text: string
  at: number
  answer_how: string
  answer_text: string
  answered_by: string
  answered_at: number | null
  hidden: number
  withdrawn_at: number | null
}

export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>
export type NewRow<Name extends keyof Tables> = Insertable<Tables[Name]>
