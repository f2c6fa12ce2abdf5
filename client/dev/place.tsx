import { createRoot, extend, type RootState } from '@react-three/fiber'
import { NeutralToneMapping, PCFShadowMap, PerspectiveCamera } from 'three'
import { planOf } from '../../shared/exhibition/plan-of.ts'
import { HallPlace } from '../hall/hall-place.tsx'
import { placeFocus } from '../hall/place-focus.ts'
import { QUALITY, type Quality } from '../hall/quality.ts'
import { sampleExhibition } from './sample-exhibition.ts'
import { viewpoint } from './viewpoints.ts'

declare global {
  interface Window {
    __ready?: boolean
    __info?: unknown
    __state?: RootState
  }
}

const query = new URLSearchParams(location.search)
const quality = (query.get('quality') ?? 'medium') as Quality
const daylight = query.get('daylight') === 'evening' ? 'evening' : 'day'
const exhibition = sampleExhibition(Number(query.get('repeat') ?? 1))
const plan = planOf(exhibition)
const index = Number(query.get('booth') ?? 0)
const view = viewpoint(query.get('view') ?? 'door', plan, index)
const canvas = document.body.appendChild(document.createElement('canvas'))
const size = { width: innerWidth, height: innerHeight, top: 0, left: 0 }
const aspect = size.width / size.height
const upright =
  view.upright ?? (2 * Math.atan(Math.tan(((view.across ?? 60) * Math.PI) / 360) / aspect) * 180) / Math.PI
const camera = new PerspectiveCamera(upright, aspect, 0.1, 900)
camera.position.set(...view.eye)
camera.lookAt(...view.look)

const focus = placeFocus()
focus.x = view.eye[0]
focus.z = view.eye[2]
const far = Math.hypot(view.look[0] - focus.x, view.look[2] - focus.z) || 1
focus.ahead = { x: (view.look[0] - focus.x) / far, z: (view.look[2] - focus.z) / far }
if (query.get('view') === 'booth' && query.get('lit') !== '0') focus.nearBooth = plan.booths[index]?.id ?? null

extend({})
const root = createRoot(canvas)
await root.configure({
  size,
  camera,
  dpr: Math.min(devicePixelRatio, QUALITY[quality].pixelRatio),
  frameloop: 'never',
  gl: { antialias: true, preserveDrawingBuffer: true },
  shadows: { enabled: QUALITY[quality].shadows, type: PCFShadowMap },
})

const start = () => {
  const state = window.__state
  if (!state) return
  let frames = 0
  const wanted = Number(query.get('frames') ?? 6)
  state.gl.toneMapping = NeutralToneMapping
  const calls = countCalls(state.gl.getContext() as WebGL2RenderingContext)
  const frame = () => {
    calls.reset()
    state.advance(frames * 0.05)
    frames += 1
    if (frames < wanted) setTimeout(frame, 150)
    else {
      const { calls: draws, triangles } = state.gl.info.render
      window.__info = { draws, triangles, gl: calls.total(), programs: state.gl.info.programs?.length }
      window.__ready = true
    }
  }
  frame()
}

/** Every WebGL call of a frame, by wrapping the context. */
const countCalls = (context: WebGL2RenderingContext) => {
  let count = 0
  const target = context as unknown as Record<string, unknown>
  for (const name in target) {
    const call = target[name]
    if (typeof call !== 'function') continue
    target[name] = (...args: unknown[]) => {
      count += 1
      return call.apply(context, args)
    }
  }
  return {
    reset: () => {
      count = 0
    },
    total: () => count,
  }
}

const store = root.render(
  <HallPlace exhibition={exhibition} plan={plan} daylight={daylight} quality={quality} focus={focus} onReady={start} />,
)
window.__state = store.getState()
