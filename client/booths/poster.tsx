import type { Booth } from '../../shared/exhibition/exhibition.ts'

/** Address of a booth's poster at a width in pixels. */
export function posterUrl(poster: string, width: number): string {
  return `${poster}${poster.includes('?') ? '&' : '?'}w=${width}`
}

/** A poster as a picture, 3:4. Mostly decoration, for its words stand beside it: then `alt` stays empty. */
export function Poster({
  booth,
  sizes,
  alt = '',
  eager = false,
}: {
  booth: Booth
  sizes: string
  alt?: string
  eager?: boolean
}) {
  return (
    <img
      className="poster"
      src={posterUrl(booth.poster, 384)}
      srcSet={`${posterUrl(booth.poster, 384)} 384w, ${posterUrl(booth.poster, 768)} 768w`}
      sizes={sizes}
      width={384}
      height={512}
      alt={alt}
      loading={eager ? 'eager' : 'lazy'}
      decoding="async"
    />
  )
}
