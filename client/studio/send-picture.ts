/** Bytes of a picture that the server takes. */
const MOST = 12_000_000

export type SentPicture = { ok: true; path: string } | { ok: false; reason: 'wrongPicture' | 'tooLarge' | 'notSent' }

/** Sends one picture; `tell` hears how much of it has gone, from 0 to 1. Never rejects. */
export function sendPicture(to: string, file: File, tell: (share: number) => void): Promise<SentPicture> {
  if (file.size > MOST) return Promise.resolve({ ok: false, reason: 'tooLarge' })
  if (!file.type.startsWith('image/')) return Promise.resolve({ ok: false, reason: 'wrongPicture' })
  return new Promise((done) => {
    const request = new XMLHttpRequest() // fetch does not tell how much it has sent
    request.open('POST', to)
    request.setRequestHeader('content-type', file.type)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const kept = request.response as { ok?: boolean; path?: string } | null
      if (kept?.ok && kept.path) done({ ok: true, path: kept.path })
      else done({ ok: false, reason: request.status === 400 ? 'wrongPicture' : 'notSent' })
    }
    request.onerror = () => done({ ok: false, reason: 'notSent' })
    request.send(file)
  })
}
