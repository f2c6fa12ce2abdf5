import { expect, it } from 'vitest'
import { slimSdp } from '../../../client/live-media/slim-sdp.ts'

it('a description is sent without the extensions, names and addresses that the other end can do without', () => {
  const kept = [
    'v=0',
    'a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid',
    'a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01',
    'a=ssrc:11 cname:abc',
    'a=ssrc-group:FID 11 12',
    'a=rtpmap:96 VP8/90000',
    '',
  ]
  const left = [
    'a=extmap:1 urn:ietf:params:rtp-hdrext:toffset',
    'a=ssrc:11 msid:stream track',
    'a=candidate:1 1 udp 2113937151 192.168.1.2 5000 typ host',
  ]
  expect(slimSdp([kept[0], ...left, ...kept.slice(1)].join('\r\n'))).toBe(kept.join('\r\n'))
})
