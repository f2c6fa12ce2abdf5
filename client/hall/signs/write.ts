import { fontOf, type Style } from '../../fonts/canvas-faces.ts'
import { isChinese } from '../../fonts/is-chinese.ts'

/** Canvas writing for signs: one run of text has one script and one face, all on one baseline. */
export interface Run {
  text: string
  font: string
  width: number
}

export interface Line {
  runs: Run[]
  width: number
}

/** Cuts a text where its script changes and measures it; Chinese is set at `chinese` of the Latin size. */
export const measure = (
  context: CanvasRenderingContext2D,
  text: string,
  style: Style,
  size: number,
  chinese = 1,
): Line => {
  const runs: Run[] = []
  let part = ''
  let now: boolean | undefined
  const close = () => {
    if (!part) return
    const font = now ? fontOf(style.chinese, size * chinese) : fontOf(style.latin, size)
    context.font = font
    runs.push({ text: part, font, width: context.measureText(part).width })
    part = ''
  }
  for (const char of text) {
    const zh = isChinese(char)
    if (now !== undefined && zh !== now && char !== ' ') close()
    if (char !== ' ' || now === undefined) now = zh
    part += char
  }
  close()
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) }
}

/** The largest of the sizes down to `smallest` at which the text is at most `width` wide; cut with an ellipsis if none. */
export const fitLine = (
  context: CanvasRenderingContext2D,
  text: string,
  style: Style,
  { width, largest, smallest, chinese = 1 }: { width: number; largest: number; smallest: number; chinese?: number },
): Line & { size: number } => {
  for (let size = largest; size > smallest; size *= 0.94) {
    const line = measure(context, text, style, size, chinese)
    if (line.width <= width) return { ...line, size }
  }
  let cut = text
  let line = measure(context, cut, style, smallest, chinese)
  while (line.width > width && cut.length > 1) {
    cut = cut.slice(0, -2).trimEnd()
    line = measure(context, `${cut}…`, style, smallest, chinese)
  }
  return { ...line, size: smallest }
}

export const writeLine = (context: CanvasRenderingContext2D, line: Line, x: number, y: number): void => {
  let at = x
  for (const run of line.runs) {
    context.font = run.font
    context.fillText(run.text, at, y)
    at += run.width
  }
}
