import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { cacheFile } from '../fonts/cache-file.ts'
import type { PosterWidth } from './poster-widths.ts'
import type { DrawnPicture } from './posters.ts'

/** A poster that the exhibitor gave, filling 3:4 at a width; undefined when its file is gone. */
export async function ownPoster(dataDir: string, path: string, width: PosterWidth): Promise<DrawnPicture | undefined> {
  const name = basename(path)
  const kept = join(dataDir, 'cache/posters', `own-${name.replace(/\W/g, '-')}-${width}.webp`)
  const body = await cacheFile(kept, async () =>
    sharp(await readFile(join(dataDir, 'media', name)))
      .resize({ width, height: Math.round((width * 4) / 3), fit: 'cover' })
      .flatten({ background: '#fbf8f1' })
      .webp({ quality: 84 })
      .toBuffer(),
  ).catch(() => undefined) // removed by hand from the data folder: the drawn poster takes its place
  return body && { body, etag: `"${name}-${width}"`, type: 'image/webp' }
}
