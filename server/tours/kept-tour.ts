import type { NewTour, Tour, TourAbout } from '../../shared/tours/tours.ts'
import type { StoredTour } from '../storage/tour-port.ts'

/** What a stored tour's body is: the recording, and who its host was then. */
export type TourBody = NewTour & Pick<Tour, 'name' | 'look'>

const bodyOf = ({ body }: StoredTour): TourBody => JSON.parse(body)

export const tourOf = (stored: StoredTour): Tour => ({ ...bodyOf(stored), id: stored.id, at: stored.at })

export const aboutOf = (stored: StoredTour): TourAbout => {
  const { ms, name } = bodyOf(stored)
  return { id: stored.id, ms, name, at: stored.at, bytes: Buffer.byteLength(stored.body) }
}
