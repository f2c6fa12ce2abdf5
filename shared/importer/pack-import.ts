import type { ImportOptions } from './import-request.ts'

export const DEFAULT_OPTIONS: Omit<ImportOptions, 'fileName'> = {
  exhibition: null,
  title: null,
  map: [],
  columns: [],
  answers: {},
  partial: false,
  overwrite: false,
  prune: false,
  nominees: false,
  featured: false,
  dryRun: false,
  agreed: null,
}

/** One body: the length of the options (4 bytes, little-endian), the options as JSON in ASCII, the file. */
export function packImport(options: ImportOptions, file: Uint8Array): Uint8Array<ArrayBuffer> {
  const json = JSON.stringify(options).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  const body = new Uint8Array(4 + json.length + file.length)
  new DataView(body.buffer).setUint32(0, json.length, true)
  for (let i = 0; i < json.length; i++) body[4 + i] = json.charCodeAt(i)
  body.set(file, 4 + json.length)
  return body
}
