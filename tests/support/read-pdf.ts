import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Nothing is drawn here; without these it warns that it cannot. */
const load = () => {
  Object.assign(globalThis, { DOMMatrix: globalThis.DOMMatrix ?? class {}, Path2D: globalThis.Path2D ?? class {} })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

type Ops = Awaited<ReturnType<typeof load>>['OPS']

export interface ReadPage {
  text: string
  /** Every piece of text: where it begins and ends, points from the page's bottom left. */
  pieces: { text: string; x: number; y: number; width: number; size: number }[]
  width: number
  height: number
  links: string[]
  /** Sizes of the pictures on it, in pixels. */
  images: { width: number; height: number }[]
  /** Filled rectangles in the order in which they are drawn, x and y from the top left. `colour`: #rrggbb. */
  cells: { x: number; y: number; width: number; height: number; colour: string }[]
}

/** A PDF as a reader that did not make it sees it. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPage[]> {
  const { getDocument, OPS } = await load()
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  return Promise.all(numbers.map(async (number) => readPage(await document.getPage(number), OPS)))
}

async function readPage(page: PDFPageProxy, OPS: Ops): Promise<ReadPage> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const pieces = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
    return [{ text: item.str, x, y, width: item.width, size }]
  })
  const notes = (await page.getAnnotations()) as { url?: string }[]
  const { fnArray, argsArray } = await page.getOperatorList()
  let colour = '#000000'
  const cells = fnArray.flatMap((fn, index) => {
    const args = argsArray[index]
    if (fn === OPS.setFillRGBColor) colour = String(args[0])
    if (fn !== OPS.constructPath || (args[0] !== OPS.fill && args[0] !== OPS.eoFill)) return []
    return cellsOf(args).map((cell) => ({ ...cell, colour }))
  })
  const images = fnArray.flatMap((fn, index) => {
    if (fn !== OPS.paintImageXObject) return []
    const [, width, height] = argsArray[index] as [string, number, number]
    return [{ width, height }]
  })
  const text = items.map((item) => ('str' in item ? item.str : '')).join('')
  return { text, pieces, width, height, links: notes.flatMap(({ url }) => (url ? [url] : [])), images, cells }
}

const MOVE = 0
const LINE = 1
const CLOSE = 4

/** The rectangles of a path that is made of nothing else. */
function cellsOf([, [path]]: [number, [Float32Array | null]]): Omit<ReadPage['cells'][number], 'colour'>[] {
  const cells: Omit<ReadPage['cells'][number], 'colour'>[] = []
  let corners: [number, number][] = []
  for (let at = 0; path && at < path.length; ) {
    const op = path[at]
    if (op === CLOSE) {
      const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      cells.push({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y })
      at += 1
    } else if (op === MOVE || op === LINE) {
      const corner: [number, number] = [path[at + 1] ?? 0, path[at + 2] ?? 0]
      corners = op === MOVE ? [corner] : [...corners, corner]
      at += 3
    } else return []
  }
  return cells
}
