import {
  AdditiveBlending,
  BufferGeometry,
  Color,
  DoubleSide,
  Float32BufferAttribute,
  Mesh,
  ShaderMaterial,
  Vector3,
} from 'three'
import type { HallUniforms } from '../light/daylight.ts'

/** Where on the wreath each beam comes from (degrees, 90 in the south) and where on the stage it ends, metres. */
const BEAMS = [
  [125, 1.5, 1.2],
  [55, 1.5, 1.2],
  [90, 1.7, 1.2],
  [160, -2.5, 1],
  [20, -2.5, 1],
] as const
/** The wreath: its ring, tilted, as the kit builds it. */
const RING = { across: 13, along: 12.1, height: 10.9, rise: 13.2 * Math.sin((23 * Math.PI) / 180) }
const STAGE_TOP = 0.95
const SIDES = 24
const WIDTH = { lamp: 0.08, floor: 1.7 }

const VERTEX = /* glsl */ `
varying vec3 vNormal, vEye;
varying float vHeight;
void main() {
  vHeight = position.y;
  vNormal = normalMatrix * normal;
  vec4 seen = modelViewMatrix * vec4(position, 1.0);
  vEye = -seen.xyz;
  gl_Position = projectionMatrix * seen;
}`

/** Added to what is already encoded: no tone mapping, no colour space, the strength is by eye. */
const FRAGMENT = /* glsl */ `
varying vec3 vNormal, vEye;
varying float vHeight;
uniform vec3 colour;
uniform float wreathLight;
void main() {
  float facing = pow(abs(dot(normalize(vNormal), normalize(vEye))), 2.2);
  gl_FragColor = vec4(colour * facing * clamp((vHeight - 0.9) / 8.6, 0.0, 1.0) * 0.34 * wreathLight, 1.0);
}`

const cones = (): BufferGeometry => {
  const position: number[] = []
  const normal: number[] = []
  const index: number[] = []
  const [lamp, foot, across, round, out, at] = Array.from({ length: 6 }, () => new Vector3()) as [
    Vector3,
    Vector3,
    Vector3,
    Vector3,
    Vector3,
    Vector3,
  ]
  for (const [degrees, x, z] of BEAMS) {
    const angle = (degrees * Math.PI) / 180
    lamp.set(RING.across * Math.cos(angle), RING.height - RING.rise * Math.sin(angle), RING.along * Math.sin(angle))
    foot.set(x, STAGE_TOP, z).sub(lamp)
    across.set(0, 1, 0).cross(foot).normalize()
    round.copy(foot).normalize().cross(across)
    const first = position.length / 3
    for (const end of [0, 1])
      for (let k = 0; k < SIDES; k++) {
        const turn = (k / SIDES) * 2 * Math.PI
        out.copy(across).multiplyScalar(Math.cos(turn)).addScaledVector(round, Math.sin(turn))
        at.copy(lamp)
          .addScaledVector(foot, end)
          .addScaledVector(out, end ? WIDTH.floor : WIDTH.lamp)
        position.push(at.x, at.y, at.z)
        normal.push(out.x, out.y, out.z)
      }
    for (let k = 0; k < SIDES; k++) {
      const [a, b] = [first + k, first + ((k + 1) % SIDES)]
      index.push(a, b, a + SIDES, a + SIDES, b, b + SIDES)
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('normal', new Float32BufferAttribute(normal, 3))
  geometry.setIndex(index)
  return geometry
}

/** Five beams from the wreath to the stage: one draw call. They come on with the wreath. */
export const beams = ({ wreath }: HallUniforms): Mesh<BufferGeometry, ShaderMaterial> => {
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    side: DoubleSide,
    forceSinglePass: true,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    // yellower than the lamps are: over the purple sky it comes out warm white
    uniforms: { wreathLight: wreath, colour: { value: new Color('#FFCB78').convertLinearToSRGB() } },
  })
  const mesh = new Mesh(cones(), material)
  mesh.name = 'beams'
  mesh.renderOrder = 6
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  return mesh
}
