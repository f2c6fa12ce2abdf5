import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the oldest files of a cache folder until `keep` are left; what is asked for again is made again. */
export const trimCache = async (folder: string, keep: number): Promise<void> => {
  const names = await readdir(folder).catch(() => []) // no folder yet: nothing was ever kept
  if (names.length <= keep) return
  const files = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(folder, name)).catch(() => ({ mtimeMs: 0 }))).mtimeMs })),
  )
  files.sort((a, b) => b.made - a.made)
  await Promise.all(files.slice(keep).map(({ name }) => rm(join(folder, name), { force: true })))
}
