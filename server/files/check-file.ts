import { MOST_BYTES } from '../../shared/files/file-limits.ts'
import type { FileKind } from '../../shared/files/file-words.ts'
import { checkStart } from './check-start.ts'
import { checkApp } from './kinds/app.ts'
import { checkCaptions } from './kinds/captions.ts'
import type { Checked, CheckKind } from './kinds/check-kind.ts'
import { checkDocument } from './kinds/document.ts'
import { checkModel } from './kinds/model.ts'
import { checkMovie } from './kinds/movie.ts'
import { checkPicture } from './kinds/picture.ts'
import { checkSound } from './kinds/sound.ts'
import { RefusedFile } from './refused-file.ts'
import type { Format } from './sniff.ts'

const CHECKS: Record<Format, CheckKind> = {
  png: checkPicture,
  jpeg: checkPicture,
  webp: checkPicture,
  gif: checkPicture,
  avif: checkPicture,
  heic: checkPicture,
  svg: checkPicture,
  glb: checkModel,
  gltf: checkModel,
  mp4: checkMovie,
  webm: checkMovie,
  mp3: checkSound,
  ogg: checkSound,
  wav: checkSound,
  pdf: checkDocument,
  zip: checkApp,
  vtt: checkCaptions,
}

export interface CheckTask {
  path: string
  bytes: number
  wanted: FileKind[] | undefined
  /** An empty folder for what comes of it. */
  scratch: string
}

/**
 * Looks into a whole file.
 * @throws RefusedFile
 */
export async function checkFile({ path, bytes, wanted, scratch }: CheckTask): Promise<Checked> {
  const format = await checkStart(path, bytes, wanted)
  const checked = await CHECKS[format]({ path, bytes, format, scratch })
  const { kind } = checked.meta
  if (wanted && !wanted.includes(kind)) throw new RefusedFile('not-wanted', kind)
  if (bytes > MOST_BYTES[kind]) throw new RefusedFile('too-large', MOST_BYTES[kind] / 1e6)
  return checked
}
