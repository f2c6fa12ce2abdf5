/** Fonts and character tables that a document may count on without bringing them; fetched one by one when one does. */
const FONTS = import.meta.glob<string>('../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
/** Of Simplified Chinese, which older office programs write without the font. */
const TABLES = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/{GB,UniGB,Adobe-GB1}*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})

const byName = new Map(
  Object.entries({ ...FONTS, ...TABLES }).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]),
)

/** What pdf.js asks for its data. */
export class PdfData {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const url = byName.get(filename)
    if (!url) throw new Error(`There is no ${filename} for this document.`)
    const response = await fetch(url)
    if (!response.ok) throw new Error(`${filename} did not come.`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
