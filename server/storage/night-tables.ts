/** Rows of what comes after a night; see migrations/0016-after-the-night.ts. */
export interface NightTables {
  certificate_looks: { ceremony: string; body: string; changed_by: string; changed_at: number }
  night_minutes: { ceremony: string; minute: number; people: number }
  night_applause: {
    ceremony: string
    played: number
    cue: string
    award: string
    at: number
    counts: string
    people: number
  }
}
