import type { Caption } from './tours.ts'

/** Index of the caption that stands at `ms`; -1 before the first. */
export function captionAt(captions: readonly Caption[], ms: number): number {
  let index = -1
  while ((captions[index + 1]?.at ?? Number.POSITIVE_INFINITY) <= ms) index++
  return index
}
