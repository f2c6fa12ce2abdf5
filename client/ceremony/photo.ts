import { createStore } from 'zustand/vanilla'
import { elapsedOf, type Show } from '../../shared/ceremony/show.ts'
import { PHOTO_BEFORE_END } from './stage/timing/moments.ts'

/** Ms after its flash at which the photo is kept: what was too bright is good light then. And until when it still is one. */
const AFTER_FLASH = 240
const AT_LAST = 3000

/** The group photo as this visitor's screen had it; `played` counts the cues and says of which one it is. */
export interface Photo {
  played: number
  url: string
}

export const photoStore = createStore<{ photo: Photo | null }>(() => ({ photo: null }))

/** Whether this is the moment of which the photo is. */
export function isPhotoMoment(show: Show, now: number): boolean {
  if (show.cue?.kind !== 'group-photo') return false
  const since = elapsedOf(show, now) - (show.cue.seconds * 1000 - PHOTO_BEFORE_END)
  return since >= AFTER_FLASH && since < AT_LAST
}

/** Whether a photo can still be saved: in its own cue, and in the one after it. */
export const isPhotoOffered = (photo: Photo | null, show: Show | null): photo is Photo =>
  photo !== null && show?.phase === 'running' && (show.played === photo.played || show.played === photo.played + 1)

/** Keeps a photo; the one before it is gone. */
export function keepPhoto(played: number, picture: Blob): void {
  const { photo } = photoStore.getState()
  if (photo) URL.revokeObjectURL(photo.url)
  photoStore.setState({ photo: { played, url: URL.createObjectURL(picture) } })
}
