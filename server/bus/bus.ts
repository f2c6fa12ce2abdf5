import type { Hours } from '../../shared/bell/hours.ts'
import type { Staffing } from '../../shared/bell/presence.ts'
import type { Applause, Show } from '../../shared/ceremony/show.ts'
import type { DemoChanged } from '../../shared/demos/demo-messages.ts'
import type { MediaSignalled } from '../../shared/live-media/media-messages.ts'
import type { Session } from '../../shared/schedule/schedule.ts'
import type { StoredRing } from '../storage/bell-port.ts'
import type { StoredApplause } from '../storage/night-port.ts'
import type { StoredQuestion } from '../storage/question-port.ts'

/**
 * What crosses instances of a hall: acts of the staff, changed exhibitions, later bells, votes and cues. At most once,
 * no history: whatever must survive is stored before it is published. In-process now; other processes later.
 */
export interface BusTopics {
  /** An exhibition was changed, opened or closed: its halls read it again. */
  'exhibition.changed': { exhibition: string }
  /** The staff acted on a visitor; every instance applies it. */
  'moderation.acted': {
    exhibition: string
    act: 'mute' | 'remove' | 'ban' | 'unban'
    visitor: string
    until: number | null
  }
  'moderation.hid': { exhibition: string; message: string; hidden: boolean }
  /** Only what was set: what another moderator sets in the same moment stands beside it. */
  'moderation.set': { exhibition: string; chatOpen?: boolean; slowSeconds?: number; doorsOpen?: boolean }
  'moderation.reported': { exhibition: string; id: string; visitor: string; name: string; reason: string; at: number }
  /** Cheers of a booth, counted over all instances. */
  'booth.cheered': { exhibition: string; booth: string; cheers: number }
  /** The draft of a booth changed, or what it starts from. */
  'draft.changed': { booth: string; revision: number }
  /** What runs at a booth changed, in the halls of `run`; `demo`: one more than the kind's index, 0 for nothing. */
  'demo.changed': { exhibition: string; run: string; change: DemoChanged }
  'demo.live': { exhibition: string; run: string; booth: string; demo: number; watching: number }
  /** A session was set, set anew or cancelled; `news` is for who marked it. */
  'schedule.changed': { exhibition: string; session: Session; news: 'moved' | 'cancelled' | null }
  /** A bell rings, or rings no longer, or a wish was left with it. */
  'bell.changed': { exhibition: string; ring: StoredRing }
  /** Who is at a booth, or when it is open, is different now. */
  'bell.staffing': { exhibition: string; booth: string; staffing: Staffing; hours: Hours | null }
  /** A word of one visitor's browser to another's, from wherever they are. */
  'media.signal': { exhibition: string; to: string; signalled: MediaSignalled }
  /** A visitor wrote to a booth; its people answered, or closed what the two wrote to each other or opened it again. */
  'message.came': { exhibition: string; booth: string }
  'message.answered': { exhibition: string; booth: string; visitor: string }
  'message.marked': { exhibition: string; booth: string; visitor: string; closed: boolean }
  /** Questions at a booth: as they stand now, those of which only the votes changed, and those that are gone. */
  'questions.changed': {
    exhibition: string
    booth: string
    rev: number
    questions: readonly StoredQuestion[]
    votes: readonly StoredQuestion[]
    gone: readonly string[]
  }
  /** A ceremony went on; `run` says whose halls hear of it: the night's, or one rehearsal's. */
  'ceremony.changed': { exhibition: string; run: string; show: Show }
  /** What was clapped in a cue: once a second while it grows, and when the cue is over. */
  'ceremony.clapped': { exhibition: string; run: string; ceremony: string; applause: StoredApplause }
  'ceremony.applauded': { exhibition: string; run: string; applause: Applause }
  /** What is announced, or how it is written, is different now. */
  'ceremony.programme': { exhibition: string }
  'vote.tallied': { exhibition: string; run: string; award: string; counts: Readonly<Record<string, number>> }
  /** A raised hand of who follows a demo was lowered, or is none any more. */
  'hand.lowered': { exhibition: string; run: string; visitor: string }
  /** A role was given to a visitor or withdrawn; it counts at once, also for somebody who is inside. */
  'grants.changed': { visitor: string }
  /** The visitor has entered with this session; wherever another session of theirs is, it ends. */
  'visitor.entered': { visitor: string; session: string }
}
export type BusTopic = keyof BusTopics

export interface Bus {
  publish<Topic extends BusTopic>(topic: Topic, message: BusTopics[Topic]): void
  /** Returns its undo. */
  subscribe<Topic extends BusTopic>(topic: Topic, listener: (message: BusTopics[Topic]) => void): () => void
}
