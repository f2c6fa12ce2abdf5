import type { CeremonyRefusal } from '../../shared/ceremony/ceremony-words.ts'
import type { RunOfShow } from '../../shared/ceremony/run-of-show.ts'
import type { Programme } from '../../shared/ceremony/show.ts'
import type { StoredCeremony } from '../storage/ceremony-port.ts'
import type { LiveRun } from './live-run.ts'

export type CeremonyAnswer<Value extends object = object> =
  | ({ ok: true } & Value)
  | { ok: false; reason: CeremonyRefusal }

/** The award nights of all exhibitions and their rehearsals, as they run on this server. */
export interface Ceremonies {
  /** The ceremony that visitors of an exhibition know of: the one that was announced last. */
  announced(exhibition: string): StoredCeremony | undefined
  /** Of what a hall of this run shows: of a rehearsal it is for those only who may be in it. */
  programme(exhibition: string, run: string): Promise<Programme | null>
  /** What a hall shows: of the night, or of one rehearsal. */
  inHall(exhibition: string, run: string): LiveRun | undefined
  /** A run of a ceremony; the night of one that is not announced runs for its desks only. */
  run(ceremony: string, run: string): Promise<LiveRun | undefined>
  /** Begins another rehearsal, with made-up results. */
  rehearse(ceremony: string): Promise<LiveRun | undefined>
  /** A rehearsal of any ceremony of an exhibition; one that was begun before a restart goes on. */
  rehearsal(exhibition: string, run: string): Promise<LiveRun | undefined>
  /** Those of a ceremony that are open here and not over, oldest first. */
  rehearsals(ceremony: string): readonly LiveRun[]
  /** Writes the run of show anew; also while it runs, as long as the cue that plays is still in it. */
  write(
    ceremony: StoredCeremony,
    change: { show?: RunOfShow; announced?: boolean },
    revision: number,
    by: string,
  ): Promise<CeremonyAnswer<{ revision: number }>>
  /** An envelope was sealed: its award can be read out. */
  sealed(ceremony: string): Promise<void>
  close(): Promise<void>
}
