import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  ShaderMaterial,
} from 'three'
import type { Gesture } from '../../shared/avatars/gestures.ts'
import { BRASS, CATEGORY_COLOURS } from '../../shared/avatars/palette.ts'
import type { CrowdPool } from './crowd-pool.ts'
import { crownHeight } from './name-tags.ts'

/** Leaves in the air at once: a crowd that cheers is a flurry, not a storm. */
export const SPARKS_MOST = 40
const SECONDS = 1.8
/** place and birth (4), colour and shape (4). */
const STRIDE = 8

/** A leaf (or a heart) that rises from somebody who gestures, in one draw call. */
export class GestureSparks {
  readonly mesh: Mesh
  /** prefers-reduced-motion: none. */
  reducedMotion = false
  readonly #data = new Float32Array(SPARKS_MOST * STRIDE)
  readonly #buffer: InstancedInterleavedBuffer
  readonly #geometry: InstancedBufferGeometry
  readonly #material: ShaderMaterial
  readonly #colour = new Color()
  #next = 0
  /** Seconds since the first frame: the shader's numbers are too short for a clock's. */
  #now = 0
  #began = -1
  #last = Number.NEGATIVE_INFINITY

  constructor() {
    this.#geometry = new InstancedBufferGeometry()
    this.#geometry.setAttribute(
      'position',
      new BufferAttribute(new Float32Array([-1, -1, 0, 1, -1, 0, 1, 1, 0, -1, 1, 0]), 3),
    )
    this.#geometry.setIndex([0, 1, 2, 0, 2, 3])
    this.#geometry.instanceCount = SPARKS_MOST
    this.#data.fill(-1000)
    this.#buffer = new InstancedInterleavedBuffer(this.#data, STRIDE).setUsage(DynamicDrawUsage)
    this.#geometry.setAttribute('aFrom', new InterleavedBufferAttribute(this.#buffer, 4, 0))
    this.#geometry.setAttribute('aKind', new InterleavedBufferAttribute(this.#buffer, 4, 4))
    this.#material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      uniforms: { uNow: { value: 0 } },
    })
    this.mesh = new Mesh(this.#geometry, this.#material)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 15
    this.mesh.visible = false
  }

  /** One leaf in the category's colour (0 to 7), brass without one. The oldest gives way when there are 40. */
  emit(pool: CrowdPool, slot: number, gesture: Gesture, category = 255): void {
    if (this.reducedMotion || !pool.used[slot]) return
    const at = slot * 4
    const to = this.#next * STRIDE
    this.#next = (this.#next + 1) % SPARKS_MOST
    const heart = gesture === 'heart'
    this.#colour.set(heart ? '#D2603A' : (CATEGORY_COLOURS[category] ?? BRASS))
    const heading = pool.place[at + 3] as number
    const ahead = heart ? 0.22 : 0.05
    this.#data.set(
      [
        (pool.place[at] as number) + Math.sin(heading) * ahead,
        (pool.place[at + 1] as number) + (heart ? 1.2 : crownHeight(pool, slot) + 0.08),
        (pool.place[at + 2] as number) + Math.cos(heading) * ahead,
        this.#now,
        this.#colour.r,
        this.#colour.g,
        this.#colour.b,
        heart ? 1 : 0,
      ],
      to,
    )
    this.#last = this.#now
    this.#buffer.needsUpdate = true
  }

  update(now: number): void {
    if (this.#began < 0) this.#began = now
    this.#now = now - this.#began
    this.mesh.visible = this.#now - this.#last < SECONDS
    if (this.#material.uniforms.uNow) this.#material.uniforms.uNow.value = this.#now
  }

  dispose(): void {
    this.mesh.removeFromParent()
    this.#geometry.dispose()
    this.#material.dispose()
  }
}

const VERTEX = /* glsl */ `
attribute vec4 aFrom;
attribute vec4 aKind;
uniform float uNow;
varying vec2 vAt;
varying vec4 vColour;
varying float vHeart;
void main() {
  float t = (uNow - aFrom.w) / ${SECONDS.toFixed(2)};
  float alive = step(0.0, t) * step(t, 1.0);
  float own = fract(sin(aFrom.w * 12.9898 + aFrom.x) * 43758.5453);
  vec3 place = aFrom.xyz;
  place.y += 0.85 * (1.0 - (1.0 - t) * (1.0 - t));
  float sway = sin(t * 6.0 + own * 6.28);
  place.x += sway * 0.10 * t;
  place.z += cos(t * 5.0 + own * 6.28) * 0.08 * t;
  float size = 0.115 * alive * smoothstep(0.0, 0.14, t);
  float angle = aKind.w > 0.5 ? sway * 0.18 : 0.5 + sway * 0.7 + own;
  vec2 corner = mat2(cos(angle), sin(angle), -sin(angle), cos(angle)) * position.xy;
  vec4 seen = viewMatrix * vec4(place, 1.0);
  seen.xy += corner * size;
  gl_Position = projectionMatrix * seen;
  vAt = position.xy;
  vHeart = aKind.w;
  vColour = vec4(aKind.rgb, 1.0 - smoothstep(0.7, 1.0, t));
}`

const FRAGMENT = /* glsl */ `
varying vec2 vAt;
varying vec4 vColour;
varying float vHeart;
void main() {
  float inside;
  vec3 colour = vColour.rgb;
  if (vHeart > 0.5) {
    vec2 p = vec2(abs(vAt.x), vAt.y + 0.12) * 1.15;
    float d = p.x + p.y > 0.72 ? length(p - vec2(0.36, 0.40)) - 0.44 : max(p.x - p.y - 0.78, -1.0) * 0.7071 + 0.02;
    inside = 1.0 - smoothstep(-fwidth(d), fwidth(d), d);
  } else {
    // a leaf is where two discs overlap, with its rib left lighter
    float d = max(length(vAt - vec2(0.62, 0.0)), length(vAt + vec2(0.62, 0.0))) - 1.12;
    inside = 1.0 - smoothstep(-fwidth(d), fwidth(d), d);
    float rib = smoothstep(0.10, 0.04, abs(vAt.x)) * step(vAt.y, 0.55);
    colour = mix(colour, colour * 1.5 + 0.06, rib);
  }
  gl_FragColor = vec4(colour, vColour.a * inside);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
