import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import type { Blobs, ByteRange } from './blobs.ts'

/** Sends a blob that never changes, or the part of it that was asked for. False when there is none; nothing is sent then. */
export async function sendBlob(
  blobs: Blobs,
  key: string,
  headers: Record<string, string>,
  request: Request,
  response: Response,
): Promise<boolean> {
  const size = await blobs.size(key)
  if (size === undefined) return false
  const etag = `"${key}"`
  response.set({
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'public, max-age=31536000, immutable, no-transform', // parts of a packed body would be of no use
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
    ...headers,
  })
  if (request.fresh) {
    response.status(304).end()
    return true
  }
  const range = wantedRange(request, size, etag)
  if (range === 'outside') {
    response.status(416).set('Content-Range', `bytes */${size}`).removeHeader('Content-Type')
    response.end()
    return true
  }
  if (range) response.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${size}`)
  response.set('Content-Length', String(range ? range.end - range.start + 1 : size))
  if (request.method === 'HEAD') {
    response.end()
    return true
  }
  const content = await blobs.read(key, range)
  if (!content) return false
  // A visitor who seeks or leaves ends the connection: that is no failure of ours.
  await pipeline(content, response).catch(() => response.destroy())
  return true
}

/** One range; several at once, and what cannot be read, get the whole. */
function wantedRange(request: Request, size: number, etag: string): ByteRange | 'outside' | undefined {
  const condition = request.headers['if-range']
  if (condition !== undefined && condition !== etag) return undefined
  const ranges = request.range(size)
  if (ranges === -1) return 'outside'
  if (!Array.isArray(ranges) || ranges.type !== 'bytes' || ranges.length !== 1) return undefined
  return ranges[0]
}
