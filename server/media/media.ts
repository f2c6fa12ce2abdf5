import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Wider than any screen of the hall shows a picture. */
const MAX_WIDTH = 1920
/** A picture that unpacks to more than this is refused before it is unpacked. */
const MAX_PIXELS = 60_000_000

export type KeptPicture = { ok: true; path: string } | { ok: false; reason: 'not-a-picture' }

/**
 * Keeps pictures under the data folder by the hash of their content: whatever came is decoded and encoded anew as WebP,
 * so that nothing but pixels is ever served.
 */
export function createMedia(dataDir: string) {
  const folder = join(dataDir, 'media')
  return {
    folder,
    async keepPicture(bytes: Uint8Array): Promise<KeptPicture> {
      const { default: sharp } = await import('sharp') // some 10 MB that most servers never need
      const webp = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
        .rotate()
        .resize({ width: MAX_WIDTH, withoutEnlargement: true })
        .webp({ quality: 82 })
        .toBuffer()
        .catch(() => undefined) // sharp's words are for developers; the reason below is for the organizer
      if (!webp) return { ok: false, reason: 'not-a-picture' }
      const name = `${createHash('sha256').update(webp).digest('hex').slice(0, 32)}.webp`
      await mkdir(folder, { recursive: true })
      const part = join(folder, `.${name}.${process.pid}.part`)
      await writeFile(part, webp)
      await rename(part, join(folder, name)) // a reader sees the whole file or none
      return { ok: true, path: `/media/${name}` }
    },
  }
}
export type Media = ReturnType<typeof createMedia>
