import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'

/**
 * Where a demo runs. All open halls share a booth's; a rehearsal's hall has its own, so that nothing of a rehearsal is
 * seen at the booth. `run` is the hall's.
 */
export const placeOf = (run: string, booth: string): string => (run === NIGHT ? booth : `${run} ${booth}`)
