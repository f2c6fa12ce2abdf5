export interface PieceAnswer {
  /** 0: no answer came. */
  status: number
  body: unknown
}

/**
 * Sends a piece of a file and tells how much of it has left this device, which `fetch` cannot. Never rejects; an aborted
 * one is `status: 0`.
 */
export const sendPiece = (
  path: string,
  from: number,
  piece: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<PieceAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.open('PATCH', path)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', 'application/offset+octet-stream')
    request.setRequestHeader('Upload-Offset', String(from))
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, piece.size))
    request.onloadend = () => {
      signal?.removeEventListener('abort', abort)
      resolve({ status: request.status, body: request.response })
    }
    signal?.addEventListener('abort', abort)
    if (signal?.aborted) resolve({ status: 0, body: null })
    else request.send(piece)
  })
