/**
 * People to look at while working on them: `?view=lineup` (the eight hairs), `?view=gestures`, `?view=crowd` (200 with
 * tags), `?view=portraits` (the drawn ones). `&at=2.5` stops the clock there; `&evening=1`.
 */
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/noto-sans-sc/500.css'
import {
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  NeutralToneMapping,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  WebGLRenderer,
} from 'three'
import { ANIMS, type Anim } from '../../shared/avatars/gestures.ts'
import { packLook, suggestLook, unpackLook } from '../../shared/avatars/look.ts'
import { lookSvg } from '../../shared/avatars/look-svg.ts'
import { type Crowd, loadPeople, type People } from '../avatars/index.ts'
import { applyPreset, hallUniforms, LIGHT } from '../hall/light/daylight.ts'

const query = new URLSearchParams(location.search)
const view = query.get('view') ?? 'lineup'
const number = (key: string, otherwise: number) => Number(query.get(key) ?? otherwise)

if (view === 'portraits') {
  const list = document.createElement('div')
  list.className = 'portraits'
  for (let seed = 0; seed < 40; seed++) {
    const item = document.createElement('div')
    const look = unpackLook(suggestLook(seed))
    if (seed < 8) look.hair = seed
    item.innerHTML = lookSvg(packLook(look))
    list.append(item)
  }
  document.body.append(list)
  Object.assign(window, { ready: true })
} else await draw()

async function draw(): Promise<void> {
  await Promise.all(['600 13px Inter', '500 14px Inter'].map((font) => document.fonts.load(font)))
  await document.fonts.load('500 14px "Noto Sans SC"', '王小明陈雨周杰李思远你好，欢迎来到我们的展位！做的是云互动。')
  const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
  renderer.setSize(innerWidth, innerHeight)
  renderer.toneMapping = NeutralToneMapping
  document.body.append(renderer.domElement)
  const scene = new Scene()
  scene.background = new Color('#F3E9DA')
  scene.add(new HemisphereLight('#F8F0E2', '#8A7A66', 1.5))
  const sun = new DirectionalLight('#FFE3BC', 3)
  sun.position.set(-45, 85, 75)
  scene.add(sun)
  const floor = new Mesh(new PlaneGeometry(200, 200), new MeshStandardMaterial({ color: '#E6DCCB', roughness: 0.72 }))
  floor.rotation.x = -Math.PI / 2
  scene.add(floor)
  const light = hallUniforms()
  applyPreset(light, LIGHT.day)
  const people = await loadPeople(light)
  const { crowd } = people
  scene.add(people.object)
  const none = { within: 0, most: 0 }
  if (query.has('middle')) crowd.detail = { ...crowd.detail, near: none }
  if (query.has('far')) crowd.detail = { ...crowd.detail, near: none, middle: none }
  const camera = new PerspectiveCamera(number('fov', 30), innerWidth / innerHeight, 0.1, 300)
  if (view === 'lineup') lineup(crowd, camera)
  if (view === 'gestures') gestures(crowd, camera)
  if (view === 'crowd') many(people, camera)
  const frame = (now: number, dt: number) => {
    people.update(renderer, camera, innerWidth, innerHeight, now, dt)
    renderer.render(scene, camera)
  }
  if (query.has('at')) {
    for (let t = 0; t < number('at', 0); t += 0.05) {
      if (t > 0.3 && t < 0.36) (window as unknown as { sparkle?: () => void }).sparkle?.()
      frame(t, 0.05)
    }
  } else {
    let last = performance.now()
    renderer.setAnimationLoop((time) => {
      frame(time / 1000, Math.min(0.1, (time - last) / 1000))
      last = time
    })
  }
  const { calls, triangles } = renderer.info.render
  Object.assign(window, { ready: true, figures: { calls, triangles } })
}

function lineup(crowd: Crowd, camera: PerspectiveCamera): void {
  const anims: Anim[] = ['idle', 'idle', 'wave', 'point', 'walk', 'clap', 'heart', 'cheer']
  for (let i = 0; i < 8; i++) {
    const look = unpackLook(suggestLook(number('seed', 7) + i * 3))
    look.hair = i
    look.outfit = (i + number('outfit', 0)) % 6
    look.skin = [2, 1, 6, 3, 4, 0, 5, 7][i] ?? 0
    crowd.place(i, (i - 3.5) * 0.82, 0, 0, [0.2, -0.1, 0.1, 0, 0.7, -0.1, 0.1, -0.2][i] ?? 0)
    crowd.dress(i, packLook(look), i === 2 ? 'exhibitor' : i === 5 ? 'organizer' : i === 6 ? 'host' : 'visitor', 1)
    crowd.animate(i, query.has('idle') ? 'idle' : (anims[i] ?? 'idle'), 1.4)
  }
  crowd.self = query.has('far') || query.has('middle') ? -1 : 0
  camera.position.set(number('x', 0), number('y', 1.35), number('z', 8.2))
  camera.lookAt(number('tx', number('x', 0)), number('ty', 0.93), 0)
  if (query.has('back')) for (let i = 0; i < 8; i++) crowd.place(i, (i - 3.5) * 0.82, 0, 0, Math.PI - 0.4)
}

function gestures(crowd: Crowd, camera: PerspectiveCamera): void {
  ANIMS.forEach((anim, i) => {
    crowd.place(i, (i - 4.5) * 0.85, 0, 0, number('turn', 0.3))
    crowd.dress(i, suggestLook(i + 40), 'visitor', 255)
    crowd.animate(i, anim, anim === 'run' ? 3.4 : 1.4)
  })
  camera.position.set(0, 1.35, 9.5)
  camera.lookAt(0, 0.93, 0)
}

function many({ crowd, tags, bubbles, sparks }: People, camera: PerspectiveCamera): void {
  for (let i = 0; i < 200; i++) {
    const angle = i * 2.39996
    const r = 1.5 + 1.3 * Math.sqrt(i)
    crowd.place(i, Math.cos(angle) * r, 0, Math.sin(angle) * r - 8, angle * 3)
    crowd.dress(i, suggestLook(i), 'visitor', 255)
    crowd.animate(i, (['idle', 'walk', 'idle', 'walk', 'clap', 'wave'] as const)[i % 6] ?? 'idle', 1.4)
    const names = [
      'Lin Yue',
      '王小明',
      'Amara Okafor',
      '陈雨',
      'Jules',
      'Sofía Hernández',
      '周杰',
      'Kun Peng',
      '李思远',
      'Ngozi',
    ]
    tags.set(
      i,
      names[i % 10] ?? '',
      (['visitor', 'visitor', 'exhibitor', 'visitor', 'organizer'] as const)[i % 5] ?? 'visitor',
      i % 8,
    )
  }
  for (const [i, text] of [
    'Hello! Is this the grand prize winner?',
    '你好，欢迎来到我们的展位！我们做的是云互动。',
    '👏',
    'The third one on the left lets you drive the story yourself, go and try it before the ceremony starts',
  ].entries())
    bubbles.say([3, 8, 11, 17][i] ?? 0, text)
  Object.assign(window, {
    sparkle: () => {
      for (const [i, slot] of [3, 8, 11, 17, 20].entries()) sparks.emit(slot, i % 2 ? 'heart' : 'clap', i)
    },
  })
  camera.fov = 50
  camera.updateProjectionMatrix()
  camera.position.set(0, 2.1, 12)
  camera.lookAt(0, 1.2, 0)
}
