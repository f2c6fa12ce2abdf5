export const POSTER_WIDTHS = [192, 384, 768] as const
export type PosterWidth = (typeof POSTER_WIDTHS)[number]
