import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { cacheFile } from '../cache/cache-file.ts'
import type { Services } from '../services.ts'
import type { PosterWidth } from './poster-widths.ts'
import type { DrawnPicture } from './posters.ts'

type Ports = Pick<Services, 'config' | 'files'>

/** A poster that the exhibitor gave, filling 3:4 at a width; undefined when its file is gone. */
export async function ownPoster(
  { config, files }: Ports,
  path: string,
  width: PosterWidth,
): Promise<DrawnPicture | undefined> {
  const name = basename(path)
  const kept = join(config.dataDir, 'cache/posters', `own-${name.replace(/\W/g, '-')}-${width}.webp`)
  const { default: sharp } = await import('sharp') // as in server/media: most servers never need it
  const body = await cacheFile(kept, async () =>
    sharp(await contentOf({ config, files }, path))
      .resize({ width, height: Math.round((width * 4) / 3), fit: 'cover' })
      .flatten({ background: '#fbf8f1' })
      .webp({ quality: 84 })
      .toBuffer(),
  ).catch(() => undefined) // its file is gone: the drawn poster takes its place
  return body && { body, etag: `"${name}-${width}"`, type: 'image/webp' }
}

/** An upload, or a picture that an organizer's list brought. */
async function contentOf({ config, files }: Ports, path: string): Promise<Buffer> {
  if (!path.startsWith('/files/')) return readFile(join(config.dataDir, 'media', basename(path)))
  const content = await files.blobs.read(basename(path))
  if (!content) throw new Error(`There is no file ${path}.`)
  return buffer(content)
}
