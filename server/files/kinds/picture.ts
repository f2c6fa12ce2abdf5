import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { PICTURE } from '../../../shared/files/file-limits.ts'
import { hashOf } from '../hash.ts'
import { pictureKey } from '../keys-of.ts'
import { RefusedFile } from '../refused-file.ts'
import type { Checked, CheckKind } from './check-kind.ts'

const QUALITY = { quality: 82 }

/** Decodes whatever came and encodes it anew in every size, so that nothing but pixels is ever served. */
export const checkPicture: CheckKind = async ({ path, format, scratch }) => {
  // Drawings run scripts and fetch; phones' own format is one that this server's decoder does not have.
  if (format === 'svg') throw new RefusedFile('drawing')
  if (format === 'heic') throw new RefusedFile('phone-picture')
  const open = () => sharp(path, { limitInputPixels: PICTURE.pixels, failOn: 'error' })
  const size = await open()
    .metadata()
    .catch((cause: Error) => {
      throw new RefusedFile(/pixel limit/i.test(cause.message) ? 'too-many-pixels' : 'broken')
    })
  if (size.width * size.height > PICTURE.pixels) throw new RefusedFile('too-many-pixels', PICTURE.pixels / 1e6)
  try {
    const side = Math.max(...PICTURE.widths)
    const whole = await open()
      .rotate() // as the camera was held; the note of that goes with all other notes
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .webp(QUALITY)
      .toBuffer({ resolveWithObject: true })
    const hash = hashOf(whole.data)
    const parts: Checked['parts'] = []
    let bytes = 0
    for (const width of PICTURE.widths) {
      const content =
        width === side
          ? whole.data
          : await sharp(whole.data).resize({ width, withoutEnlargement: true }).webp(QUALITY).toBuffer()
      const part = { key: pictureKey(hash, width), path: join(scratch, String(width)) }
      await writeFile(part.path, content)
      parts.push(part)
      bytes += content.length
    }
    const { width, height } = whole.info
    return {
      ...{ hash, bytes, parts },
      url: `/files/${pictureKey(hash)}`,
      meta: { kind: 'picture', width, height, contrast: await contrastOf(whole.data) },
    }
  } catch {
    throw new RefusedFile('broken') // sharp's words are for developers
  }
}

/** Spread of lightness on white paper: half black, half white is 1. */
async function contrastOf(picture: Buffer): Promise<number> {
  const { channels } = await sharp(
    await sharp(picture).flatten({ background: '#fff' }).greyscale().png().toBuffer(),
  ).stats()
  return Math.round(Math.min(1, (channels[0]?.stdev ?? 0) / 127.5) * 1000) / 1000
}
