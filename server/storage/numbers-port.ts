import type { Counts, HourCounts, QuietCounts } from '../../shared/numbers/tell.ts'

/** `booth` is empty for the hall itself. */
export interface CountedPlace {
  exhibition: string
  booth: string
}

/** Counts by hour, and what other features keep that is counted with them. */
export interface NumbersStore {
  /**
   * Adds what was counted since the last call, except for people: of those the larger number stays, for nobody can know
   * who was counted before. Answers the hour as it stands.
   */
  add(place: CountedPlace, counts: HourCounts): Promise<HourCounts>
  /** People in a day's quiet hours; the larger numbers stay. */
  addQuiet(place: CountedPlace, quiet: QuietCounts): Promise<void>
  /** What was counted from `since` (ms) on, by booth; under '' the hall's own. With a booth, only that one's. */
  read(exhibition: string, since: number, booth?: string): Promise<Map<string, Counts>>
}
