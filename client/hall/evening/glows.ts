import {
  AdditiveBlending,
  Color,
  InstancedBufferAttribute,
  InstancedMesh,
  Matrix4,
  PlaneGeometry,
  ShaderMaterial,
} from 'three'
import type { HallUniforms } from '../light/daylight.ts'

interface Glow {
  x: number
  y: number
  z: number
  width: number
  height: number
  peak: number
  flat?: boolean
}

/** Round the main screen, the wreath's knot, the feet of its columns, the stage and the floor before it. */
const GLOWS: readonly Glow[] = [
  { x: 0, y: 4.3, z: -8.6, width: 23, height: 11, peak: 0.12 },
  { x: 0, y: 5.9, z: 12.15, width: 3.2, height: 3.2, peak: 0.22 },
  ...Array.from({ length: 8 }, (_, k) => {
    const angle = ((22.5 + 45 * k) * Math.PI) / 180
    return { x: 17 * Math.sin(angle), y: 0.03, z: 17 * Math.cos(angle), width: 5, height: 5, peak: 0.3, flat: true }
  }),
  { x: 0, y: 0.905, z: 0, width: 11.4, height: 11.4, peak: 0.16, flat: true },
  { x: 0, y: 0.02, z: 8.8, width: 22, height: 6, peak: 0.12, flat: true },
]

const VERTEX = /* glsl */ `
attribute float peak;
varying vec2 vDisc;
varying float vPeak;
void main() {
  vDisc = uv * 2.0 - 1.0;
  vPeak = peak;
  vec4 seen = modelViewMatrix * instanceMatrix * vec4(position, 1.0);
  gl_Position = projectionMatrix * seen;
  gl_Position.z -= 0.0008 * gl_Position.w / max(-seen.z, 1.0);
}`

const FRAGMENT = /* glsl */ `
varying vec2 vDisc;
varying float vPeak;
uniform vec3 colour;
uniform float wreathLight;
void main() {
  float a = max(1.0 - dot(vDisc, vDisc), 0.0);
  gl_FragColor = vec4(colour * a * a * vPeak * wreathLight, 1.0);
}`

/** Soft light in the air and on the floor: one draw call, display values as the beams are. */
export const glows = ({ wreath }: HallUniforms): InstancedMesh<PlaneGeometry, ShaderMaterial> => {
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    blending: AdditiveBlending,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { wreathLight: wreath, colour: { value: new Color('#FFB45E').convertLinearToSRGB() } },
  })
  const geometry = new PlaneGeometry(1, 1)
  geometry.setAttribute(
    'peak',
    new InstancedBufferAttribute(
      Float32Array.from(GLOWS, ({ peak }) => peak),
      1,
    ),
  )
  const mesh = new InstancedMesh(geometry, material, GLOWS.length)
  const matrix = new Matrix4()
  GLOWS.forEach(({ x, y, z, width, height, flat }, i) => {
    if (flat) matrix.set(width, 0, 0, x, 0, 0, 1, y, 0, -height, 0, z, 0, 0, 0, 1)
    else matrix.makeScale(width, height, 1).setPosition(x, y, z)
    mesh.setMatrixAt(i, matrix)
  })
  mesh.name = 'glows'
  mesh.renderOrder = 5
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  return mesh
}
