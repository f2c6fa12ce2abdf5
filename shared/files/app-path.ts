import { APP } from './file-limits.ts'

/** Types of the files of an app, by extension; one that is not here is not taken. Text is UTF-8. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  htm: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  map: 'application/json',
  txt: 'text/plain; charset=utf-8',
  md: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  glsl: 'text/plain; charset=utf-8',
  vert: 'text/plain; charset=utf-8',
  frag: 'text/plain; charset=utf-8',
  wgsl: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
  glb: 'model/gltf-binary',
  gltf: 'model/gltf+json',
  hdr: 'application/octet-stream',
  ktx2: 'image/ktx2',
  wasm: 'application/wasm',
  bin: 'application/octet-stream',
  data: 'application/octet-stream',
  pck: 'application/octet-stream',
  unityweb: 'application/octet-stream',
  pdf: 'application/pdf',
}

/** The type of an app's file, or undefined when such files are not taken. */
export function appFileType(path: string): string | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return path.includes('.') && Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined
}

/** Left out without a word: what systems and editors put beside one's files. */
export const isClutter = (path: string): boolean =>
  /(?:^|\/)(?:__MACOSX|\.[^./][^/]*|Thumbs\.db|desktop\.ini|node_modules)(?:\/|$)/i.test(path)

/** Whether a path of an archive stays below its folder, on every system, and can be an address as it is. */
export const isSafePath = (path: string): boolean =>
  path.length <= APP.path &&
  path.split('/').length <= APP.depth &&
  path.split('/').every(
    (part) =>
      part !== '' &&
      !part.startsWith('.') &&
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
      !/[\u0000-\u001f\u007f<>:"|?*\\%#]/.test(part) &&
      !/[ .]$/.test(part) &&
      !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(part),
  )
