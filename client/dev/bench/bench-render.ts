/**
 * The page of `npm run bench -- render`: `?side=ours|tutorial&people=500&tags=200&view=door&quality=high&daylight=day`. Draws the
 * sample hall at eye level with walking people, then says on `window.bench` what one frame cost.
 */
import { NeutralToneMapping, PCFShadowMap, PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { suggestLook } from '../../../shared/avatars/look.ts'
import { planOf } from '../../../shared/exhibition/plan-of.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'
import { makeWalkable } from '../../../shared/plan/walkable.ts'
import type { ChosenQuality } from '../../hall/quality.ts'
import { sampleExhibition } from '../sample-exhibition.ts'
import { viewpoint } from '../viewpoints.ts'
import { countGl } from './count-gl.ts'
import { ours } from './ours.ts'
import type { BenchScene, BenchSide, Walker } from './side.ts'
import { tutorialHall } from './tutorial-hall.ts'
import { tutorialPeople } from './tutorial-people.ts'

export interface BenchFigures {
  drawCalls: number
  glCallsPerFrame: number
  glByName: Record<string, number>
  triangles: number
  people: number
  settled: boolean
  /** Of 256 grey levels, how many the picture has, and how far its brightness spreads: an empty canvas has one and none. */
  levels: number
  spread: number
}

const NAMES = ['Lin Yue', '王小明', 'Amara', '陈雨', 'Jules', 'Sofía', '周杰', 'Noor', '李思远', 'Ngozi']

const query = new URLSearchParams(location.search)
const count = Number(query.get('people') ?? 500)
const gl = countGl()
const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
renderer.setSize(innerWidth, innerHeight)
renderer.toneMapping = NeutralToneMapping
renderer.shadowMap.enabled = query.get('side') !== 'tutorial'
renderer.shadowMap.type = PCFShadowMap
document.body.append(renderer.domElement)

const exhibition = sampleExhibition(1)
const plan = planOf(exhibition)
const view = viewpoint(query.get('view') ?? 'door', plan)
const aspect = innerWidth / innerHeight
const upright =
  view.upright ?? (2 * Math.atan(Math.tan(((view.across ?? 60) * Math.PI) / 360) / aspect) * 180) / Math.PI
const camera = new PerspectiveCamera(upright, aspect, 0.1, 900)
camera.position.set(...view.eye)
camera.lookAt(...view.look)
camera.updateMatrixWorld()
const bench: BenchScene = {
  renderer,
  scene: new Scene(),
  camera,
  exhibition,
  plan,
  walkers: walkersInView(plan, view.eye, view.look, ((view.across ?? 50) * Math.PI) / 360),
  tags: Math.min(count, Number(query.get('tags') ?? 200)),
}
const side =
  query.get('side') === 'tutorial'
    ? await tutorial(bench)
    : await ours(
        bench,
        (query.get('quality') ?? 'high') as ChosenQuality,
        query.get('daylight') === 'evening' ? 'evening' : 'day',
      )

/** Lets signs be drawn and names be painted without drawing the hall: software rendering is slow. */
for (let frame = 0; frame < 600 && (frame < 40 || !side.settled()); frame++) {
  side.update(frame / 30, 1 / 30)
  await new Promise((done) => setTimeout(done, frame < 40 ? 0 : 20))
}
const step = (frame: number) => {
  gl()
  side.update(2 + frame / 30, 1 / 30)
  renderer.render(bench.scene, camera)
  return gl()
}
// the first frames compile shaders and draw the still shadow
step(0)
step(1)
const frames = [step(2), step(3), step(4)].sort((a, b) => a.total - b.total)
const { calls: drawCalls, triangles } = renderer.info.render
const figures: BenchFigures = {
  drawCalls,
  glCallsPerFrame: frames[1]?.total ?? 0,
  glByName: frames[1]?.byName ?? {},
  triangles,
  people: bench.walkers.length,
  settled: side.settled(),
  ...look(renderer),
}
Object.assign(window, { bench: figures })

async function tutorial(scene: BenchScene): Promise<BenchSide> {
  await tutorialHall(scene)
  const move = await tutorialPeople(scene)
  return { update: move, settled: () => true }
}

/** People on floors where one can stand, before the camera and in its view, nearest first; the same for the same view. */
function walkersInView(
  plan: FloorPlan,
  eye: readonly [number, number, number],
  look: readonly [number, number, number],
  halfAngle: number,
): Walker[] {
  const walkable = makeWalkable(plan)
  const ahead = Math.atan2(look[0] - eye[0], look[2] - eye[2])
  const walkers: (Walker & { distance: number })[] = []
  for (let i = 0; walkers.length < count && i < 200_000; i++) {
    const distance = 2.5 + 82 * Math.sqrt((i * 0.754877) % 1)
    const angle = ahead + (((i * 0.569841) % 1) * 2 - 1) * halfAngle * 0.94
    const x = eye[0] + Math.sin(angle) * distance
    const z = eye[2] + Math.cos(angle) * distance
    if (!walkable.canStand(x, z)) continue
    const name = NAMES[i % NAMES.length] ?? 'Visitor'
    walkers.push({ x, y: walkable.floorAt(x, z), z, heading: i * 2.4, look: suggestLook(i), name, distance })
  }
  return walkers.sort((a, b) => a.distance - b.distance)
}

/** Reads the picture back: so that nothing drawn cannot win. */
function look(renderer: WebGLRenderer): { levels: number; spread: number } {
  const context = renderer.getContext()
  const { drawingBufferWidth: width, drawingBufferHeight: height } = context
  const pixels = new Uint8Array(width * height * 4)
  context.readPixels(0, 0, width, height, context.RGBA, context.UNSIGNED_BYTE, pixels)
  const seen = new Set<number>()
  let sum = 0
  let squares = 0
  for (let at = 0; at < pixels.length; at += 4) {
    const grey = Math.round(((pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0)) / 3)
    seen.add(grey)
    sum += grey
    squares += grey * grey
  }
  const total = width * height
  return { levels: seen.size, spread: Math.round(Math.sqrt(squares / total - (sum / total) ** 2)) }
}
