import { createReadStream } from 'node:fs'
import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { BOOTH_FILES, type Refused, type Uploaded } from '../../shared/files/files.ts'
import { createQueue } from '../queue.ts'
import type { Services } from '../services.ts'
import type { Blobs } from './blobs.ts'
import { createCheckWork } from './check-work.ts'
import { createFileBlobs } from './file-blobs.ts'
import { keysOf } from './keys-of.ts'
import type { Checked } from './kinds/check-kind.ts'
import type { Upload } from './uploads.ts'

/** Left free for the database and for everybody else on the disk. */
const FREE_BYTES = 500_000_000

/** What booths' staff uploaded, checked and kept. */
export interface Files {
  blobs: Blobs
  /** What one booth may have. */
  most: { bytes: number; count: number }
  /** Checks an upload that came in whole at `path`, and keeps it for its booth. */
  keep(upload: Upload, path: string): Promise<Uploaded | Refused>
  /** Takes a file away from a booth; its content goes when no booth has it any more. */
  remove(booth: string, hash: string): Promise<boolean>
  /** Whether the disk has room for so many bytes more. */
  hasRoom(bytes: number): Promise<boolean>
  stop(): Promise<void>
}

export function createFiles({
  config,
  storage,
  now,
  log,
}: Pick<Services, 'config' | 'storage' | 'now' | 'log'>): Files {
  const blobs = createFileBlobs(join(config.dataDir, 'files'))
  const work = createCheckWork()
  // Whether anybody has a content and whether it is on disk must not change between looking and acting.
  const keeping = createQueue(1)
  const most = { bytes: config.boothMegabytes * 1e6, count: BOOTH_FILES }

  const put = async (upload: Upload, { hash, url, meta, bytes, parts }: Checked): Promise<Uploaded | Refused> => {
    const { booth, exhibition, visitor: uploadedBy, name } = upload
    const { kind } = meta
    for (const { key, path } of parts) await blobs.put(key, createReadStream(path))
    const file = { booth, exhibition, hash, kind, url, name, bytes, meta, uploadedBy, at: now() }
    const added = await storage.files.add(file, most)
    if (added.ok) return { ok: true, kind, url, bytes, meta }
    await removeUnowned(url, hash)
    const limit = added.reason === 'quota-bytes' ? most.bytes / 1e6 : most.count
    return { ok: false, reason: added.reason, detail: String(limit) }
  }
  const removeUnowned = async (url: string, hash: string): Promise<void> => {
    if (await storage.files.find(hash)) return
    for (const key of keysOf(url, hash)) await blobs.remove(key)
  }

  return {
    blobs,
    most,
    async keep(upload, path) {
      const scratch = `${path}s` // beside the upload's own part
      try {
        await mkdir(scratch, { recursive: true, mode: 0o700 })
        const answer = await work.check({ path, bytes: upload.bytes, wanted: upload.wanted, scratch })
        if ('refused' in answer) return answer.refused
        if ('error' in answer) throw new Error(answer.error)
        return await keeping(() => put(upload, answer.checked))
      } catch (cause) {
        // A file that breaks its checker is a broken file to whoever sent it, and a bug to whoever runs this.
        log.error({ err: cause, booth: upload.booth }, 'a file could not be checked')
        return { ok: false, reason: 'broken' }
      } finally {
        await rm(scratch, { recursive: true, force: true })
      }
    },
    remove: (booth, hash) =>
      keeping(async () => {
        const file = await storage.files.find(hash)
        const removed = await storage.files.remove(booth, hash)
        if (file && removed) await removeUnowned(file.url, hash)
        return removed
      }),
    async hasRoom(bytes) {
      const disk = await statfs(config.dataDir)
      return disk.bavail * disk.bsize - bytes > FREE_BYTES
    },
    stop: () => work.stop(),
  }
}
