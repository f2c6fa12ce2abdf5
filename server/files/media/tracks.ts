/** What plays in a media file, as far as deciding about it needs. */
export interface Tracks {
  /** 0 when the file does not say. */
  seconds: number
  video: { codec: string; width: number; height: number }[]
  sound: { codec: string }[]
  /** The index stands before what is to play: a browser can start before it has everything. */
  streams: boolean
}
