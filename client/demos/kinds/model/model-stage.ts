import {
  Box3,
  Mesh,
  NeutralToneMapping,
  PCFShadowMap,
  PerspectiveCamera,
  Raycaster,
  Scene,
  Sphere,
  Vector2,
  Vector3,
  WebGLRenderer,
} from 'three'
import type { Light, Place, View } from '../../../../shared/demos/kinds/model.ts'
import { createModelLight } from './model-light.ts'
import { disposeModel, readGlb } from './read-glb.ts'

const FIELD = 32
/** Time in which the shown view comes e times nearer to the driver's, ms: quick, yet without the steps of the wire. */
const EASE_MS = 110
const STILL = 0.0006
/** Frames that take longer than this while the model turns are drawn with fewer pixels, until it stands still. */
const SLOW_MS = 45
const LEAST_PIXELS = 0.5
const MOST_PIXELS = 2

export interface ModelStage {
  /** Where the camera shall stand; `at once` for one's own hand, else it glides there. */
  aim(view: View, towards: Place | undefined, atOnce: boolean): void
  light(light: Light, sun: number): void
  /** The place of the model under a point of the canvas, in shares of its size. */
  pick(x: number, y: number): Place | undefined
  /** Keeps an element over a place of the model. Returns its undo. */
  pinTo(element: HTMLElement, at: Place): () => void
  /** What is shown now, as a picture. */
  picture(): Promise<Blob | null>
  dispose(): void
}

/** Undefined where the browser gives no WebGL. @throws when the model cannot be read. */
export async function createModelStage(
  canvas: HTMLCanvasElement,
  url: string,
  onLost: () => void,
): Promise<ModelStage | undefined> {
  // Asked for here: three would write an error into the console before it throws.
  const context = canvas.getContext('webgl2', { alpha: true, antialias: true, stencil: false })
  if (!context) return undefined
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The model could not be fetched: ${answer.status}.`)
  const model = await readGlb(await answer.arrayBuffer())
  return stageOf(canvas, context, model, onLost)
}

function stageOf(
  canvas: HTMLCanvasElement,
  context: WebGL2RenderingContext,
  model: Awaited<ReturnType<typeof readGlb>>,
  onLost: () => void,
): ModelStage {
  const renderer = new WebGLRenderer({ canvas, context, alpha: true, antialias: true })
  renderer.toneMapping = NeutralToneMapping
  renderer.shadowMap.enabled = true
  renderer.shadowMap.type = PCFShadowMap
  renderer.shadowMap.autoUpdate = false
  const scene = new Scene()
  const { center, radius } = new Box3().setFromObject(model).getBoundingSphere(new Sphere())
  const size = Math.max(radius, 1e-6)
  scene.add(model)
  // The scene's origin is the middle of the model: shadows, lights and camera turn round it.
  model.position.sub(center)
  model.traverse((part) => {
    if (part instanceof Mesh) part.castShadow = part.receiveShadow = true
  })
  const lamp = createModelLight(renderer, scene, size)
  const camera = new PerspectiveCamera(FIELD, 1, size / 60, size * 40)

  const wanted = { yaw: 0, pitch: 0, far: 1, x: 0, y: 0, z: 0 }
  const shown = { ...wanted }
  const pinned = new Map<HTMLElement, Vector3>()
  const place = new Vector3()
  const ray = new Raycaster()
  const pointer = new Vector2()
  let asked = 0
  let before = 0
  let slow = 0
  let pixels = 1
  let moving = false
  let frames = 0
  let fresh = true

  const fullPixels = () => Math.min(devicePixelRatio, MOST_PIXELS)
  const ask = () => {
    if (asked === 0) asked = requestAnimationFrame(frame)
  }
  const setPixels = (ratio: number) => {
    if (renderer.getPixelRatio() !== ratio) renderer.setPixelRatio(ratio)
  }
  const glide = (ms: number): boolean => {
    const share = 1 - Math.exp(-ms / EASE_MS)
    let far = 0
    for (const key of ['yaw', 'pitch', 'far', 'x', 'y', 'z'] as const) {
      const rest = wanted[key] - shown[key]
      shown[key] += rest * share
      far = Math.max(far, Math.abs(rest) / (key.length === 1 ? size : 1))
    }
    if (far > STILL) return true
    Object.assign(shown, wanted)
    return false
  }
  const stand = () => {
    const fit = size / Math.sin((FIELD / 2) * (Math.PI / 180)) / Math.min(1, camera.aspect)
    const away = fit * shown.far
    const level = Math.cos(shown.pitch) * away
    place.set(shown.x, shown.y, shown.z)
    camera.position.set(
      place.x + Math.sin(shown.yaw) * level,
      place.y + Math.sin(shown.pitch) * away,
      place.z + Math.cos(shown.yaw) * level,
    )
    camera.lookAt(place)
    camera.updateMatrixWorld()
  }
  const hidden = (at: Vector3): boolean => {
    place.copy(at).sub(camera.position)
    const away = place.length()
    ray.set(camera.position, place.normalize())
    ray.far = away - size * 0.03
    const blocked = ray.intersectObject(model, true).length > 0
    ray.far = Number.POSITIVE_INFINITY
    return blocked
  }
  const movePins = () => {
    const { clientWidth, clientHeight } = canvas
    for (const [element, at] of pinned) {
      place.copy(at).project(camera)
      const x = ((place.x + 1) / 2) * clientWidth
      const y = ((1 - place.y) / 2) * clientHeight
      element.style.translate = `${x.toFixed(1)}px ${y.toFixed(1)}px`
      element.style.visibility = place.z < 1 && Math.abs(place.x) < 1 && Math.abs(place.y) < 1 ? '' : 'hidden'
      // Looking for what stands before it costs too much for every frame.
      if (!moving) element.dataset.behind = String(hidden(at))
    }
  }
  const frame = (now: number) => {
    asked = 0
    const ms = Math.min(100, Math.max(1, before === 0 ? 16 : now - before))
    const goesOn = glide(ms)
    if (moving && before > 0) slow = now - before > SLOW_MS ? slow + 1 : Math.max(0, slow - 0.25)
    if (slow >= 3) {
      pixels = Math.max(LEAST_PIXELS, pixels * 0.75)
      slow = 0
    }
    moving = goesOn
    before = goesOn ? now : 0
    setPixels(goesOn ? Math.min(fullPixels(), pixels * fullPixels()) : fullPixels())
    stand()
    renderer.render(scene, camera)
    frames += 1 // what is drawn is told on the canvas, for tests and the curious
    canvas.dataset.frames = String(frames)
    canvas.dataset.yaw = shown.yaw.toFixed(2)
    canvas.dataset.still = String(!goesOn)
    movePins()
    if (goesOn) ask()
  }
  const fit = () => {
    const { clientWidth, clientHeight } = canvas
    if (clientWidth === 0 || clientHeight === 0) return
    renderer.setSize(clientWidth, clientHeight, false)
    camera.aspect = clientWidth / clientHeight
    camera.updateProjectionMatrix()
    ask()
  }
  const observer = new ResizeObserver(fit)
  observer.observe(canvas)
  const lost = (event: Event) => {
    event.preventDefault()
    onLost()
  }
  canvas.addEventListener('webglcontextlost', lost)

  return {
    aim(view, towards, atOnce) {
      Object.assign(wanted, view)
      // A third of the way to what is spoken of, so that the whole stays in sight.
      wanted.x = towards ? (towards[0] - center.x) / 3 : 0
      wanted.y = towards ? (towards[1] - center.y) / 3 : 0
      wanted.z = towards ? (towards[2] - center.z) / 3 : 0
      const turns = Math.round((wanted.yaw - shown.yaw) / (2 * Math.PI))
      shown.yaw += turns * 2 * Math.PI // the short way round
      if (atOnce || fresh) Object.assign(shown, wanted)
      fresh = false
      ask()
    },
    light(light, sun) {
      lamp.set(light, sun)
      ask()
    },
    pick(x, y) {
      ray.setFromCamera(pointer.set(x * 2 - 1, 1 - y * 2), camera)
      const [hit] = ray.intersectObject(model, true)
      return hit && [hit.point.x + center.x, hit.point.y + center.y, hit.point.z + center.z]
    },
    pinTo(element, at) {
      pinned.set(element, new Vector3(...at).sub(center))
      ask()
      return () => pinned.delete(element)
    },
    picture() {
      renderer.render(scene, camera) // what was drawn is gone once the page has shown it
      return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
    },
    dispose() {
      cancelAnimationFrame(asked)
      asked = -1
      observer.disconnect()
      canvas.removeEventListener('webglcontextlost', lost)
      lamp.dispose()
      disposeModel(model)
      renderer.dispose()
      renderer.forceContextLoss()
    },
  }
}
