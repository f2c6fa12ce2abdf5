import type { Logger } from 'pino'
import type { Bells } from './bell/bells.ts'
import type { Bus } from './bus/bus.ts'
import type { Ceremonies } from './ceremony/ceremonies.ts'
import type { AwardGiver } from './ceremony/give-awards.ts'
import type { Config } from './config.ts'
import type { Demos } from './demos/demos.ts'
import type { Exhibitions } from './exhibition/exhibitions.ts'
import type { Files } from './files/files.ts'
import type { NightCounter } from './numbers/count-night.ts'
import type { WatchCounter } from './numbers/count-watching.ts'
import type { Numbers } from './numbers/numbers.ts'
import type { Questions } from './questions/questions.ts'
import type { Replays } from './replay/replays.ts'
import type { Schedules } from './schedule/schedules.ts'
import type { Seals } from './seals/seals.ts'
import type { Storage } from './storage/storage.ts'
import type { Drafts } from './studio/drafts.ts'
import type { Votes } from './votes/votes.ts'

/**
 * What every feature of the server may use. Made once by `createApp`; time and chance come from here so that rules and
 * tests can choose them.
 */
export interface Services {
  config: Config
  log: Logger
  /** Server time, ms since 1970. */
  now: () => number
  /** A random id of `length` characters from a-z and 0-9. */
  id: (length: number) => string
  storage: Storage
  /** What crosses instances (later: processes) of a hall. */
  bus: Bus
  /** Exhibitions in memory, read through `publicView`, with their plans. */
  exhibitions: Exhibitions
  /** What runs at the booths. */
  demos: Demos
  /** What visitors ask while a demo runs. */
  questions: Questions
  /** Who rings at the booths, and who is there to come. */
  bells: Bells
  /** What booths' staff uploaded. */
  files: Files
  /** What booths' staff are making of their booths. */
  drafts: Drafts
  /** What is announced at the booths and in the hall. */
  schedules: Schedules
  /** Sealed results. */
  seals: Seals
  /** What the audience votes. */
  votes: Votes
  /** Award nights and their rehearsals. */
  ceremonies: Ceremonies
  /** What is recorded of them. */
  replays: Replays
  /** Brings a night's awards to the booths once it is over. */
  awards: AwardGiver
  /** Counts while a night runs. */
  nightCounter: NightCounter
  /** What happens, counted by hour. */
  numbers: Numbers
  /** Who watches the demos, for those numbers. */
  watchCounter: WatchCounter
  /** Signs what this server must know again as its own; the same after a restart. */
  secret: Buffer
  /** Known only to processes that can read the data folder; made anew at every start. */
  localToken: string
}
