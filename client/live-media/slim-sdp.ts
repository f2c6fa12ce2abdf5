/** Header extensions that matter to one picture and one voice: which track, and how the line copes. */
const KEPT_EXTENSIONS = ['sdes:mid', 'transport-wide-cc', 'abs-send-time']

/**
 * A description as it is sent: without what the other end can do without, so that it fits into one frame of the room.
 * What is left out is simply not agreed on.
 */
export function slimSdp(sdp: string): string {
  return sdp
    .split('\r\n')
    .filter((line) => {
      if (line.startsWith('a=extmap:')) return KEPT_EXTENSIONS.some((kept) => line.includes(kept))
      if (line.startsWith('a=ssrc:')) return line.includes('cname:')
      return !line.startsWith('a=candidate:') // told by themselves, a few at a time
    })
    .join('\r\n')
}

const PICTURE_CODECS = /^video\/(?:VP8|VP9|H264|rtx)$/i
const VOICE_CODECS = /^audio\/opus$/i
/** Further profiles of one codec make a description long and the picture no better. */
const MOST_PICTURE_CODECS = 3

/** What a sender offers: few codecs that every browser has between them. */
export function fewCodecs(kind: 'audio' | 'video'): RTCRtpCodec[] {
  const all = RTCRtpSender.getCapabilities?.(kind)?.codecs ?? []
  const wanted = all.filter(({ mimeType }) => (kind === 'video' ? PICTURE_CODECS : VOICE_CODECS).test(mimeType))
  if (kind === 'audio') return wanted
  const seen = new Set<string>()
  const first = wanted.filter(({ mimeType }) => !/rtx$/i.test(mimeType) && !seen.has(mimeType) && seen.add(mimeType))
  return [...first.slice(0, MOST_PICTURE_CODECS), ...wanted.filter(({ mimeType }) => /rtx$/i.test(mimeType))]
}
