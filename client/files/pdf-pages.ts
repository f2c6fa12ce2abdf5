import { DOCUMENT } from '../../shared/files/file-limits.ts'
import type { FileRefusal } from '../../shared/files/file-words.ts'

/** A page as a picture that can be uploaded, with its text for those who cannot see it. */
export interface PdfPage {
  /** From 1. */
  page: number
  of: number
  picture: Blob
  text: string
}

/** Of the longer side, px; the server keeps no larger picture. */
const SIDE = 1920
const MOST_TEXT = 600

/** A document that cannot be drawn, with the reason that `sayRefused` puts into words. */
export class PdfRefused extends Error {
  readonly reason: FileRefusal
  readonly detail: string | undefined

  constructor(reason: FileRefusal, detail?: string) {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}

/**
 * Draws a PDF's pages one after the other in this browser, where a document can do no harm to anybody else. pdf.js comes
 * with the first document.
 * @throws PdfRefused
 */
export async function* pdfPages(file: Blob, signal?: AbortSignal): AsyncGenerator<PdfPage> {
  const [pdf, { default: workerSrc }, { PdfData }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url&no-inline'),
    import('./pdf-data.ts'),
  ])
  pdf.GlobalWorkerOptions.workerSrc = workerSrc
  const loading = pdf.getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    BinaryDataFactory: PdfData,
    useWorkerFetch: false,
    useWasm: false, // our pages may not compile any
    enableXfa: false,
    maxImageSize: 60_000_000,
    verbosity: 0,
  })
  try {
    const document = await loading.promise.catch((cause: Error) => {
      throw new PdfRefused(cause.name === 'PasswordException' ? 'document-locked' : 'broken')
    })
    const of = document.numPages
    if (of > DOCUMENT.pages) throw new PdfRefused('document-pages', String(DOCUMENT.pages))
    for (let page = 1; page <= of; page++) {
      if (signal?.aborted) throw new PdfRefused('cancelled')
      const proxy = await document.getPage(page)
      const { width, height } = proxy.getViewport({ scale: 1 })
      const viewport = proxy.getViewport({ scale: SIDE / Math.max(width, height) })
      const canvas = globalThis.document.createElement('canvas')
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      await proxy.render({ canvas, viewport, background: '#fff' }).promise
      const { items } = await proxy.getTextContent()
      yield { page, of, picture: await toBlob(canvas), text: textOf(items) }
      proxy.cleanup()
      canvas.width = 0 // gives back its memory now; phones have little
    }
  } finally {
    await loading.destroy()
  }
}

/** WebP where the browser writes it, else PNG; the server writes its own anyway. */
const toBlob = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new PdfRefused('too-many-pixels'))), 'image/webp', 0.92),
  )

function textOf(items: readonly object[]): string {
  const text = items
    .map((item) => ('str' in item ? `${item.str}${'hasEOL' in item && item.hasEOL ? ' ' : ''}` : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  return text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1).trimEnd()}…` : text
}
