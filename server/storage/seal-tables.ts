/** Rows beside the envelopes of ceremony-tables.ts; see migrations/0014-seals.ts. */
export interface SealTables {
  /** Every award that a booth was ever shown with, and what its project was called then. */
  shown_awards: {
    exhibition: string
    booth: string
    /** Of award and project: names are longer than an index may be. */
    key: string
    name: string
    edition: string
    title: string
    team: string
  }
  /** One row: which key the results are sealed with, but not the key. */
  seal_keys: {
    id: string
    fingerprint: string
    made_at: number
    /** Visitor who was shown the recovery phrase, or empty; since when; and when they said that it is written down. */
    shown_to: string
    shown_at: number
    kept_at: number | null
  }
}
