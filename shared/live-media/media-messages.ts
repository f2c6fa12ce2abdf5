import * as z from 'zod/mini'
import { BoothId } from '../exhibition/exhibition.ts'
import type { Reply } from '../hall/reply.ts'

const visitor = z.string().check(z.minLength(1), z.maxLength(40))
const iceUrl = z.string().check(z.maxLength(300), z.regex(/^(?:stun|turn)s?:\S+$/))

/** A server that helps browsers to reach each other, as RTCPeerConnection wants it. */
export const IceServer = z.object({
  urls: z.union([iceUrl, z.array(iceUrl).check(z.minLength(1), z.maxLength(4))]),
  username: z.optional(z.string().check(z.maxLength(200))),
  credential: z.optional(z.string().check(z.maxLength(200))),
})
export type IceServer = z.infer<typeof IceServer>

/** A frame of the room holds 4 kB; browsers' descriptions are slimmed to this (client/live-media/slim-sdp.ts). */
export const LONGEST_SDP = 3500
export const MOST_CANDIDATES = 8

const sdp = z.string().check(z.startsWith('v=0'), z.maxLength(LONGEST_SDP))
const IceCandidate = z.object({
  candidate: z.string().check(z.maxLength(280)),
  sdpMid: z.string().check(z.maxLength(16)),
  sdpMLineIndex: z.int().check(z.gte(0), z.lte(8)),
})
export type IceCandidate = z.infer<typeof IceCandidate>

/** What two browsers tell each other until pictures flow between them. A viewer is ready, the publisher offers. */
export const Signal = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('offer'), sdp }),
  z.object({ type: z.literal('answer'), sdp }),
  z.object({
    type: z.literal('candidates'),
    candidates: z.array(IceCandidate).check(z.minLength(1), z.maxLength(MOST_CANDIDATES)),
  }),
])
export type Signal = z.infer<typeof Signal>

/** `link`: one attempt of a viewer; words about an earlier one mean nothing any more. */
const link = z.string().check(z.regex(/^[a-z0-9]{4,16}$/))

export const MediaSignal = z.object({ booth: BoothId, to: visitor, link, signal: Signal })
export type MediaSignal = z.infer<typeof MediaSignal>
export type MediaSignalReply = Reply<object, 'no-such-booth' | 'runs-not'>

/** What the other end is told; the server says from whom. */
export interface MediaSignalled {
  booth: string
  from: string
  link: string
  signal: Signal
}

export const MediaIce = z.object({ booth: BoothId })
export type MediaIceReply = Reply<{ iceServers: readonly IceServer[] }, 'no-such-booth' | 'runs-not'>

/** Who may say what: a publisher offers, a viewer is ready and answers, both tell where they can be reached. */
export const maySay = (side: 'publisher' | 'viewer', { type }: Signal): boolean =>
  type === 'candidates' || (type === 'offer') === (side === 'publisher')
