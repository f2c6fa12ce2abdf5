declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  interface DocumentOptions {
    size?: [number, number]
    margin?: number
    autoFirstPage?: boolean
    compress?: boolean
    pdfVersion?: string
    lang?: string
    displayTitle?: boolean
    info?: { Title?: string; Author?: string; Creator?: string; CreationDate?: Date }
  }
  /** What Laurel uses of it. Lengths are points from the top left. */
  export default class PDFDocument extends Readable {
    constructor(options?: DocumentOptions)
    addPage(options?: { size?: [number, number]; margin?: number }): this
    registerFont(name: string, source: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x: number, y: number, options?: { lineBreak?: boolean; baseline?: 'alphabetic' }): this
    image(
      source: Uint8Array,
      x: number,
      y: number,
      options?: { fit?: [number, number]; align?: 'center'; valign?: 'center' | 'bottom' },
    ): this
    link(x: number, y: number, width: number, height: number, url: string): this
    save(): this
    restore(): this
    translate(x: number, y: number): this
    rotate(degrees: number): this
    path(d: string): this
    rect(x: number, y: number, width: number, height: number): this
    circle(x: number, y: number, radius: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    lineWidth(width: number): this
    fill(colour?: string): this
    stroke(colour?: string): this
    end(): void
  }
}
