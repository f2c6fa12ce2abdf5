import type { FileKind } from './file-words.ts'

const MB = 1_000_000

/** Bytes of one file as it is sent. */
export const MOST_BYTES: Readonly<Record<FileKind, number>> = {
  picture: 25 * MB,
  model: 40 * MB,
  video: 250 * MB,
  sound: 25 * MB,
  document: 50 * MB,
  app: 60 * MB,
  captions: 0.5 * MB,
}
export const MOST_BYTES_OF_ANY = Math.max(...Object.values(MOST_BYTES))

/** What is kept for one booth, as it is kept. Pages of a document are pictures of their own, hence the count. */
export const BOOTH_FILES = 600
/** Bytes of one PATCH: what is lost when a connection breaks, and what a proxy in front must let through. */
export const CHUNK_BYTES = 4 * MB
/** Uploads that one booth's staff have open together. */
export const OPEN_UPLOADS = 8
/** An upload that nobody continues is forgotten after this. */
export const UPLOAD_KEPT_MS = 24 * 3600_000

export const PICTURE = {
  /** A picture that unpacks to more is refused before it is unpacked. */
  pixels: 60_000_000,
  /** Widths that are kept; the last is the picture itself. A poster is asked for in the smaller ones, a page in the last. */
  widths: [192, 384, 768, 1920],
} as const

/** One booth is one of many in a hall that phones draw. */
export const MODEL = {
  triangles: 300_000,
  drawCalls: 200,
  /** Of one texture's longer side. */
  textureSide: 4096,
  /** Of all textures together: six of 2048 x 2048. */
  texturePixels: 6 * 2048 * 2048,
} as const

export const VIDEO = { seconds: 3600, side: 4096 } as const
export const SOUND = { seconds: 3600 } as const
export const DOCUMENT = { pages: 80 } as const
export const APP = {
  files: 1000,
  /** Unpacked, all together and one file. */
  bytes: 120 * MB,
  fileBytes: 40 * MB,
  path: 200,
  depth: 10,
} as const
