/** The bounds and closed lists of recorded ceremonies, apart from their shapes. */

/** Everybody is looked at so often; only what is different then is written. */
export const SAMPLE_MS = 250
/** What was seen is stored so often: as much is lost when the server is killed. */
export const CHUNK_MS = 5_000
/** So often everybody's place is written anew, so that a replay can begin there. */
export const KEY_MS = 60_000
/** Nobody more than so many is written down in one run. */
export const MOST_PEOPLE = 20_000
/** Of one run together; then poses are recorded no longer, and the cues still are. */
export const MOST_RUN_BYTES = 256_000_000

export const REPLAY_SPEEDS = [0.5, 1, 2, 4] as const
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number]

/** The track of what the audience did, which all instances have in common. */
export const REACTIONS_TRACK = 'reactions'
/** Beside the tracks: one piece with the mark of the plan that the hall had, see plan-print.ts. */
export const PLAN_TRACK = 'plan'
/** The track of what the people of an instance held up, beside that of their places, which is called as the instance is. */
export const signsTrack = (instance: string): string => `${instance}-signs`
