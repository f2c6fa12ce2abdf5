import { useEffect } from 'react'
import { useSoundOn } from './sound-store.ts'

const TAPS = ['pointerdown', 'keydown'] as const

/** Lets the hall be heard from the visitor's next tap or key on, while it stands and the switch is on. */
export function useSound(standing: boolean): void {
  const on = useSoundOn()
  useEffect(() => {
    if (!standing || !on) return
    let stop = () => {}
    let over = false
    const forget = () => {
      for (const tap of TAPS) removeEventListener(tap, begin)
    }
    const begin = () => {
      forget()
      import('./hear-hall.ts').then(
        ({ hearHall }) => {
          if (!over) stop = hearHall()
        },
        () => undefined, // a hall without sound is a hall
      )
    }
    for (const tap of TAPS) addEventListener(tap, begin)
    return () => {
      over = true
      forget()
      stop()
    }
  }, [standing, on])
}
