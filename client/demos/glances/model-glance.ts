import type { ModelContent, ModelState, View } from '../../../shared/demos/kinds/model.ts'
import type { OpenGlance } from './glance.ts'
import { type ModelPicture, modelPicture } from './model-picture.ts'

/** Pictures a second while it turns. */
const TURNING = 20
/** Share of the way to the driver's view that each of them goes, and where it has arrived. */
const EASE = 0.35
const STILL = 0.002

/** The model as its driver turns and lights it. */
export const modelGlance: OpenGlance<ModelContent, ModelState> = ({ model, view }, changed) => {
  let picture: ModelPicture | undefined
  let disposed = false
  const shown: View = { ...view }
  const far = (to: View) =>
    Math.abs(to.yaw - shown.yaw) + Math.abs(to.pitch - shown.pitch) + Math.abs(to.far - shown.far)
  modelPicture(model).then(
    (made) => {
      if (disposed) return made?.dispose()
      picture = made
      changed()
    },
    () => undefined, // it cannot be had: the screen says what runs
  )
  const glide = (to: View) => {
    shown.yaw += Math.round((to.yaw - shown.yaw) / (2 * Math.PI)) * 2 * Math.PI // the short way round
    const share = far(to) > STILL ? EASE : 1
    shown.yaw += (to.yaw - shown.yaw) * share
    shown.pitch += (to.pitch - shown.pitch) * share
    shown.far += (to.far - shown.far) * share
  }
  return {
    draw(context, width, height, state) {
      if (!picture) return false
      glide(state)
      context.drawImage(picture.draw(shown, state.light, state.sun), 0, 0, width, height)
      return true
    },
    pace: (state) => (picture && far(state) > STILL ? TURNING : 0),
    look: () => undefined,
    dispose() {
      disposed = true
      picture?.dispose()
      picture = undefined
    },
  }
}
