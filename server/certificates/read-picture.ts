import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * A picture that the organizer gave and media/ keeps, in a form that PDF knows; undefined when there is none to draw: it was
 * none, it is gone, or it is broken.
 */
export async function readPicture(dataDir: string, path: string): Promise<Buffer | undefined> {
  if (!/^\/media\/[0-9a-f]{32}\.webp$/.test(path)) return undefined
  const { default: sharp } = await import('sharp')
  try {
    // Its bytes and not its path, for sharp remembers what a file was.
    return await sharp(await readFile(join(dataDir, path)), { failOn: 'error' })
      .resize({ width: 800, withoutEnlargement: true })
      .png()
      .toBuffer()
  } catch {
    return undefined // who saves a look with it is told, and a certificate goes without rather than not at all
  }
}
