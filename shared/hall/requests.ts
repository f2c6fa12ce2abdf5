import type * as z from 'zod/mini'
import type { PoseSet } from '../avatars/avatar-messages.ts'
import {
  AvatarRaiseHand,
  type AvatarRaiseHandReply,
  AvatarSit,
  type AvatarSitReply,
  AvatarTeleport,
  type AvatarTeleportReply,
} from '../avatars/avatar-messages.ts'
import {
  BellAccept,
  type BellAcceptReply,
  BellAttend,
  type BellAttendReply,
  BellCancel,
  type BellCancelReply,
  BellLook,
  type BellLookReply,
  BellPresence,
  type BellPresenceReply,
  BellRing,
  type BellRingReply,
  type BellTold,
  BellWish,
  type BellWishReply,
} from '../bell/bell.ts'
import type { Passport } from '../booths/booth-messages.ts'
import {
  BoothBookmark,
  type BoothBookmarkReply,
  BoothCheer,
  type BoothCheerReply,
  BoothLeave,
  type BoothLeaveReply,
  BoothOpen,
  type BoothOpenReply,
} from '../booths/booth-messages.ts'
import {
  CeremonyLook,
  type CeremonyLookReply,
  CeremonyReact,
  type CeremonyReactReply,
  CeremonySeat,
  type CeremonySeatReply,
  CeremonySign,
  type CeremonySignReply,
  type CeremonySigns,
  VoteCast,
  type VoteCastReply,
  VoteLook,
  type VoteLookReply,
} from '../ceremony/ceremony-messages.ts'
import type { Applause, Show } from '../ceremony/show.ts'
import { type ChatMessage, ChatSay, type ChatSayReply } from '../chat/chat.ts'
import {
  DemoAct,
  type DemoActReply,
  DemoAsk,
  type DemoChanged,
  type DemoControlReply,
  DemoHand,
  DemoLead,
  DemoLower,
  DemoMode,
  DemoSkip,
  DemoStart,
  type DemoStartReply,
  DemoStop,
  DemoWatch,
  type DemoWatchReply,
} from '../demos/demo-messages.ts'
import {
  MediaIce,
  type MediaIceReply,
  MediaSignal,
  type MediaSignalled,
  type MediaSignalReply,
} from '../live-media/media-messages.ts'
import {
  ModerationBan,
  ModerationChat,
  ModerationDoors,
  ModerationHide,
  ModerationMute,
  ModerationRemove,
  type ModerationReply,
  ReportPerson,
  type ReportReply,
} from '../moderation/moderation-messages.ts'
import {
  type QuestionReply,
  QuestionsAnswer,
  QuestionsAsk,
  type QuestionsAskReply,
  type QuestionsChanged,
  QuestionsHide,
  QuestionsList,
  type QuestionsListReply,
  QuestionsPast,
  type QuestionsPastReply,
  QuestionsReopen,
  QuestionsVote,
  type QuestionsVoteReply,
  QuestionsWithdraw,
} from '../questions/questions.ts'
import type { Session, SessionNews } from '../schedule/schedule.ts'
import { ScheduleHear, type ScheduleHearReply } from '../schedule/schedule-messages.ts'
import { TimeAsk, type TimeAskReply } from '../time/time-messages.ts'
import { VisitorUpdate, type VisitorUpdateReply } from '../visitors/visitor-messages.ts'

/** Everything that a visitor may ask of the hall: `room.request(name, payload)`. */
export const hallRequests = {
  'time.ask': TimeAsk,
  'avatar.teleport': AvatarTeleport,
  'avatar.sit': AvatarSit,
  'avatar.raiseHand': AvatarRaiseHand,
  'booth.open': BoothOpen,
  'booth.leave': BoothLeave,
  'booth.cheer': BoothCheer,
  'booth.bookmark': BoothBookmark,
  'ceremony.look': CeremonyLook,
  'ceremony.react': CeremonyReact,
  'ceremony.seat': CeremonySeat,
  'ceremony.sign': CeremonySign,
  'vote.cast': VoteCast,
  'vote.look': VoteLook,
  'chat.say': ChatSay,
  'demo.watch': DemoWatch,
  'demo.start': DemoStart,
  'demo.stop': DemoStop,
  'demo.ask': DemoAsk,
  'demo.hand': DemoHand,
  'demo.skip': DemoSkip,
  'demo.lead': DemoLead,
  'demo.mode': DemoMode,
  'demo.act': DemoAct,
  'demo.lower': DemoLower,
  'questions.list': QuestionsList,
  'questions.past': QuestionsPast,
  'questions.ask': QuestionsAsk,
  'questions.vote': QuestionsVote,
  'questions.withdraw': QuestionsWithdraw,
  'questions.answer': QuestionsAnswer,
  'questions.reopen': QuestionsReopen,
  'questions.hide': QuestionsHide,
  'bell.look': BellLook,
  'bell.ring': BellRing,
  'bell.cancel': BellCancel,
  'bell.accept': BellAccept,
  'bell.wish': BellWish,
  'bell.attend': BellAttend,
  'bell.presence': BellPresence,
  'media.ice': MediaIce,
  'schedule.hear': ScheduleHear,
  'media.signal': MediaSignal,
  'visitor.update': VisitorUpdate,
  'visitor.report': ReportPerson,
  'moderation.hide': ModerationHide,
  'moderation.mute': ModerationMute,
  'moderation.remove': ModerationRemove,
  'moderation.ban': ModerationBan,
  'moderation.chat': ModerationChat,
  'moderation.doors': ModerationDoors,
} as const
export type HallRequests = typeof hallRequests
export type HallRequestName = keyof HallRequests
export type HallPayload<Name extends HallRequestName> = z.infer<HallRequests[Name]>

export interface HallReplies {
  'time.ask': TimeAskReply
  'avatar.teleport': AvatarTeleportReply
  'avatar.sit': AvatarSitReply
  'avatar.raiseHand': AvatarRaiseHandReply
  'booth.open': BoothOpenReply
  'booth.leave': BoothLeaveReply
  'booth.cheer': BoothCheerReply
  'booth.bookmark': BoothBookmarkReply
  'ceremony.look': CeremonyLookReply
  'ceremony.react': CeremonyReactReply
  'ceremony.seat': CeremonySeatReply
  'ceremony.sign': CeremonySignReply
  'vote.cast': VoteCastReply
  'vote.look': VoteLookReply
  'chat.say': ChatSayReply
  'demo.watch': DemoWatchReply
  'demo.start': DemoStartReply
  'demo.stop': DemoControlReply
  'demo.ask': DemoControlReply
  'demo.hand': DemoControlReply
  'demo.skip': DemoControlReply
  'demo.lead': DemoControlReply
  'demo.mode': DemoControlReply
  'demo.act': DemoActReply
  'demo.lower': DemoControlReply
  'questions.list': QuestionsListReply
  'questions.past': QuestionsPastReply
  'questions.ask': QuestionsAskReply
  'questions.vote': QuestionsVoteReply
  'questions.withdraw': QuestionReply
  'questions.answer': QuestionReply
  'questions.reopen': QuestionReply
  'questions.hide': QuestionReply
  'bell.look': BellLookReply
  'bell.ring': BellRingReply
  'bell.cancel': BellCancelReply
  'bell.accept': BellAcceptReply
  'bell.wish': BellWishReply
  'bell.attend': BellAttendReply
  'bell.presence': BellPresenceReply
  'media.ice': MediaIceReply
  'schedule.hear': ScheduleHearReply
  'media.signal': MediaSignalReply
  'visitor.update': VisitorUpdateReply
  'visitor.report': ReportReply
  'moderation.hide': ModerationReply
  'moderation.mute': ModerationReply
  'moderation.remove': ModerationReply
  'moderation.ban': ModerationReply
  'moderation.chat': ModerationReply
  'moderation.doors': ModerationReply
}

/** What the hall tells without being asked: `room.onMessage(name, payload)`. Moments that pass; what lasts is state. */
export interface HallEvents {
  /** First message after joining. */
  welcome: {
    protocol: number
    /** This visitor's own avatar. */
    slot: number
    epoch: number
    x: number
    z: number
    heading: number
    now: number
    passport: Passport
    history: ChatMessage[]
    /** Minutes of mute left, 0 for none. */
    mutedMinutes: number
  }
  /** The ceremony goes on: where it stands now, and what was read out just now. */
  'ceremony.changed': Show
  'ceremony.applauded': Applause
  /** Signs that were raised in this instance, a few times a second at most. */
  'ceremony.signs': CeremonySigns
  /** How an open tally stands, not more often than every second. */
  'vote.tallied': { award: string; counts: Readonly<Record<string, number>> }
  'chat.said': ChatMessage
  'chat.hidden': { id: string; hidden: boolean }
  'demo.changed': DemoChanged
  /** For who watches what runs at the booth. */
  'questions.changed': QuestionsChanged
  'bell.told': BellTold
  'media.signal': MediaSignalled
  /** For a booth's exhibitors: a visitor wrote. For a visitor: the booth answered, or closed or opened the thread. */
  'message.came': { booth: string }
  'message.answered': { booth: string }
  'message.marked': { booth: string; closed: boolean }
  'avatar.moved': PoseSet
  /** A session was set, set anew or cancelled. */
  'schedule.changed': { session: Session }
  /** About what this visitor marked. */
  'schedule.told': { news: SessionNews; session: Session }
  /** An act of the staff that concerns this visitor, or a word to all. */
  'moderation.told': { act: 'muted' | 'unmuted' | 'removed' | 'banned'; minutes?: number }
  /** For staff only: a new report waits. */
  'moderation.reported': { id: string; visitor: string; name: string; reason: string; at: number }
}

export * from './protocol.ts'
