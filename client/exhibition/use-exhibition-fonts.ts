import { useEffect } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { loadExhibitionFonts } from '../fonts/load-fonts.ts'

/** Links the fonts that hold exactly this exhibition's characters; until they are there the system's stand in. */
export function useExhibitionFonts({ slug, revision }: Exhibition): void {
  useEffect(() => loadExhibitionFonts(slug, revision), [slug, revision])
}
