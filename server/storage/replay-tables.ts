/** Rows of recorded ceremonies; see migrations/0017-replays.ts. */
export interface ReplayTables {
  ceremony_tracks: {
    ceremony: string
    run: string
    track: string
    starts_at: number
    ends_at: number
    is_key: number
    size: number
    bytes: Uint8Array
  }
  ceremony_people: {
    ceremony: string
    run: string
    number: number
    visitor: string
    name: string
    look: number
    role: number
    stripe: number
  }
}
