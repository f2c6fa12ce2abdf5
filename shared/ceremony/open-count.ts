import type { CeremonyAward } from './run-of-show.ts'

/**
 * Whether everybody saw how the vote on an award stood. Its result is counted and not sealed: it has an envelope, so that
 * it is read out like all others and cannot be changed unseen, but nobody may call that a secret.
 */
export const isOpenCount = ({ ballot }: Pick<CeremonyAward, 'ballot'>): boolean => ballot?.tally === 'live'
