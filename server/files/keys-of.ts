import { PICTURE } from '../../shared/files/file-limits.ts'
import { pictureKey } from './kinds/picture.ts'

/** Every key under which the content of a kept file lies. */
export function keysOf(url: string, hash: string): string[] {
  if (url.startsWith('/apps/')) return [hash]
  if (url.endsWith('.webp')) return PICTURE.widths.map((width) => pictureKey(hash, width))
  return [url.slice(url.lastIndexOf('/') + 1)]
}
