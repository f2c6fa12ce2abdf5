import { lookSvg } from '../../shared/avatars/look-svg.ts'

/** A person's portrait; decoration beside their name. The markup is our own, drawn from a number. */
export function Face({ look, away = false, size }: { look: number; away?: boolean; size?: number }) {
  return (
    <span
      className="face"
      data-away={away}
      aria-hidden="true"
      style={size ? { width: size, height: size } : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: lookSvg makes it from a number, no text of others is in it
      dangerouslySetInnerHTML={{ __html: lookSvg(look) }}
    />
  )
}
