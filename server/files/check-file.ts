import { open } from 'node:fs/promises'
import { MOST_BYTES } from '../../shared/files/file-limits.ts'
import type { FileKind } from '../../shared/files/file-words.ts'
import type { Checked, CheckKind } from './kinds/check-kind.ts'
import { checkPicture } from './kinds/picture.ts'
import { RefusedFile } from './refused-file.ts'
import { type Format, HEAD_BYTES, kindsOf, sniff } from './sniff.ts'

/** By format. */
const CHECKS: Partial<Record<Format, CheckKind>> = {
  png: checkPicture,
  jpeg: checkPicture,
  webp: checkPicture,
  gif: checkPicture,
  avif: checkPicture,
  heic: checkPicture,
  svg: checkPicture,
}

/**
 * What a file is by its start, so that whoever sends the wrong one hears it before all of it is sent.
 * @throws RefusedFile
 */
export async function checkStart(
  path: string,
  bytes: number,
  wanted: readonly FileKind[] | undefined,
): Promise<Format> {
  const format = sniff(await readHead(path))
  if (!(format && CHECKS[format])) throw new RefusedFile('unknown-type')
  const kinds = kindsOf(format)
  const most = Math.max(...kinds.map((kind) => MOST_BYTES[kind]))
  if (bytes > most) throw new RefusedFile('too-large', most / 1e6)
  if (wanted && !kinds.some((kind) => wanted.includes(kind))) throw new RefusedFile('not-wanted', kinds[0])
  return format
}

/**
 * Looks into a whole file.
 * @throws RefusedFile
 */
export async function checkFile(
  path: string,
  bytes: number,
  wanted: readonly FileKind[] | undefined,
): Promise<Checked> {
  const format = await checkStart(path, bytes, wanted)
  const check = CHECKS[format]
  if (!check) throw new RefusedFile('unknown-type')
  const checked = await check({ path, bytes, format })
  const { kind } = checked.meta
  if (wanted && !wanted.includes(kind)) throw new RefusedFile('not-wanted', kind)
  if (bytes > MOST_BYTES[kind]) throw new RefusedFile('too-large', MOST_BYTES[kind] / 1e6)
  return checked
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
