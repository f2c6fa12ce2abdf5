import type { Sharp } from 'sharp'
import { PICTURE } from '../../../shared/files/file-limits.ts'
import { hashOf } from '../hash.ts'
import { RefusedFile } from '../refused-file.ts'
import type { CheckKind } from './check-kind.ts'

const WHOLE = PICTURE.widths[PICTURE.widths.length - 1] as number
const SMALLER = PICTURE.widths.slice(0, -1)

/** Key of a picture, or of one of its smaller sizes. */
export const pictureKey = (hash: string, width?: number): string =>
  width === undefined || width >= WHOLE ? `${hash}.webp` : `${hash}.${width}.webp`

/** The smallest kept size that fills `width` pixels. */
export const widthFor = (width: number): number => PICTURE.widths.find((kept) => kept >= width) ?? WHOLE

/** Decodes whatever came and encodes it anew in every size, so that nothing but pixels is ever served. */
export const checkPicture: CheckKind = async ({ path, format }) => {
  // Drawings run scripts and fetch; phones' own format is one that this server's decoder does not have.
  if (format === 'svg') throw new RefusedFile('drawing')
  if (format === 'heic') throw new RefusedFile('phone-picture')
  const { default: sharp } = await import('sharp') // some 10 MB that most servers never need
  const open = (): Sharp => sharp(path, { limitInputPixels: PICTURE.pixels, failOn: 'error' })
  const { width: w, height: h } = await open()
    .metadata()
    .catch((cause: Error) => {
      throw new RefusedFile(/pixel limit/i.test(cause.message) ? 'too-many-pixels' : 'broken')
    })
  if (w * h > PICTURE.pixels) throw new RefusedFile('too-many-pixels', Math.round(PICTURE.pixels / 1e6))
  try {
    const whole = await open()
      .rotate() // as the camera was held; the note of that goes with all other notes
      .resize({ width: WHOLE, height: WHOLE, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    const sizes = await Promise.all(
      SMALLER.map(async (width) => ({
        width,
        bytes: await sharp(whole.data).resize({ width, withoutEnlargement: true }).webp({ quality: 82 }).toBuffer(),
      })),
    )
    const grey = await sharp(whole.data).flatten({ background: '#fff' }).greyscale().stats()
    const hash = hashOf(whole.data)
    const parts = [
      { key: pictureKey(hash), bytes: whole.data },
      ...sizes.map(({ width, bytes }) => ({ key: pictureKey(hash, width), bytes })),
    ]
    return {
      hash,
      url: `/files/${hash}.webp`,
      bytes: parts.reduce((sum, part) => sum + part.bytes.length, 0),
      meta: {
        kind: 'picture',
        width: whole.info.width,
        height: whole.info.height,
        // Half black, half white spreads by 127.5.
        contrast: Math.round(Math.min(1, (grey.channels[0]?.stdev ?? 0) / 127.5) * 1000) / 1000,
      },
      put: async (blobs) => {
        for (const { key, bytes } of parts) await blobs.put(key, bytes)
      },
    }
  } catch {
    throw new RefusedFile('broken') // sharp's words are for developers
  }
}
