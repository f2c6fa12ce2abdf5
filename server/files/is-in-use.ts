import type { Services } from '../services.ts'

/** Whether what a booth shows names a file. Drafts that name one are asked here too. */
export async function isInUse(
  { storage }: Pick<Services, 'storage'>,
  exhibition: string,
  booth: string,
  hash: string,
): Promise<boolean> {
  const stored = await storage.exhibitions.load(exhibition)
  const project = stored?.projects.find(({ id }) => id === booth)
  return JSON.stringify(project ?? '').includes(hash)
}
