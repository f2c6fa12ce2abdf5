import type { FileKind, Refused, UploadAt, Uploaded } from '../../shared/files/files.ts'
import type { TestVisitor } from './test-visitor.ts'

/** How tests upload: the wire of client/files/upload-file.ts, with room for bad manners. */
export function uploader(visitor: TestVisitor, owner: string, of = 'booths') {
  const path = `${visitor.url}/api/${of}/${owner}/uploads`
  const start = async (bytes: number, name = 'file', wanted?: readonly FileKind[]): Promise<UploadAt | Refused> => {
    const response = await visitor.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ bytes, name, wanted }),
    })
    return (await response.json()) as UploadAt | Refused
  }
  const piece = async (upload: string, from: number, bytes: Uint8Array): Promise<UploadAt | Uploaded | Refused> => {
    const response = await visitor.fetch(`${path}/${upload}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(from) },
      body: Buffer.from(bytes),
    })
    return (await response.json()) as UploadAt | Uploaded | Refused
  }
  const at = async (upload: string): Promise<UploadAt | Refused> =>
    (await (await visitor.fetch(`${path}/${upload}`)).json()) as UploadAt | Refused

  return {
    start,
    piece,
    at,
    /** The whole way. */
    async sends(bytes: Uint8Array, name = 'file', wanted?: readonly FileKind[]): Promise<Uploaded | Refused> {
      const started = await start(bytes.length, name, wanted)
      if (!started.ok) return started
      for (let from = 0; ; ) {
        const answer = await piece(started.upload, from, bytes.subarray(from, from + started.chunk))
        if (!answer.ok || 'url' in answer) return answer
        from = answer.offset
      }
    },
  }
}

/** Insists on being kept. */
export function kept(answer: Uploaded | Refused): Uploaded {
  if (!answer.ok) throw new Error(`The upload was refused: ${answer.reason} ${answer.detail ?? ''}.`)
  return answer
}
