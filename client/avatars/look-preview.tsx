import { useMemo } from 'react'
import { lookSvg } from '../../shared/avatars/look-svg.ts'

/** The portrait of a look. Drawn as SVG, so that it needs no 3D: for the entry, lists and the 2D view. */
export function LookPreview({ look, className, label }: { look: number; className?: string; label?: string }) {
  const svg = useMemo(() => lookSvg(look), [look])
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true }
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing from a number, nothing of it is typed by anybody
  return <span className={className} {...named} dangerouslySetInnerHTML={{ __html: svg }} />
}
