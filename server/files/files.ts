import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { BOOTH_FILES, type Refused, type Uploaded } from '../../shared/files/files.ts'
import { createQueue } from '../posters/queue.ts'
import type { Services } from '../services.ts'
import type { Blobs } from './blobs.ts'
import { checkFile } from './check-file.ts'
import { createFileBlobs } from './file-blobs.ts'
import { keysOf } from './keys-of.ts'
import { RefusedFile } from './refused-file.ts'
import type { Upload } from './uploads.ts'

/** Left free for the database and for everybody else on the disk. */
const FREE_BYTES = 500_000_000
/** Two at a time leave the machine's other threads to the hall. */
const AT_ONCE = 2

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
}

export function createFiles({
  config,
  storage,
  now,
  log,
}: Pick<Services, 'config' | 'storage' | 'now' | 'log'>): Files {
  const blobs = createFileBlobs(join(config.dataDir, 'files'))
  const checking = createQueue(AT_ONCE)
  // Whether anybody has a content and whether it is on disk must not change between looking and acting.
  const keeping = createQueue(1)
  const most = { bytes: config.boothMegabytes * 1e6, count: BOOTH_FILES }

  const keep = async ({ booth, exhibition, visitor, name, wanted, bytes }: Upload, path: string): Promise<Uploaded> => {
    const checked = await checking(() => checkFile(path, bytes, wanted))
    const { hash, url, meta } = checked
    await keeping(async () => {
      await checked.put(blobs)
      const added = await storage.files.add(
        {
          ...{ booth, exhibition, hash, url, name, meta },
          kind: meta.kind,
          bytes: checked.bytes,
          uploadedBy: visitor,
          at: now(),
        },
        most,
      )
      if (added.ok) return
      if (!(await storage.files.find(hash))) for (const key of keysOf(url, hash)) await blobs.remove(key)
      throw new RefusedFile(added.reason, added.reason === 'quota-bytes' ? most.bytes / 1e6 : most.count)
    })
    return { ok: true, kind: meta.kind, url, bytes: checked.bytes, meta }
  }

  return {
    blobs,
    most,
    keep: (upload, path) =>
      keep(upload, path).catch((cause: unknown): Refused => {
        if (cause instanceof RefusedFile) return refusedBy(cause)
        // A file that breaks its checker is a broken file to whoever sent it, and a bug to whoever runs this.
        log.error({ err: cause, booth: upload.booth }, 'a file could not be checked')
        return { ok: false, reason: 'broken' }
      }),
    remove: (booth, hash) =>
      keeping(async () => {
        const file = await storage.files.find(hash)
        const removed = await storage.files.remove(booth, hash)
        if (file && removed && !(await storage.files.find(hash)))
          for (const key of keysOf(file.url, hash)) await blobs.remove(key)
        return removed
      }),
    async hasRoom(bytes) {
      const disk = await statfs(config.dataDir)
      return disk.bavail * disk.bsize - bytes > FREE_BYTES
    },
  }
}

export const refusedBy = ({ reason, detail }: RefusedFile): Refused =>
  detail === undefined ? { ok: false, reason } : { ok: false, reason, detail }
