import {
  BackSide,
  BufferAttribute,
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  type Object3D,
  PMREMGenerator,
  Scene,
  SphereGeometry,
  type WebGLRenderer,
} from 'three'
import type { Light } from '../../../../shared/demos/kinds/model.ts'
import { drawnByProcessor, rendererName } from '../../../graphics/renderer-name.ts'

interface Mood {
  sun: number
  strength: number
  /** Height of the light over the horizon, radians. */
  height: number
  above: number
  below: number
  fill: number
  /** What shiny parts mirror: from below, along the horizon, from above. */
  mirrors: readonly [number, number, number]
  mirrored: number
  exposure: number
}

const MOODS: Record<Light, Mood> = {
  day: {
    sun: 0xffe3bc,
    strength: 3,
    height: 0.85,
    above: 0xf8f0e2,
    below: 0x8a7d68,
    fill: 0.85,
    mirrors: [0xcfc7b4, 0xf3e9da, 0x8fc0dc],
    mirrored: 0.5,
    exposure: 1,
  },
  evening: {
    sun: 0xffa860,
    strength: 3.2,
    height: 0.3,
    above: 0x56669f,
    below: 0x3a2f36,
    fill: 0.9,
    mirrors: [0x221f30, 0xd08a5a, 0x21305f],
    mirrored: 0.5,
    exposure: 1.2,
  },
  studio: {
    sun: 0xffffff,
    strength: 1.7,
    height: 0.7,
    above: 0xffffff,
    below: 0xb8b4ac,
    fill: 1.4,
    mirrors: [0x9a978f, 0xe8e6e0, 0xffffff],
    mirrored: 0.8,
    exposure: 1,
  },
}

const SHADOW_SIZE = 1024
/** The light stands to the left of who sees the model from the front. */
const FROM = -0.7

/** Lights for a model of the given radius round the origin. */
export function createModelLight(renderer: WebGLRenderer, scene: Scene, radius: number) {
  const sky = new HemisphereLight()
  const sun = new DirectionalLight()
  sun.castShadow = true
  sun.shadow.mapSize.setScalar(SHADOW_SIZE)
  sun.shadow.normalBias = radius * 0.012
  sun.shadow.bias = -0.0008
  sun.shadow.radius = 2.5
  Object.assign(sun.shadow.camera, {
    left: -radius,
    right: radius,
    top: radius,
    bottom: -radius,
    near: radius,
    far: radius * 5,
  })
  scene.add(sky, sun, sun.target)
  // What shiny parts mirror takes a processor seconds to draw: there the light from all sides stands in for it.
  const mirrors = !drawnByProcessor(rendererName(renderer.getContext()))
  if (!mirrors) scene.traverse(makeDull)
  const generator = new PMREMGenerator(renderer)
  let shown: Light | undefined

  return {
    set(light: Light, turned: number): void {
      const mood = MOODS[light]
      const level = Math.cos(mood.height) * radius * 3
      const from = turned + FROM
      sun.position.set(Math.sin(from) * level, Math.sin(mood.height) * radius * 3, Math.cos(from) * level)
      renderer.shadowMap.needsUpdate = true
      if (light === shown) return
      shown = light
      sun.color.set(mood.sun)
      sun.intensity = mood.strength
      sky.color.set(mood.above)
      sky.groundColor.set(mood.below)
      sky.intensity = mood.fill
      renderer.toneMappingExposure = mood.exposure
      if (!mirrors) {
        sky.intensity += Math.PI * mood.mirrored
        return
      }
      scene.environment?.dispose()
      scene.environment = surroundings(generator, mood)
      scene.environmentIntensity = mood.mirrored
    },
    dispose(): void {
      scene.environment?.dispose()
      generator.dispose()
      sun.dispose()
    },
  }
}

/** Metal that has nothing to mirror would be black. */
function makeDull(part: Object3D): void {
  if (!(part instanceof Mesh)) return
  for (const material of [part.material].flat())
    if (material instanceof MeshStandardMaterial) material.metalness = Math.min(material.metalness, 0.35)
}

function surroundings(generator: PMREMGenerator, { mirrors }: Mood) {
  const ball = new SphereGeometry(10, 24, 16)
  const [below, level, above] = mirrors.map((colour) => new Color(colour)) as [Color, Color, Color]
  const heights = ball.getAttribute('position')
  const colours = new Float32Array(heights.count * 3)
  const mixed = new Color()
  for (let i = 0; i < heights.count; i++) {
    const height = heights.getY(i) / 10
    mixed.copy(level).lerp(height < 0 ? below : above, Math.min(1, Math.abs(height) * 1.6))
    mixed.toArray(colours, i * 3)
  }
  ball.setAttribute('color', new BufferAttribute(colours, 3))
  const paint = new MeshBasicMaterial({ vertexColors: true, side: BackSide })
  const around = new Scene()
  around.add(new Mesh(ball, paint))
  const { texture } = generator.fromScene(around, 0.02)
  ball.dispose()
  paint.dispose()
  return texture
}
