import { join } from 'node:path'
import express, { type Request, type Response, Router } from 'express'
import {
  type BoothFiles,
  CHUNK_BYTES,
  type FileRefusal,
  MOST_BYTES_OF_ANY,
  OPEN_UPLOADS,
  type Refused,
  UploadStart,
} from '../../shared/files/files.ts'
import { staffOf } from '../booths/require-staff.ts'
import { ceremonyFiles } from '../ceremony/ceremony-files.ts'
import { rateLimit } from '../http/rate-limit.ts'
import type { Services } from '../services.ts'
import { checkStart } from './check-start.ts'
import { boothFiles, type FileOwner } from './file-owner.ts'
import { RefusedFile, refusedBy } from './refused-file.ts'
import { HEAD_BYTES } from './sniff.ts'
import { createUploads, type Upload, type Uploads } from './uploads.ts'

/**
 * How a booth's staff, and whoever writes a ceremony, upload: POST says how many bytes will come and gets an id; PATCH sends them piece by piece with
 * `Upload-Offset`, as in the tus protocol; GET tells how far it is, after a broken connection; DELETE gives up. The answer
 * to the last piece is `Uploaded` or `Refused`.
 */
export async function uploadRoutes(services: Services): Promise<Router> {
  const router = Router()
  const uploads = await createUploads(join(services.config.dataDir, 'uploads'), services.now)
  for (const owner of [boothFiles(services), ceremonyFiles(services)]) serve(router, services, uploads, owner)
  return router
}

function serve(router: Router, services: Services, uploads: Uploads, owner: FileOwner): void {
  const { storage, files, now } = services
  const { path, guard, idOf } = owner
  // The 80 pages of a document are 160 requests, and two colleagues may sit behind one address.
  const often = rateLimit(1200, 60)

  router.post(`${path}/uploads`, often, guard, express.json({ limit: '4kb' }), async (request, response) => {
    const { exhibition, visitor } = staffOf(request)
    const booth = idOf(request)
    const read = UploadStart.safeParse(request.body)
    if (!read.success) return refuse(response, 'invalid')
    const { bytes, name } = read.data
    const wanted = owner.kinds
      ? owner.kinds.filter((kind) => read.data.wanted?.includes(kind) ?? true)
      : read.data.wanted
    if (wanted?.length === 0) return refuse(response, 'not-wanted')
    if (bytes === 0) return refuse(response, 'empty')
    if (bytes > MOST_BYTES_OF_ANY) return refuse(response, 'too-large', MOST_BYTES_OF_ANY / 1e6)
    const upload: Upload = {
      id: services.id(20),
      booth,
      exhibition,
      visitor: visitor.id,
      bytes,
      name,
      wanted,
      at: now(),
    }
    const used = await storage.files.used(booth)
    // From here to `start` nothing is waited for, so that no two starts see the same room.
    const open = uploads.ofBooth(booth)
    if (open.length >= OPEN_UPLOADS) return refuse(response, 'too-many-at-once', OPEN_UPLOADS)
    if (used.count + open.length >= files.most.count) return refuse(response, 'quota-count', files.most.count)
    // A picture comes larger than it is kept: what it will be is counted when it is known.
    if (open.reduce((sum, other) => sum + other.bytes, used.bytes + bytes) > files.most.bytes)
      return refuse(response, 'quota-bytes', files.most.bytes / 1e6)
    // Both are heard to their end: a start that failed while the disk was looked at would end the server.
    const [started, room] = await Promise.allSettled([uploads.start(upload), files.hasRoom(bytes)])
    const full = room.status === 'fulfilled' && !room.value
    if (full || started.status === 'rejected' || room.status === 'rejected') await uploads.drop(upload)
    if (full) return refuse(response, 'disk-full')
    if (started.status === 'rejected') throw started.reason
    if (room.status === 'rejected') throw room.reason
    response.status(201).json({ ok: true, upload: upload.id, offset: 0, chunk: CHUNK_BYTES })
  })

  /** The upload of the path, if it is this visitor's at this place. */
  const ownUpload = (request: Request) => {
    const one = uploads.find(String(request.params.upload))
    return one?.upload.booth === idOf(request) && one.upload.visitor === staffOf(request).visitor.id ? one : undefined
  }

  router.get(`${path}/uploads/:upload`, often, guard, async (request, response) => {
    const one = ownUpload(request)
    if (!one) return refuse(response, 'no-such-upload')
    const { id, bytes } = one.upload
    response.json({
      ok: true,
      upload: id,
      offset: one.result ? bytes : await uploads.offset(one.upload),
      chunk: CHUNK_BYTES,
    })
  })

  router.patch(`${path}/uploads/:upload`, often, guard, async (request, response) => {
    const one = ownUpload(request)
    if (!one) return refuse(response, 'no-such-upload')
    const { upload } = one
    const from = Number(request.headers['upload-offset'])
    if (!(one.result && from === upload.bytes)) {
      const appended = await uploads.append(one, from, request)
      if (!appended.ok)
        return void response
          .status(appended.reason === 'too-much' ? 413 : 409)
          .set('Connection', 'close') // what still comes is not read
          .json({
            ok: false,
            reason: appended.reason === 'too-much' ? 'too-large' : 'invalid',
            offset: appended.offset,
          })
      if (!one.begun && appended.offset >= Math.min(HEAD_BYTES, upload.bytes)) {
        const refusal = await refusalOfStart(uploads.partOf(upload), upload)
        if (refusal) {
          await uploads.drop(upload)
          return send(response, refusal)
        }
        one.begun = true
      }
      if (appended.offset < upload.bytes)
        return void response.json({ ok: true, upload: upload.id, offset: appended.offset, chunk: CHUNK_BYTES })
    }
    one.result ??= files.keep(upload, uploads.partOf(upload))
    const result = await one.result
    send(response, result)
    // Its bytes are kept elsewhere now or of no use; the result stays for whoever lost the answer.
    await uploads.settle(one)
  })

  router.delete(`${path}/uploads/:upload`, often, guard, async (request, response) => {
    const one = ownUpload(request)
    if (one && !one.result) await uploads.drop(one.upload)
    response.json({ ok: true })
  })

  router.get(`${path}/files`, often, guard, async (request, response) => {
    const booth = idOf(request)
    const list = await storage.files.ofBooth(booth)
    response.set('Cache-Control', 'no-store').json({
      ok: true,
      booth,
      files: list.map(({ kind, url, bytes, meta, name, at }) => ({ kind, url, bytes, meta, name, at })),
      used: await storage.files.used(booth),
      most: files.most,
    } satisfies BoothFiles)
  })

  router.delete(`${path}/files/:hash`, often, guard, async (request, response) => {
    const booth = idOf(request)
    const hash = String(request.params.hash)
    if (await owner.isInUse(request, hash)) return refuse(response, 'in-use')
    await files.remove(booth, hash)
    response.json({ ok: true })
  })
}

const STATUS: Partial<Record<FileRefusal, number>> = {
  'no-such-upload': 404,
  invalid: 400,
  'too-large': 413,
  'in-use': 409,
}

const send = (response: Response, answer: { ok: boolean; reason?: FileRefusal }): void =>
  void response.status(answer.reason ? (STATUS[answer.reason] ?? 422) : 200).json(answer)

const refuse = (response: Response, reason: FileRefusal, detail?: string | number): void =>
  send(response, { ok: false, reason, ...(detail === undefined ? {} : { detail: String(detail) }) })

const refusalOfStart = (path: string, { bytes, wanted }: Upload): Promise<Refused | undefined> =>
  checkStart(path, bytes, wanted).then(
    () => undefined,
    (cause: unknown) => {
      if (cause instanceof RefusedFile) return refusedBy(cause)
      throw cause
    },
  )
