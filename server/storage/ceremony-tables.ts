/** Rows of ceremonies, their logs and their envelopes; see migrations/0013-ceremonies.ts. */
export interface CeremonyTables {
  ceremonies: {
    id: string
    exhibition: string
    /** RunOfShow as JSON. */
    show: string
    announced: number
    told_seconds: number | null
    revision: number
    made_at: number
    changed_at: number
    changed_by: string
  }
  ceremony_events: {
    ceremony: string
    run: string
    seq: number
    at: number
    event: string
    state: string
    cue: string
    by: string
  }
  envelopes: {
    id: string
    exhibition: string
    ceremony: string
    award: string
    /** The award's name as JSON, and its edition, as they are in the envelope and everybody knows them. */
    name: string
    edition: string
    sha256: string
    sealed_at: number
    sealed_by: string
    box: string
    replaced_at: number | null
    reason: string
    opened_at: number | null
    opened: string
  }
}
