import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createFileBlobs } from '../../server/files/file-blobs.ts'
import type { Demo } from '../../shared/demos/demo.ts'

/** An app that a booth brings; `files` as `keepApp` or a sample names them. */
export const appDemo = (files: string, everyone = false): Demo & { kind: 'app' } => ({
  id: 'app',
  kind: 'app',
  title: { en: 'App', zh: '应用' },
  text: { en: '', zh: '' },
  open: true,
  content: { source: 'upload', files, entry: 'index.html', everyone },
})

/** Keeps an app's files as an upload is kept; answers what they are called below /apps/. */
export async function keepApp(dataDir: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 32)
  const blobs = createFileBlobs(join(dataDir, 'files'))
  for (const [name, content] of Object.entries(files)) await blobs.put(`${hash}/${name}`, Buffer.from(content))
  return hash
}

/** The files of an app of tests/fixtures/apps. */
export async function fixtureApp(name: string): Promise<Record<string, Buffer>> {
  const folder = join(import.meta.dirname, '../fixtures/apps', name)
  const names = await readdir(folder)
  return Object.fromEntries(await Promise.all(names.map(async (file) => [file, await readFile(join(folder, file))])))
}
