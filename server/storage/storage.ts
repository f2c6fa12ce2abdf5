import type { Passport } from '../../shared/booths/booth-messages.ts'
import type { NightRole } from '../../shared/ceremony/night-words.ts'
import type { ChatMessage } from '../../shared/chat/chat.ts'
import type { StoredExhibition } from '../../shared/exhibition/stored.ts'
import type { FileKind, FileMeta } from '../../shared/files/files.ts'
import type { Grant, GrantRole, Scope } from '../../shared/grants/grants.ts'
import type { CardFields } from '../../shared/leads/check-card.ts'
import type { LeadField, WithdrawalReason } from '../../shared/leads/lead-words.ts'
import type { InboxCard, LeadCounts, MarkCard } from '../../shared/leads/leads.ts'
import type { RingStore, StaffingStore } from './bell-port.ts'
import type { CeremonyStore } from './ceremony-port.ts'
import type { NightStore } from './night-port.ts'
import type { NumbersStore } from './numbers-port.ts'
import type { QuestionStore } from './question-port.ts'
import type { ReplayStore } from './replay-port.ts'
import type { ScheduleStore } from './schedule-port.ts'
import type { SealStore } from './seal-port.ts'
import type { ThreadStore } from './thread-port.ts'
import type { TourStore } from './tour-port.ts'
import type { VoteRightStore, VoteStore } from './vote-port.ts'

/**
 * The storage port: everything that lasts, by feature. SQL lives only in this folder. Every promise that resolves is
 * on disk (SQLite: WAL, synchronous=FULL). One contract suite (tests/contract) runs on every implementation.
 */
export interface Storage {
  exhibitions: ExhibitionStore
  visitors: VisitorStore
  grants: GrantStore
  passports: PassportStore
  chat: ChatStore
  moderation: ModerationStore
  demos: DemoStore
  files: FileStore
  drafts: DraftStore
  leads: LeadStore
  schedule: ScheduleStore
  numbers: NumbersStore
  threads: ThreadStore
  questions: QuestionStore
  rings: RingStore
  staffing: StaffingStore
  tours: TourStore
  ceremonies: CeremonyStore
  seals: SealStore
  votes: VoteStore
  voteRights: VoteRightStore
  replays: ReplayStore
  night: NightStore
  close(): Promise<void>
}

export type { StoredAward, StoredCategory, StoredExhibition, StoredProject } from '../../shared/exhibition/stored.ts'

export interface ExhibitionStore {
  list(): Promise<{ id: string; slug: string; featured: boolean; open: boolean; revision: number }[]>
  load(slug: string): Promise<StoredExhibition | undefined>
  /** The slug of the exhibition that a booth belongs (or belonged) to. */
  findBooth(booth: string): Promise<{ slug: string; removed: boolean } | undefined>
  /**
   * Writes the whole exhibition in one transaction and counts its revision up; projects that are no longer in it are
   * marked as removed and their ids stay reserved. Refused when `expectedRevision` is not the stored one (0 for a new one),
   * and when it would show an award whose result is sealed.
   */
  save(
    exhibition: StoredExhibition,
    expectedRevision: number,
  ): Promise<
    { ok: true; revision: number } | { ok: false; reason: 'changed-meanwhile' | 'slug-taken' | 'sealed-award' }
  >
}

export interface StoredVisitor {
  id: string
  name: string
  look: number
  language: string
  createdAt: number
}
export interface VisitorStore {
  /**
   * `tokenHash`: SHA-256 of the credential, hex; the credential itself is never stored. Answers the visitor who has it: where
   * the same browser asks twice at once, both times the first.
   */
  create(visitor: StoredVisitor, tokenHash: string): Promise<StoredVisitor>
  findByToken(tokenHash: string): Promise<StoredVisitor | undefined>
  find(id: string): Promise<StoredVisitor | undefined>
  update(id: string, profile: { name: string; look: number; language: string }): Promise<void>
  addToken(id: string, tokenHash: string, now: number): Promise<void>
}

/** A link that gives a role once: stored hashed, claimed by exactly one visitor. */
export interface GrantStore {
  ofVisitor(visitor: string): Promise<Grant[]>
  ofScope(exhibition: string): Promise<Grant[]>
  add(grant: Grant, by: string, now: number): Promise<void>
  withdraw(id: string, by: string, now: number): Promise<boolean>
  addLink(
    link: {
      id: string
      secretHash: string
      role: GrantRole
      scope: Scope
      by: string
      until: number | null
      reusable: boolean
      /** A name or an address, for who lists and who opens the link. */
      meantFor?: string
    },
    now: number,
  ): Promise<void>
  /** Links for the booths of an exhibition, or for one booth of it; newest first. */
  boothLinks(exhibition: string, booth?: string): Promise<BoothLink[]>
  findLink(id: string): Promise<BoothLink | undefined>
  /** Links for the roles of an exhibition's nights; newest first. */
  nightLinks(exhibition: string): Promise<NightLink[]>
  findNightLink(id: string): Promise<NightLink | undefined>
  /** An unclaimed link can no longer be claimed; false when it was claimed or withdrawn before. */
  withdrawLink(id: string, now: number): Promise<boolean>
  /** Exactly one caller wins a one-time link, also under parallel calls. `peek` tells without using it. */
  claimLink(
    secretHash: string,
    visitor: string,
    grant: string,
    now: number,
  ): Promise<{ ok: true; grant: Grant } | { ok: false; reason: 'unknown' | 'used' | 'expired' | 'withdrawn' }>
  peekLink(secretHash: string, now: number): Promise<'open' | 'used' | 'expired' | 'withdrawn' | 'unknown'>
  /** Withdraws an organizer's grant unless it is the last that stands: true, or why not. */
  withdrawOrganizer(id: string, by: string, now: number): Promise<true | 'last' | 'not-standing'>
  /** How many grants of this role stand now. */
  count(role: GrantRole): Promise<number>
}

/** A link that gives somebody a booth to look after. */
export interface BoothLink {
  id: string
  exhibition: string
  booth: string
  meantFor: string
  until: number
  createdAt: number
  claimedBy: string | null
  withdrawn: number | null
}

/** A link that gives somebody a part in an exhibition's nights; `booth` is empty but for a nominee's. */
export interface NightLink extends BoothLink {
  role: NightRole
}

export interface PassportStore {
  of(visitor: string, exhibition: string): Promise<Passport>
  visit(visitor: string, exhibition: string, booth: string, now: number): Promise<{ first: boolean }>
  bookmark(visitor: string, exhibition: string, booth: string, on: boolean, now: number): Promise<void>
  /** Idempotent; answers the booth's count. */
  cheer(visitor: string, exhibition: string, booth: string, on: boolean, now: number): Promise<{ cheers: number }>
  cheers(exhibition: string): Promise<Map<string, number>>
}

export type StoredMessage = Omit<ChatMessage, 'slot'> & {
  exhibition: string
  /** Whose ceremony the hall shows: 'night', or a rehearsal whose talk is for those in it. */
  run: string
  instance: string
  key: string
}
export interface ChatStore {
  /** Stored once for the same visitor and key; answers the id under which it stands. */
  add(message: StoredMessage): Promise<{ id: string; fresh: boolean }>
  /** What was said in one instance of the halls of a run, newest last. */
  recent(exhibition: string, run: string, instance: string, limit: number): Promise<StoredMessage[]>
  find(id: string): Promise<StoredMessage | undefined>
  setHidden(id: string, hidden: boolean): Promise<void>
}

/** A demo that runs at a booth, so that it goes on after a restart; one a booth. `body` is JSON. */
export interface StoredDemoSession {
  exhibition: string
  booth: string
  body: string
  at: number
}
export interface DemoStore {
  save(running: StoredDemoSession): Promise<void>
  remove(booth: string): Promise<void>
  all(): Promise<StoredDemoSession[]>
}

/** One upload that a booth keeps. `hash` names its content, which several booths may have. */
export interface StoredFile {
  booth: string
  hash: string
  exhibition: string
  kind: FileKind
  url: string
  /** What it was called where it came from: for lists, never for paths. */
  name: string
  /** As it is kept, all its parts. */
  bytes: number
  meta: FileMeta
  uploadedBy: string
  at: number
}
export interface FileStore {
  /** Refused when the booth would have more than `most`, also under parallel uploads. The same content twice counts once. */
  add(
    file: StoredFile,
    most: { bytes: number; count: number },
  ): Promise<{ ok: true } | { ok: false; reason: 'quota-bytes' | 'quota-count' }>
  remove(booth: string, hash: string): Promise<boolean>
  /** The first that anybody uploaded with this content. */
  find(hash: string): Promise<StoredFile | undefined>
  /** Newest first. */
  ofBooth(booth: string): Promise<StoredFile[]>
  used(booth: string): Promise<{ bytes: number; count: number }>
}

/** What the staff of a booth is making of it. `body` is JSON. */
export interface StoredDraft {
  booth: string
  body: string
  by: string
  at: number
}
export interface DraftStore {
  load(booth: string): Promise<(StoredDraft & { revision: number }) | undefined>
  /** Counts the revision up; false when `expectedRevision` (0 for a new one) is not the stored one. */
  save(draft: StoredDraft, expectedRevision: number): Promise<boolean>
  /** Keeps what was published, and the last 20 of a booth; answers its number. */
  addVersion(version: StoredDraft): Promise<number>
  /** Newest first. */
  versions(booth: string): Promise<{ version: number; by: string; at: number }[]>
  version(booth: string, version: number): Promise<string | undefined>
  /** Whether a version that is kept of a booth has these words in it, such as a file's hash. */
  versionNames(booth: string, words: string): Promise<boolean>
}

/** A card as it is kept. `key` is its sender's: the same one twice is one card. */
export interface StoredLead extends InboxCard {
  key: string
  visitor: string
  exhibition: string
}
export type NewLead = Pick<
  StoredLead,
  'id' | 'key' | 'visitor' | 'exhibition' | 'booth' | 'purpose' | 'language' | 'consent' | 'at'
> & { fields: CardFields }
export interface LeadStore {
  /** Stored once for the same visitor and key. Refused when more than `most` of theirs would stand at the booth. */
  add(
    lead: NewLead,
    most: number,
  ): Promise<{ ok: true; fresh: boolean; lead: StoredLead } | { ok: false; reason: 'too-many' }>
  /** Newest first, with what was withdrawn. */
  ofVisitor(visitor: string): Promise<StoredLead[]>
  ofBooth(booth: string): Promise<StoredLead[]>
  /** Changes what is said; undefined when there is no such card at the booth, or it is withdrawn. */
  mark(booth: string, id: string, marks: MarkCard): Promise<StoredLead | undefined>
  /**
   * Erases values and keeps that, when and why; a second withdrawal changes nothing. With the last field the whole card
   * is withdrawn and what staff noted to it is erased. Undefined when the visitor has no such card.
   */
  withdraw(
    visitor: string,
    id: string,
    fields: readonly LeadField[] | 'all',
    reason: WithdrawalReason,
    now: number,
  ): Promise<StoredLead | undefined>
  /** Every card that stood at the booth at that time has left in a file. */
  noteExport(booth: string, now: number): Promise<void>
  /** By booth; booths without a card are not in it. */
  counts(exhibition: string): Promise<Map<string, LeadCounts>>
  /** One private link a visitor, the last one made. */
  setLink(visitor: string, secretHash: string, until: number, now: number): Promise<void>
  endLink(visitor: string): Promise<void>
  linkUntil(visitor: string, now: number): Promise<number | null>
  visitorOfLink(secretHash: string, now: number): Promise<string | undefined>
}

export interface ModerationAct {
  id: string
  exhibition: string
  act: 'hide' | 'show' | 'mute' | 'unmute' | 'remove' | 'ban' | 'unban' | 'chat' | 'doors' | 'report'
  /** Visitor who acted, visitor acted on (or empty), message (or empty). */
  by: string
  visitor: string
  message: string
  reason: string
  at: number
  until: number | null
}
export interface ModerationStore {
  /** Append-only. */
  record(act: ModerationAct): Promise<void>
  list(exhibition: string, limit: number): Promise<ModerationAct[]>
  /**
   * What stands now for one visitor; bans count by the browser's credential and by what joined with it. `removed`: asked to
   * leave, and has not come in by the door since.
   */
  standing(
    visitor: string,
    exhibition: string,
    now: number,
  ): Promise<{ mutedUntil: number | null; banned: boolean; removed: boolean }>
  setMuted(visitor: string, exhibition: string, until: number | null): Promise<void>
  setBanned(visitor: string, exhibition: string, on: boolean, now: number): Promise<void>
  setRemoved(visitor: string, exhibition: string, on: boolean, now: number): Promise<void>
  /** Who is inside while the doors are shut: kept over restarts. */
  noteInside(exhibition: string, visitors: readonly string[], now: number): Promise<void>
  wasInside(exhibition: string, visitor: string, since: number): Promise<boolean>
  /** Forgets one of them, or everybody. */
  forgetInside(exhibition: string, visitor?: string): Promise<void>
  /** Doors, chat, slow mode: kept over restarts. */
  settings(exhibition: string): Promise<{ chatOpen: boolean; slowSeconds: number; doorsOpen: boolean }>
  /** What is not said stays as it is. */
  saveSettings(
    exhibition: string,
    settings: { chatOpen?: boolean; slowSeconds?: number; doorsOpen?: boolean },
  ): Promise<void>
}
