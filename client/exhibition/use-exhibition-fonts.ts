import { useEffect } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'

/** Links the fonts that hold exactly this exhibition's characters; until they are there the system's stand in. */
export function useExhibitionFonts({ slug, revision }: Exhibition): void {
  useEffect(() => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `/fonts/${encodeURIComponent(slug)}.css?r=${revision}`
    document.head.append(link)
    return () => link.remove()
  }, [slug, revision])
}
