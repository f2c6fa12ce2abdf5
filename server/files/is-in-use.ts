import type { Services } from '../services.ts'

/** Whether what a booth shows, its draft, or a version that its staff may take back names a file. */
export async function isInUse(
  { storage }: Pick<Services, 'storage'>,
  exhibition: string,
  booth: string,
  hash: string,
): Promise<boolean> {
  const stored = await storage.exhibitions.load(exhibition)
  const project = stored?.projects.find(({ id }) => id === booth)
  const draft = await storage.drafts.load(booth)
  if (JSON.stringify(project ?? '').includes(hash) || draft?.body.includes(hash)) return true
  return storage.drafts.versionNames(booth, hash)
}
