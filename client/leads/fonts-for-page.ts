import { loadExhibitionFonts, loadFontsFor } from '../fonts/load-fonts.ts'

/**
 * Any exhibition's fonts hold the interface's characters; what other exhibitions, names and cards need comes in slices.
 */
export function fontsForPage(
  exhibitions: readonly { slug: string; revision: number }[],
  words: readonly string[],
): void {
  const [first] = exhibitions
  if (first) loadExhibitionFonts(first.slug, first.revision)
  loadFontsFor(words.join(''))
}
