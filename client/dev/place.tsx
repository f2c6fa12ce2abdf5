import '@fontsource/fraunces/600.css'
import '@fontsource/noto-serif-sc/700.css'
import { createRoot, extend, type RootState } from '@react-three/fiber'
import { InstancedMesh, type Mesh, NeutralToneMapping, PCFShadowMap, PerspectiveCamera } from 'three'
import { planOf } from '../../shared/exhibition/plan-of.ts'
import type { Place } from '../hall/create-place.ts'
import { HallPlace } from '../hall/hall-place.tsx'
import { placeFocus } from '../hall/place-focus.ts'
import { QUALITY, type Quality } from '../hall/quality.ts'
import { drawPosters, sampleExhibition } from './sample-exhibition.ts'
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
if (query.get('posters') !== '0') drawPosters(exhibition)
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

const start = (place: Place) => {
  const state = window.__state
  if (!state) return
  let frames = 0
  const wanted = Number(query.get('frames') ?? 6)
  state.gl.toneMapping = NeutralToneMapping
  const calls = countCalls(state.gl.getContext() as WebGL2RenderingContext)
  const context = state.gl.getContext() as WebGL2RenderingContext
  const pixel = new Uint8Array(4)
  const frame = () => {
    if (!place.settled() || frames < wanted - 2) {
      place.update(0.05, focus) // nothing is drawn until all signs are there: a software renderer is slow
      frames += 1
      setTimeout(frame, 40)
      return
    }
    state.advance(frames * 0.05)
    calls.reset()
    state.advance(frames * 0.05 + 0.05)
    const { calls: draws, triangles } = state.gl.info.render
    const each = place.group.children
      .filter((o) => o.visible && 'geometry' in o)
      .map((o) => `${o.name} ${countTriangles(o as Mesh)}`)
    window.__info = { draws, triangles, gl: calls.total(), each, names: calls.names() }
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)
    window.__ready = true
  }
  frame()
}

/** Every WebGL call of a frame, by wrapping the context. */
const countCalls = (context: WebGL2RenderingContext) => {
  let count = 0
  const names = new Map<string, number>()
  const target = context as unknown as Record<string, unknown>
  for (const name in target) {
    const call = target[name]
    if (typeof call !== 'function') continue
    target[name] = (...args: unknown[]) => {
      count += 1
      names.set(name, (names.get(name) ?? 0) + 1)
      return call.apply(context, args)
    }
  }
  return {
    reset: () => {
      count = 0
      names.clear()
    },
    names: () => Object.fromEntries([...names].sort((a, b) => b[1] - a[1])),
    total: () => count,
  }
}

const countTriangles = (o: Mesh): number =>
  ((o.geometry.index?.count ?? 0) / 3) * (o instanceof InstancedMesh ? o.count : 1)

const store = root.render(
  <HallPlace exhibition={exhibition} plan={plan} daylight={daylight} quality={quality} focus={focus} onReady={start} />,
)
window.__state = store.getState()
