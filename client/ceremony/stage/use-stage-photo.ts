import { addAfterEffect, useThree } from '@react-three/fiber'
import { useEffect } from 'react'
import { isPhotoMoment, keepPhoto } from '../photo.ts'
import type { StageSource } from './stage-source.ts'

/** Keeps what is on the canvas at the flash of a group photo: right after it was drawn, for nothing of it stays there longer. */
export function useStagePhoto(source: StageSource): void {
  const canvas = useThree(({ gl }) => gl.domElement)
  useEffect(() => {
    let taken = -1
    return addAfterEffect(() => {
      const { show } = source.store.getState()
      if (!show || taken === show.played || !isPhotoMoment(show, source.now())) return
      const { played } = show
      taken = played
      canvas.toBlob((picture) => picture && keepPhoto(played, picture), 'image/jpeg', 0.9)
    })
  }, [canvas, source])
}
