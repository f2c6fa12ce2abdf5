/** The faces that signs are set in, by CSS family; the page serves them itself. */
export const DISPLAY = {
  latin: '600 SIZE Fraunces, Georgia, serif',
  chinese: "700 SIZE 'Noto Serif SC', 'Songti SC', serif",
}
export const TEXT = { latin: '600 SIZE Inter, sans-serif', chinese: "500 SIZE 'Noto Sans SC', sans-serif" }

export type Style = typeof DISPLAY
export const fontOf = (face: string, size: number): string => face.replace('SIZE', `${size}px`)

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u
export const isChinese = (text: string): boolean => CHINESE.test(text)

/**
 * Waits for the faces that these texts need. Never fails and never waits longer than `limit` milliseconds: a sign in a
 * stand-in face is better than none.
 */
export const fontsFor = async (texts: readonly string[], limit = 4000): Promise<void> => {
  const all = [...new Set(texts.join(''))]
  const latin = all.filter((c) => !isChinese(c)).join('')
  const chinese = all.filter(isChinese).join('')
  const wanted = [
    ...(latin ? [DISPLAY.latin, TEXT.latin].map((face) => document.fonts.load(fontOf(face, 48), latin)) : []),
    ...(chinese ? [DISPLAY.chinese, TEXT.chinese].map((face) => document.fonts.load(fontOf(face, 48), chinese)) : []),
  ]
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, limit)
  })
  await Promise.race([Promise.allSettled(wanted), late])
}
