/** The recorded tour of a booth. `body` is JSON; `id` another one after every change. */
export interface StoredTour {
  id: string
  booth: string
  exhibition: string
  body: string
  /** Public id of the host. */
  by: string
  at: number
}

export interface TourStore {
  load(booth: string): Promise<StoredTour | undefined>
  /** Takes the place of the booth's tour before. */
  save(tour: StoredTour): Promise<void>
  /** Writes `tour` where the booth's tour is still the one with the id `before`; false when it is not. */
  change(tour: StoredTour, before: string): Promise<boolean>
  /** Forgets what was recorded, and keeps that there was something: a sample does not come back by itself. */
  remove(booth: string): Promise<boolean>
  /** Saves a tour at a booth that never had one; false at any other. */
  give(tour: StoredTour): Promise<boolean>
}
