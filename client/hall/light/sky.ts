import { Color, DoubleSide, Mesh, ShaderMaterial, SphereGeometry, Vector3 } from 'three'
import { direction, type LightPreset } from './daylight.ts'

const VERTEX = /* glsl */ `
varying vec3 vDirection;
void main() {
  vDirection = position;
  gl_Position = projectionMatrix * mat4(mat3(modelViewMatrix)) * vec4(position, 1.0);
  gl_Position.z = gl_Position.w * 0.99999;
}`

const FRAGMENT = /* glsl */ `
varying vec3 vDirection;
uniform vec3 zenith, middle, horizon, ground, glow, glowFrom;
uniform float cloud, strength;
float hash(vec2 p) { vec3 q = fract(vec3(p.xyx) * 0.1031); q += dot(q, q.yzx + 33.33); return fract((q.x + q.y) * q.z); }
float value(vec2 p) {
  vec2 i = floor(p), f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  return mix(mix(hash(i), hash(i + vec2(1, 0)), f.x), mix(hash(i + vec2(0, 1)), hash(i + vec2(1, 1)), f.x), f.y);
}
float clouds(vec2 p) {
  float sum = 0.0, weight = 0.5;
  for (int i = 0; i < 4; i++) { sum += weight * value(p); p = p * 2.03 + 7.1; weight *= 0.5; }
  return sum / 0.9375;
}
void main() {
  vec3 d = normalize(vDirection);
  vec3 c = d.y < 0.0 ? mix(horizon, ground, smoothstep(0.0, -0.03, d.y))
    : d.y < 0.2 ? mix(horizon, middle, d.y / 0.2) : mix(middle, zenith, clamp((d.y - 0.2) / 0.52, 0.0, 1.0));
  c = mix(c, glow, pow(max(dot(d, glowFrom), 0.0), 7.0) * 0.55);
  if (cloud > 0.0) {
    float f = clouds(d.xz / max(d.y, 0.04) * vec2(0.44, 1.2) + vec2(3.0, 11.0));
    c = mix(c, vec3(1.0, 0.985, 0.95), smoothstep(0.54, 0.93, f) * smoothstep(0.03, 0.25, d.y) * cloud);
  }
  gl_FragColor = vec4(c * strength, 1.0);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`

/** The sky: one sphere round the eye, its colours by height, a glow round the sun and thin clouds. No texture. */
export const skyMesh = (): Mesh<SphereGeometry, ShaderMaterial> => {
  const material = new ShaderMaterial({
    side: DoubleSide, // the hall's other materials are too: no state to change
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: {
      zenith: { value: new Color() },
      middle: { value: new Color() },
      horizon: { value: new Color() },
      ground: { value: new Color() },
      glow: { value: new Color() },
      glowFrom: { value: new Vector3(0, 1, 0) },
      cloud: { value: 0 },
      strength: { value: 1 },
    },
  })
  const mesh = new Mesh(new SphereGeometry(50, 24, 12), material)
  mesh.frustumCulled = false
  mesh.renderOrder = -10
  mesh.matrixAutoUpdate = false
  mesh.name = 'sky'
  return mesh
}

export const paintSky = (mesh: Mesh<SphereGeometry, ShaderMaterial>, { sky, glowFrom }: LightPreset): void => {
  const u = mesh.material.uniforms
  for (const name of ['zenith', 'middle', 'horizon', 'ground', 'glow'] as const) u[name]?.value.set(sky[name])
  if (u.glowFrom) direction(glowFrom, u.glowFrom.value)
  if (u.cloud) u.cloud.value = sky.cloud
  if (u.strength) u.strength.value = sky.strength
}
