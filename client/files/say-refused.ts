import type { Refused } from '../../shared/files/files.ts'
import type { fileWords } from '../i18n/files.ts'

/** Why a file was refused, as a sentence that says what to do. */
export const sayRefused = (
  { reason, detail = '' }: Omit<Refused, 'ok'>,
  { refusals }: (typeof fileWords)['en'],
): string => (Object.hasOwn(refusals, reason) ? refusals[reason] : refusals.invalid)(detail)
