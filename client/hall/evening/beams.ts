import {
  BufferGeometry,
  Color,
  CustomBlending,
  DoubleSide,
  Float32BufferAttribute,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  ShaderMaterial,
  Vector4,
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
export const WREATH = { across: 13, along: 12.1, height: 10.9, rise: 13.2 * Math.sin((23 * Math.PI) / 180) }
const STAGE_TOP = 0.95
const SIDES = 24
const WIDTH = { lamp: 0.08, floor: 1.7 }

/** A cone from its lamp to where it is aimed: `position` is the lamp, `round` the turn about the axis and the end (0 or 1). */
const VERTEX = /* glsl */ `
attribute vec3 round;
uniform vec4 aims[${BEAMS.length}];
varying vec3 vNormal, vEye;
varying float vHeight, vStrength;
void main() {
  vec4 aim = aims[int(round.z + 0.5)];
  vec3 along = aim.xyz - position;
  vec3 across = normalize(cross(vec3(0.0, 1.0, 0.0), along));
  vec3 up = cross(normalize(along), across);
  vec3 outward = across * cos(round.x) + up * sin(round.x);
  vec3 at = position + along * round.y + outward * mix(${WIDTH.lamp.toFixed(2)}, ${WIDTH.floor.toFixed(2)}, round.y);
  vHeight = at.y;
  vStrength = aim.w;
  vNormal = normalMatrix * outward;
  vec4 seen = modelViewMatrix * vec4(at, 1.0);
  vEye = -seen.xyz;
  gl_Position = projectionMatrix * seen;
}`

/**
 * Light in the air lies before the sky: added to its violet alone, gold comes out pink. So a beam also takes away some of what
 * is behind it. Display values: no tone mapping, no colour space, the strength is by eye.
 */
const FRAGMENT = /* glsl */ `
varying vec3 vNormal, vEye;
varying float vHeight, vStrength;
uniform vec3 colour;
uniform float wreathLight;
void main() {
  float facing = pow(abs(dot(normalize(vNormal), normalize(vEye))), 2.2);
  float light = facing * clamp((vHeight - 0.9) / 8.6, 0.0, 1.0) * 0.36 * wreathLight * vStrength;
  gl_FragColor = vec4(colour * light, min(1.0, light * 1.5));
}`

const cones = (): BufferGeometry => {
  const position: number[] = []
  const round: number[] = []
  const index: number[] = []
  BEAMS.forEach(([degrees], beam) => {
    const angle = (degrees * Math.PI) / 180
    const first = position.length / 3
    for (const end of [0, 1])
      for (let k = 0; k < SIDES; k++) {
        position.push(
          WREATH.across * Math.cos(angle),
          WREATH.height - WREATH.rise * Math.sin(angle),
          WREATH.along * Math.sin(angle),
        )
        round.push((k / SIDES) * 2 * Math.PI, end, beam)
      }
    for (let k = 0; k < SIDES; k++) {
      const [a, b] = [first + k, first + ((k + 1) % SIDES)]
      index.push(a, b, a + SIDES, a + SIDES, b, b + SIDES)
    }
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setAttribute('round', new Float32BufferAttribute(round, 3))
  geometry.setIndex(index)
  return geometry
}

/** Where the beams rest: on the stage, each at its own place, all as strong. */
export const restAims = (): Vector4[] => BEAMS.map(([, x, z]) => new Vector4(x, STAGE_TOP, z, 1))

/** Five beams from the wreath to the stage: one draw call. They come on with the wreath and go where `aims` says. */
export const beams = ({ wreath }: HallUniforms): { mesh: Mesh<BufferGeometry, ShaderMaterial>; aims: Vector4[] } => {
  const aims = restAims()
  const material = new ShaderMaterial({
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    side: DoubleSide,
    forceSinglePass: true,
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    // the guide's glow, yellower by what the violet behind it still gives
    uniforms: {
      wreathLight: wreath,
      colour: { value: new Color('#FFC250').convertLinearToSRGB() },
      aims: { value: aims },
    },
  })
  const mesh = new Mesh(cones(), material)
  mesh.name = 'beams'
  mesh.renderOrder = 6
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  return { mesh, aims }
}
