import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { CHUNK_BYTES, UPLOAD_KEPT_MS } from '../../shared/files/file-limits.ts'
import { FILE_KINDS } from '../../shared/files/file-words.ts'
import type { Refused, Uploaded } from '../../shared/files/files.ts'

/** An upload that is under way; who started it goes on with it, also after a restart. */
const Upload = z.object({
  id: z.string(),
  booth: z.string(),
  exhibition: z.string(),
  visitor: z.string(),
  bytes: z.number(),
  name: z.string(),
  wanted: z.array(z.enum(FILE_KINDS)).optional(),
  at: z.number(),
})
export type Upload = z.infer<typeof Upload>

interface Open {
  upload: Upload
  busy: boolean
  /** Its start was looked at and will do. */
  begun: boolean
  /** What became of it; kept so that a lost answer can be asked for again. */
  result: Promise<Uploaded | Refused> | undefined
  decidedAt: number
}

/** How long a lost answer can be asked for again. */
const ANSWER_KEPT_MS = 600_000

/** What one PATCH came to: the bytes that are there now, or why nothing was written. */
export type Appended =
  | { ok: true; offset: number }
  | { ok: false; reason: 'busy' | 'elsewhere' | 'too-much'; offset: number }

/** Uploads in a folder: `<id>.json` says what is expected, `<id>.part` holds what has come. */
export async function createUploads(folder: string, now: () => number) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const all = new Map<string, Open>()
  const partOf = ({ id }: Upload) => join(folder, `${id}.part`)
  const noteOf = ({ id }: Upload) => join(folder, `${id}.json`)
  const track = (upload: Upload) =>
    all.set(upload.id, { upload, busy: false, begun: false, result: undefined, decidedAt: 0 })
  const drop = async (upload: Upload): Promise<void> => {
    all.delete(upload.id)
    await Promise.all([rm(partOf(upload), { force: true }), rm(noteOf(upload), { force: true })])
  }
  const offset = async (upload: Upload): Promise<number> =>
    (await stat(partOf(upload)).catch(() => undefined))?.size ?? 0

  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
    const read = Upload.safeParse(
      await readFile(join(folder, name), 'utf8')
        .then(JSON.parse)
        .catch(() => undefined),
    )
    if (read.success) track(read.data)
    else await rm(join(folder, name), { force: true })
  }
  const sweep = async () => {
    for (const { upload, busy, decidedAt } of [...all.values()]) {
      const old = decidedAt ? decidedAt < now() - ANSWER_KEPT_MS : upload.at < now() - UPLOAD_KEPT_MS
      if (old && !busy) await drop(upload)
    }
  }
  await sweep()

  return {
    partOf,
    drop,
    offset,
    find: (id: string): Open | undefined => all.get(id),
    /** Those whose bytes are still coming or being looked at. */
    ofBooth: (booth: string): Upload[] =>
      [...all.values()].filter(({ upload, result }) => upload.booth === booth && !result).map(({ upload }) => upload),
    async start(upload: Upload): Promise<void> {
      track(upload)
      await sweep()
      await writeFile(partOf(upload), '', { mode: 0o600 })
      await writeFile(noteOf(upload), JSON.stringify(upload), { mode: 0o600 })
    },
    /** Writes what comes at `from`. A connection that breaks leaves what had come: the next PATCH goes on there. */
    async append(one: Open, from: number, content: AsyncIterable<Buffer>): Promise<Appended> {
      const have = await offset(one.upload)
      if (one.busy || one.result) return { ok: false, reason: 'busy', offset: have }
      if (from !== have) return { ok: false, reason: 'elsewhere', offset: have }
      one.busy = true
      const file = await open(partOf(one.upload), 'a')
      let written = 0
      try {
        for await (const chunk of content) {
          if (written + chunk.length > Math.min(CHUNK_BYTES, one.upload.bytes - have))
            return { ok: false, reason: 'too-much', offset: have + written }
          await file.writeFile(chunk)
          written += chunk.length
        }
        return { ok: true, offset: have + written }
      } finally {
        await file.close()
        one.busy = false
      }
    },
    /** Lets go of the bytes of an upload that was decided. */
    async settle(one: Open): Promise<void> {
      one.decidedAt = now()
      await Promise.all([rm(partOf(one.upload), { force: true }), rm(noteOf(one.upload), { force: true })])
    },
  }
}
export type Uploads = Awaited<ReturnType<typeof createUploads>>
