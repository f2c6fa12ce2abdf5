import {
  BufferAttribute,
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
} from 'three'
import type { HallUniforms } from '../hall/light/daylight.ts'

/** The soft dark disc under everybody and the brass ring under oneself: one draw call. */
export interface GroundMarks {
  mesh: Mesh
  begin(): void
  /** A contact disc at a person's feet; `strength` 0 to 1. */
  disc(x: number, y: number, z: number, strength: number): void
  ring(x: number, y: number, z: number): void
  end(): void
  dispose(): void
}

const VERTEX = /* glsl */ `
attribute vec4 aMark;
varying vec2 vAt;
varying float vKind;
varying float vDistance;
void main() {
  vKind = aMark.w;
  // a ring is marked by a strength above 1; both lie a little over the floor
  float size = aMark.w > 1.5 ? 1.0 : 0.9;
  vAt = position.xz * 2.0;
  vec3 place = vec3(aMark.x + position.x * size, aMark.y + 0.012, aMark.z + position.z * size);
  vec4 seen = viewMatrix * vec4(place, 1.0);
  vDistance = -seen.z;
  gl_Position = projectionMatrix * seen;
}`

const FRAGMENT = /* glsl */ `
uniform vec3 uInk;
uniform vec3 uBrass;
uniform float uEvening;
varying vec2 vAt;
varying float vKind;
varying float vDistance;
void main() {
  float r2 = dot(vAt, vAt);
  if (vKind > 1.5) {
    // radius 0.42, line 0.03 of a quad that is 1 m wide
    float r = sqrt(r2) * 0.5;
    float edge = max(fwidth(r), 0.0015);
    float line = smoothstep(0.0165 + edge, 0.0165 - edge, abs(r - 0.42));
    float shade = max(1.0 - r2 / 0.72, 0.0);
    float under = shade * shade * 0.34;
    vec3 brass = uBrass * (1.0 + 1.6 * uEvening);
    gl_FragColor = vec4(mix(uInk, brass, line), max(line, under));
  } else {
    float a = max(1.0 - r2, 0.0);
    gl_FragColor = vec4(uInk, a * a * 0.34 * vKind * exp(-max(vDistance - 12.0, 0.0) * 0.02));
  }
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`

export function createGroundMarks(most: number, light: HallUniforms): GroundMarks {
  const geometry = new InstancedBufferGeometry()
  const quad = new Float32Array([-0.5, 0, -0.5, -0.5, 0, 0.5, 0.5, 0, 0.5, 0.5, 0, -0.5])
  geometry.setAttribute('position', new BufferAttribute(quad, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const data = new Float32Array((most + 1) * 4)
  const marks = new InstancedBufferAttribute(data, 4).setUsage(DynamicDrawUsage)
  geometry.setAttribute('aMark', marks)
  geometry.instanceCount = 0
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -4,
    polygonOffsetUnits: -4,
    uniforms: {
      uInk: { value: new Color('#2B2119') },
      uBrass: { value: new Color('#C79A4B') },
      uEvening: light.evening,
    },
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  let count = 0
  const push = (x: number, y: number, z: number, kind: number) => {
    if (count > most) return
    const at = count++ * 4
    data[at] = x
    data[at + 1] = y
    data[at + 2] = z
    data[at + 3] = kind
  }
  return {
    mesh,
    begin() {
      count = 0
    },
    disc: push,
    ring: (x, y, z) => push(x, y, z, 2),
    end() {
      geometry.instanceCount = count
      mesh.visible = count > 0
      marks.clearUpdateRanges()
      marks.addUpdateRange(0, count * 4)
      marks.needsUpdate = true
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}
