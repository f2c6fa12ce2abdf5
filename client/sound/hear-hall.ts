import { shownNow } from '../exhibition/exhibition-store.ts'
import { ownPlace } from '../hall-session/own-place.ts'
import { session } from '../hall-session/session.ts'
import { heard } from './heard.ts'
import { strides } from './strides.ts'
import { synthesise } from './synthesise.ts'

/** Milliseconds between two looks at where the own feet are. */
const EVERY = 50

/** Makes the hall heard: its air and water, the own steps, a note for each leaf that is entered. Returns its end. */
export const hearHall = (): (() => void) => {
  const context = new AudioContext({ latencyHint: 'interactive' })
  const sound = synthesise(context)
  heard.setState({ now: { context, sound } })
  const walk = strides()
  // A 2D view moves nobody by foot, and a hidden tab hears nothing.
  const timer = setInterval(() => {
    if (walk(ownPlace)) sound.step()
  }, EVERY)
  const leave = session.subscribe((now, before) => {
    if (now.nearBooth === before.nearBooth || now.nearBooth === null) return
    const shown = shownNow()
    const booth = shown?.booths.get(now.nearBooth)
    const category = booth && shown?.categories.get(booth.category)
    if (category) sound.marimba(category.colour)
  })
  const attend = () => void (document.hidden ? context.suspend() : context.resume())
  document.addEventListener('visibilitychange', attend)
  attend()
  return () => {
    clearInterval(timer)
    leave()
    document.removeEventListener('visibilitychange', attend)
    heard.setState({ now: null })
    void context.close()
  }
}
