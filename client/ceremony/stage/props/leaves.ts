import {
  BufferAttribute,
  Color,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  Vector3,
} from 'three'
import { CATEGORY_COLOURS } from '../../../../shared/exhibition/palette.ts'

/** Leaves in the air: the guide's number, and on small devices. */
export const LEAVES = { whole: 420, few: 150 } as const
/** Metres a second. */
const SPEED = 0.9
/** Seconds over which they begin to fall, and after which a closing's begin anew. */
const STAGGER = 1.5
const ROUND = 13

const VERTEX = /* glsl */ `
attribute vec4 seed;
attribute float leaf;
uniform float since;
uniform float loops;
uniform float fades;
uniform vec3 colours[9];
uniform float many;
varying vec3 vColour;
void main() {
  float born = seed.x * mix(${STAGGER.toFixed(2)}, ${ROUND.toFixed(2)}, loops);
  float age = since - born;
  if (loops > 0.5) age = mod(age, ${ROUND.toFixed(2)}) * step(0.0, age);
  float phase = leaf * 2.39996;
  float from = mix(4.0, 14.5, seed.y);
  if (loops > 0.5) from = mix(9.0, 13.5, seed.y);
  vec3 at = vec3((seed.z - 0.5) * 30.0, from - ${SPEED.toFixed(2)} * (0.85 + 0.3 * seed.w) * max(age, 0.0), -5.0 + 25.0 * seed.w * (0.35 + 0.65 * fract(seed.x * 7.31)));
  at.x += 0.45 * sin(age * (1.2 + seed.z) + phase);
  at.z += 0.3 * cos(age * (1.0 + seed.x) + phase * 1.7);
  float floorAt = length(at.xz) < 6.0 ? 0.92 : 0.03;
  float shown = step(0.0, age) * step(floorAt, at.y) * smoothstep(0.0, 0.5, age) * fades;
  float a = age * (1.3 + 1.6 * seed.z) + phase, b = age * (0.9 + seed.y) + phase * 3.0;
  vec3 p = position * (0.11 + 0.06 * seed.x) * shown;
  p = vec3(cos(b) * p.x + sin(b) * p.z, p.y, cos(b) * p.z - sin(b) * p.x);
  p = vec3(p.x, cos(a) * p.y - sin(a) * p.z, sin(a) * p.y + cos(a) * p.z);
  vec3 n = vec3(sin(b) * cos(a * 0.5), sin(a), cos(b) * cos(a));
  vec3 towards = normalize(vec3(0.0, 7.0, 12.0) - at);
  float lit = abs(dot(normalize(n), towards));
  int which = many > 0.5 ? int(mod(leaf, many)) : 8;
  vColour = colours[which] * (0.6 + 1.1 * lit + 1.6 * pow(lit, 14.0));
  gl_Position = projectionMatrix * modelViewMatrix * vec4(at + p, 1.0);
}`

const FRAGMENT = /* glsl */ `
varying vec3 vColour;
void main() {
  gl_FragColor = vec4(vColour, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`

export interface FallingLeaves {
  mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>
  /** Shows them `since` ms after they began, or not at all (-1). Of brass, or in the colours of the categories. */
  show: (since: number, lasts: number, colourful: boolean) => void
  dispose: () => void
}

const seedOf = (i: number, k: number): number => {
  const wave = Math.sin(i * 127.1 + k * 311.7) * 43758.5453
  return wave - Math.floor(wave)
}

/** Leaves that fall over the stage: one draw call, all of them where the time says; nothing is kept or sent per frame. */
export function fallingLeaves(count: number, colours: readonly number[]): FallingLeaves {
  const geometry = new InstancedBufferGeometry()
  // a leaf folded along its rib, of four triangles
  const corners = [0, -1, 0, -0.42, -0.1, 0.16, 0, 0.02, 0, 0.42, -0.1, 0.16, 0, 1, 0]
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(corners), 3))
  geometry.setIndex([0, 2, 1, 0, 3, 2, 1, 2, 4, 2, 3, 4])
  const seeds = Float32Array.from({ length: count * 4 }, (_, i) => seedOf(i >> 2, i & 3))
  geometry.setAttribute('seed', new InstancedBufferAttribute(seeds, 4))
  geometry.setAttribute(
    'leaf',
    new InstancedBufferAttribute(
      Float32Array.from({ length: count }, (_, i) => i),
      1,
    ),
  )
  geometry.instanceCount = count
  const paints = Array.from({ length: 9 }, (_, i) => {
    const own = colours[i % Math.max(1, colours.length)] ?? 0
    const colour = new Color(
      i === 8 || i % 3 === 2 ? '#F2C25C' : CATEGORY_COLOURS[own % CATEGORY_COLOURS.length]?.colour,
    )
    return new Vector3(colour.r, colour.g, colour.b)
  })
  const uniforms = {
    since: { value: 0 },
    loops: { value: 0 },
    fades: { value: 1 },
    many: { value: 0 },
    colours: { value: paints },
  }
  const material = new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, side: 2, uniforms })
  const mesh = new Mesh(geometry, material)
  mesh.name = 'falling-leaves'
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.visible = false
  return {
    mesh,
    show: (since, lasts, colourful) => {
      mesh.visible = since >= 0
      if (since < 0) return
      uniforms.since.value = since / 1000
      uniforms.loops.value = colourful ? 1 : 0
      uniforms.fades.value = Math.min(1, (lasts - since) / 1200)
      uniforms.many.value = colourful ? 8 : 0
    },
    dispose: () => {
      geometry.dispose()
      material.dispose()
    },
  }
}
