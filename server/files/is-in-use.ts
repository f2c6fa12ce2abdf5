import type { Services } from '../services.ts'

/** Whether what a booth shows, or its draft, names a file. */
export async function isInUse(
  { storage }: Pick<Services, 'storage'>,
  exhibition: string,
  booth: string,
  hash: string,
): Promise<boolean> {
  const stored = await storage.exhibitions.load(exhibition)
  const project = stored?.projects.find(({ id }) => id === booth)
  const draft = await storage.drafts.load(booth)
  return JSON.stringify(project ?? '').includes(hash) || (draft?.body.includes(hash) ?? false)
}
