import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'
import { DOCUMENT } from '../../../shared/files/file-limits.ts'
import { RefusedFile } from '../refused-file.ts'
import { asItIs } from './as-it-is.ts'
import type { CheckKind } from './check-kind.ts'

/** Where readers look for the end. */
const TAIL_BYTES = 1024
/** Of the packed objects of one document, unpacked. */
const MOST_OBJECTS = 40_000_000
/** What a document does by itself when somebody opens it. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)(?![A-Za-z])/
const OBJECT_STREAM = /\/Type\s*\/ObjStm[\s\S]{0,400}?stream\r?\n/g

/**
 * A PDF is kept as it is, for those who want to save it; its pages are drawn in the exhibitor's own browser and uploaded as
 * pictures. Here it is refused when it is cut off, locked, or openly does things.
 */
export const checkDocument: CheckKind = async (file) => {
  const bytes = await readFile(file.path)
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - TAIL_BYTES))
  if (!(tail.includes('%%EOF') && tail.includes('startxref'))) throw new RefusedFile('broken')
  // What follows the end is another file's: a PDF that is an archive or a page as well.
  if (/[^\s\0]/.test(tail.slice(tail.lastIndexOf('%%EOF') + 5))) throw new RefusedFile('broken')
  const text = bytes.toString('latin1')
  const plain = outsideStreams(text)
  if (/\/Encrypt(?![A-Za-z])/.test(plain)) throw new RefusedFile('document-locked')
  const objects = plain + (await packedObjects(bytes, text))
  const active = ACTIVE.exec(
    objects.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`))),
  )
  if (active) throw new RefusedFile('document-active', active[1])
  const pages = objects.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
  if (pages > DOCUMENT.pages) throw new RefusedFile('document-pages', DOCUMENT.pages)
  return asItIs(file, 'pdf', { kind: 'document', pages })
}

/** The text without the contents of its streams, which hold pictures and fonts: any letters may stand there by chance. */
function outsideStreams(text: string): string {
  let plain = ''
  let at = 0
  for (;;) {
    const stream = text.indexOf('stream', at)
    const end = stream < 0 ? -1 : text.indexOf('endstream', stream)
    if (end < 0) return plain + text.slice(at)
    plain += text.slice(at, stream)
    at = end + 'endstream'.length
  }
}

/** The objects that newer PDFs pack together. */
async function packedObjects(bytes: Buffer, text: string): Promise<string> {
  let room = MOST_OBJECTS
  let objects = ''
  for (const { index, 0: start } of text.matchAll(OBJECT_STREAM)) {
    const from = index + start.length
    const to = text.indexOf('endstream', from)
    if (to < 0) throw new RefusedFile('broken')
    const unpacked = await promisify(inflate)(bytes.subarray(from, to), { maxOutputLength: Math.max(1, room) }).catch(
      (cause: NodeJS.ErrnoException) => {
        if (cause.code === 'ERR_BUFFER_TOO_LARGE') throw new RefusedFile('archive-unpacked', MOST_OBJECTS / 1e6)
        return undefined // packed in another way, or not at all: it is in the text then
      },
    )
    room -= unpacked?.length ?? 0
    objects += unpacked?.toString('latin1') ?? ''
  }
  return objects
}
