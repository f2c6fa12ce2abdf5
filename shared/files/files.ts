import * as z from 'zod/mini'
import { FILE_KINDS, FILE_REFUSALS } from './file-words.ts'

export * from './file-limits.ts'
export * from './file-words.ts'

const count = z.int().check(z.gte(0))
const seconds = z.number().check(z.gte(0))

/** What is known of a file from looking into it, by kind. */
export const FileMeta = z.discriminatedUnion('kind', [
  /** `contrast`: spread of its lightness, 0 (one grey) to 1 (black and white). */
  z.object({ kind: z.literal('picture'), width: count, height: count, contrast: z.number() }),
  z.object({
    kind: z.literal('model'),
    triangles: count,
    drawCalls: count,
    textures: count,
    texturePixels: count,
    animations: count,
  }),
  /** `streams`: its index stands before its pictures, so that it plays before it is there whole. */
  z.object({
    kind: z.literal('video'),
    width: count,
    height: count,
    seconds,
    sound: z.boolean(),
    streams: z.boolean(),
  }),
  z.object({ kind: z.literal('sound'), seconds }),
  /** `pages`: 0 when they can only be counted by whoever draws them. */
  z.object({ kind: z.literal('document'), pages: count }),
  z.object({ kind: z.literal('app'), files: count, unpacked: count }),
  z.object({ kind: z.literal('captions'), cues: count, seconds }),
])
export type FileMeta = z.infer<typeof FileMeta>

/** Start of an upload. `wanted`: the kinds that would do where it is dropped. `name` is shown in lists and nothing else. */
export const UploadStart = z.object({
  bytes: z.int().check(z.gte(0)),
  name: z.string().check(z.maxLength(200)),
  wanted: z.optional(z.array(z.enum(FILE_KINDS)).check(z.minLength(1), z.maxLength(FILE_KINDS.length))),
})
export type UploadStart = z.infer<typeof UploadStart>

/** `detail`: what was found or what the limit is, for the sentence. */
export const Refused = z.object({
  ok: z.literal(false),
  reason: z.enum(FILE_REFUSALS),
  detail: z.optional(z.string()),
})
export type Refused = z.infer<typeof Refused>

/** A file of a booth that is kept. `url` serves it for ever; a picture's takes `?w=` for a width in pixels. */
export const Uploaded = z.object({
  ok: z.literal(true),
  kind: z.enum(FILE_KINDS),
  url: z.string(),
  bytes: count,
  meta: FileMeta,
})
export type Uploaded = z.infer<typeof Uploaded>

/** How far an upload is; `done` with the last chunk's answer, and again whenever it is asked for. */
export const UploadAt = z.object({ ok: z.literal(true), upload: z.string(), offset: z.int(), chunk: z.int() })
export type UploadAt = z.infer<typeof UploadAt>

/** What a booth has, newest first, and how much more it may have. */
export interface BoothFiles {
  ok: true
  booth: string
  files: (Omit<Uploaded, 'ok'> & { name: string; at: number })[]
  used: { bytes: number; count: number }
  most: { bytes: number; count: number }
}
