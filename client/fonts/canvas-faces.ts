import { isChinese } from './is-chinese.ts'
import { exhibitionFontsKnown } from './load-fonts.ts'

/**
 * The faces of what is written on canvases (signs, screens, stones), by CSS family; the page serves them itself. The
 * "Typed" one has what an exhibition's own files lack, as in fonts.css.
 */
export const DISPLAY = {
  latin: '600 SIZE Fraunces, Georgia, serif',
  chinese: "700 SIZE 'Noto Serif SC', 'Noto Sans SC Typed', 'Songti SC', serif",
}
export const TEXT = {
  latin: '600 SIZE Inter, sans-serif',
  chinese: "500 SIZE 'Noto Sans SC', 'Noto Sans SC Typed', sans-serif",
}

export type Style = typeof DISPLAY
export const fontOf = (face: string, size: number): string => face.replace('SIZE', `${size}px`)

/** All of whose pieces would be fetched, if it were asked for by name: they come when something is written with them. */
const TYPED = /'[^']* Typed', /

/** Milliseconds after which signs are set in stand-in faces rather than not at all. */
const PATIENCE = 2500

/**
 * Calls `draw` when the faces that these texts need are there. If they are slow it is called before, with what is there,
 * and once more when they have come (`complete`). Returns a stop, after which nothing is called.
 */
export const whenFonts = (texts: readonly string[], draw: (complete: boolean) => void): (() => void) => {
  const all = [...new Set(texts.join(''))]
  const latin = all.filter((c) => !isChinese(c)).join('')
  const chinese = all.filter(isChinese).join('')
  const load = (faces: Style[keyof Style][], letters: string) =>
    letters ? faces.map((face) => document.fonts.load(fontOf(face.replace(TYPED, ''), 48), letters)) : []
  const wanted = exhibitionFontsKnown().then(() =>
    Promise.allSettled([
      ...load([DISPLAY.latin, TEXT.latin], latin),
      ...load([DISPLAY.chinese, TEXT.chinese], chinese),
    ]),
  )
  let stopped = false
  const impatient = setTimeout(draw, PATIENCE, false)
  void wanted.then(() => {
    clearTimeout(impatient)
    if (!stopped) draw(true)
  })
  return () => {
    stopped = true
    clearTimeout(impatient)
  }
}
