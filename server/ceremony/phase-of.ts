import { NIGHT } from '../../shared/ceremony/ceremony-words.ts'
import type { CeremonyState } from '../../shared/ceremony/state.ts'
import type { Services } from '../services.ts'

/** Where the night of a ceremony stands. */
export async function phaseOf(
  { ceremonies }: Pick<Services, 'ceremonies'>,
  ceremony: string,
): Promise<CeremonyState['phase']> {
  return (await ceremonies.run(ceremony, NIGHT))?.state().phase ?? 'before'
}
