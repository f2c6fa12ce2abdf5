import { type Request, Router } from 'express'
import type { Files } from './files.ts'
import { pictureKey, widthFor } from './keys-of.ts'
import { sendBlob } from './send-blob.ts'

/** Types that are served; none of them runs script. By extension, which the server chose by the content. */
const TYPES: Readonly<Record<string, string>> = {
  webp: 'image/webp',
  glb: 'model/gltf-binary',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  pdf: 'application/pdf',
  vtt: 'text/vtt; charset=utf-8',
}

const NAME = /^([0-9a-f]{32})\.([a-z0-9]+)$/

/** GET /files/<hash>.<ext>, pictures with `?w=` in a smaller size. Everybody may see what a hash is known of. */
export function serveFileRoutes({ blobs }: Files): Router {
  const router = Router()
  router.get('/files/:name', async (request: Request<{ name: string }>, response, next) => {
    const [, hash, extension] = NAME.exec(request.params.name) ?? []
    const type = extension && Object.hasOwn(TYPES, extension) ? TYPES[extension] : undefined
    if (!(hash && type)) return next()
    const width = extension === 'webp' ? Number(request.query.w) : 0
    const key = width > 0 ? pictureKey(hash, widthFor(width)) : `${hash}.${extension}`
    const headers = {
      'Content-Type': type,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      // Readers of documents run in pages of their own, with scripts of the document's: to be saved, not shown.
      ...(extension === 'pdf' ? { 'Content-Disposition': 'attachment; filename="document.pdf"' } : {}),
    }
    if (!(await sendBlob(blobs, key, headers, request, response))) next()
  })
  return router
}
