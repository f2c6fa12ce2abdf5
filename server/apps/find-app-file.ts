import { join } from 'node:path'
import { appFileType, isClutter, isSafePath } from '../../shared/files/app-path.ts'

/** A file of an app: in the blobs, or in a folder of the samples that are part of Laurel. */
export type AppFile = { type: string } & ({ key: string } | { folder: string; name: string })

const HASH = /^[0-9a-f]{32}$/
const SAMPLE = /^([a-z0-9-]+)\.([a-z0-9-]+)\.([a-z0-9-]+)$/

/**
 * Where the file of a path below /apps/ lies: `<hash>/index.html` of an upload,
 * `<exhibition>.<booth>.<folder>/index.html` of assets/exhibitions/<exhibition>/demos/<booth>/<folder>. Undefined when there
 * cannot be such a file; whether it is there shows when it is read.
 */
export function findAppFile(files: string, path: string, samples: string): AppFile | undefined {
  const type = appFileType(path)
  if (!type || !isSafePath(path) || isClutter(path)) return undefined
  if (HASH.test(files)) return { type, key: `${files}/${path}` }
  const [, exhibition, booth, folder] = SAMPLE.exec(files) ?? []
  if (!(exhibition && booth && folder)) return undefined
  return { type, folder: join(samples, exhibition, 'demos', booth, folder), name: path }
}
