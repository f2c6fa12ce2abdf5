import { BufferAttribute, Color, DoubleSide, InstancedBufferGeometry, Mesh, ShaderMaterial } from 'three'
import type { HallUniforms } from '../hall/light/daylight.ts'
import { type CrowdBuffer, IS_SELF, NO_DISC } from './crowd-buffer.ts'

/** The soft dark disc under everybody who stands, and the brass ring under oneself: one draw call over the crowd's buffer. */
export function groundMarks(buffer: CrowdBuffer, light: HallUniforms): Mesh<InstancedBufferGeometry, ShaderMaterial> {
  const geometry = new InstancedBufferGeometry()
  const quad = new Float32Array([-0.5, 0, -0.5, -0.5, 0, 0.5, 0.5, 0, 0.5, 0.5, 0, -0.5])
  geometry.setAttribute('position', new BufferAttribute(quad, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  buffer.join(geometry, 'near')
  const material = new ShaderMaterial({
    name: 'ground-marks',
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    depthWrite: false,
    side: DoubleSide, // as the shade under the hall: between the two, nothing is switched
    forceSinglePass: true,
    uniforms: {
      uInk: { value: new Color('#2B2119') },
      uBrass: { value: new Color('#C79A4B') },
      uEvening: light.evening,
    },
  })
  const mesh = new Mesh(geometry, material)
  mesh.name = 'ground-marks'
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  return mesh
}

const VERTEX = /* glsl */ `
attribute vec4 aPlace;
attribute vec4 aWho;
varying vec2 vAt;
varying vec2 vKind;
varying float vDistance;
void main() {
  int flags = int(aWho.y + 0.5);
  bool self = (flags & ${IS_SELF}) != 0;
  bool nothing = aWho.w <= 0.0 || (!self && (flags & ${NO_DISC}) != 0);
  vKind = vec2(self ? 1.0 : 0.0, aWho.w);
  vAt = position.xz * 2.0;
  float size = nothing ? 0.0 : self ? 1.0 : 0.9;
  vec4 seen = viewMatrix * vec4(aPlace.xyz + vec3(position.x * size, 0.012, position.z * size), 1.0);
  vDistance = -seen.z;
  gl_Position = projectionMatrix * seen;
  // over every inlaid line of the floor, which lie a few millimetres apart
  gl_Position.z -= 0.0004 * gl_Position.w / max(vDistance, 1.0);
}`

const FRAGMENT = /* glsl */ `
uniform vec3 uInk;
uniform vec3 uBrass;
uniform float uEvening;
varying vec2 vAt;
varying vec2 vKind;
varying float vDistance;
void main() {
  float r2 = dot(vAt, vAt);
  float under = max(1.0 - r2 / (vKind.x > 0.5 ? 0.81 : 1.0), 0.0);
  under = under * under * 0.34 * vKind.y * exp(-max(vDistance - 12.0, 0.0) * 0.02);
  vec3 colour = uInk;
  if (vKind.x > 0.5) {
    // radius 0.42, line 0.03, on a quad that is 1 m wide
    float r = sqrt(r2) * 0.5;
    float edge = max(fwidth(r), 0.0015);
    float line = smoothstep(0.0165 + edge, 0.0165 - edge, abs(r - 0.42));
    colour = mix(uInk, uBrass * (1.0 + 1.6 * uEvening), line);
    under = max(under, line);
  }
  gl_FragColor = vec4(colour, under);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
