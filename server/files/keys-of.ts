import { PICTURE } from '../../shared/files/file-limits.ts'

const WHOLE = PICTURE.widths[PICTURE.widths.length - 1] as number

/** Key of a picture, or of one of its smaller sizes. */
export const pictureKey = (hash: string, width: number = WHOLE): string =>
  width >= WHOLE ? `${hash}.webp` : `${hash}.${width}.webp`

/** The smallest kept size that fills `width` pixels. */
export const widthFor = (width: number): number => PICTURE.widths.find((kept) => kept >= width) ?? WHOLE

/** Every key under which the content of a kept file lies. */
export function keysOf(url: string, hash: string): string[] {
  if (url.startsWith('/apps/')) return [hash]
  if (url.endsWith('.webp')) return PICTURE.widths.map((width) => pictureKey(hash, width))
  return [url.slice(url.lastIndexOf('/') + 1)]
}
