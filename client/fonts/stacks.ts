/** For canvases, which have no style sheet: what people are called and say, with what the exhibition's own files lack. */
export const PEOPLE_FONTS = 'Inter, "Noto Sans SC", "Inter Typed", "Noto Sans SC Typed", system-ui, sans-serif'
