import type { KeyState } from '../../shared/seals/seal-words.ts'
import type { Services } from '../services.ts'

const TOLD: Readonly<Partial<Record<KeyState, (file: string) => string>>> = {
  missing: (file) =>
    `Results are sealed and their key is not here: put it back at ${file}, or type its recovery phrase.`,
  other: (file) => `The key at ${file} is not the one that the results were sealed with; put that one there.`,
  'readable-by-others': (file) => `Others can read the key of the sealed results, so it is not used: chmod 600 ${file}`,
  damaged: (file) =>
    `The key of the sealed results at ${file} cannot be read; put it back, or type its recovery phrase.`,
}

/** Says at the start what would otherwise be found out on the night. */
export async function tellOperator({ seals, log }: Pick<Services, 'seals' | 'log'>): Promise<void> {
  const { state, file } = await seals.key.status('')
  const told = TOLD[state]?.(file)
  if (told) log.warn(told)
}
