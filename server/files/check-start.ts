import { MOST_BYTES } from '../../shared/files/file-limits.ts'
import type { FileKind } from '../../shared/files/file-words.ts'
import { withFile } from './read-at.ts'
import { RefusedFile } from './refused-file.ts'
import { type Format, HEAD_BYTES, kindsOf, sniff } from './sniff.ts'

/**
 * What a file is by its start, so that whoever sends the wrong one hears it before all of it is sent.
 * @throws RefusedFile
 */
export async function checkStart(
  path: string,
  bytes: number,
  wanted: readonly FileKind[] | undefined,
): Promise<Format> {
  const format = sniff(await withFile(path, (read) => read(0, HEAD_BYTES)))
  if (!format) throw new RefusedFile('unknown-type')
  const kinds = kindsOf(format)
  const most = Math.max(...kinds.map((kind) => MOST_BYTES[kind]))
  if (bytes > most) throw new RefusedFile('too-large', most / 1e6)
  if (wanted && !kinds.some((kind) => wanted.includes(kind))) throw new RefusedFile('not-wanted', kinds[0])
  return format
}
