/** What may be the matter with a run of show, apart from check-run.ts so that who only names them need not carry it. */

/** It cannot be stored so: what it names is not in the exhibition. */
export const RUN_ERRORS = ['unknown-booth', 'unknown-category', 'unknown-demo'] as const

/** It can be held so, but perhaps nobody meant it. */
export const RUN_WARNINGS = [
  'no-cues',
  'never-revealed',
  'revealed-twice',
  'no-nominees',
  'one-nominee',
  'nominee-left',
  'voted-nominee-left',
  'reveal-without-nominees',
  'reveal-before-drumroll',
  'walk-on-before-reveal',
  'vote-without-ballot',
  'ballot-without-vote',
  'vote-then-reveal',
  'vote-after-reveal',
  'names-nominee',
  'one-language',
  'no-speaker',
  'no-media',
  'caption-late',
  'caption-order',
  'longer-than-told',
] as const

export type RunCheck = (typeof RUN_ERRORS)[number] | (typeof RUN_WARNINGS)[number]

/** Something that the organizer should look at, and where: at a cue, at an award, or (both empty) in the whole. */
export interface RunNote {
  check: RunCheck
  cue: string
  award: string
  /** The name, the text or the number that it is about; may be empty. */
  detail: string
}

export const isRunError = ({ check }: Pick<RunNote, 'check'>): boolean => RUN_ERRORS.some((error) => error === check)
