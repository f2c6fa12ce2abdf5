import { VERTEX_BREATH, VERTEX_COLOUR, VERTEX_FADE, VERTEX_HEAD, VERTEX_PLACE } from './hall-shader.ts'
import type { SurfaceTable } from './surface-table.ts'

/**
 * The surfaces as uniforms, for where the processor draws: it fills a constant table anew for every vertex, an eighth of
 * the time.
 */
export const tableUniforms = (table: SurfaceTable): string => `
uniform vec4 surfaceBase[${table.base.length}];
uniform vec4 surfaceLight[${table.light.length}];
uniform vec3 categoryColours[${table.categories.length}];
uniform vec3 metals[${table.metals.length}];
`

/**
 * GLSL of the hall where the processor draws: the same surfaces, lit once for each vertex. A fragment is then a blend, the
 * fog and the tone.
 */
export const plainVertex = (constants: string): string => /* glsl */ `
#include <common>
#include <lights_pars_begin>
${constants}${VERTEX_HEAD}
uniform vec3 skyAbove, skyLevel, skyBelow, skyOpen; // the last one is what comes from above to what lies flat
varying vec3 vLit;
varying float vHallDistance;

/** The sky as it comes from a direction in the world, without its sun and clouds. */
vec3 skyFrom(float height) {
  return mix(skyLevel, height < 0.0 ? skyBelow : skyAbove, min(height * (height < 0.0 ? -4.0 : 1.4), 1.0));
}

void main() {
  ${VERTEX_COLOUR}
  ${VERTEX_PLACE}${VERTEX_BREATH}${VERTEX_FADE}
  vHallDistance = -mvPosition.z;
  vec3 towards = normalize(-mvPosition.xyz);
  vec3 n = normalize(normalMatrix * (mat3(instanceMatrix) * normal)); // nothing is stretched more one way than another
  float facing = dot(n, towards);
  bool front = facing >= 0.0;
  if (!front) n = -n;
  vec3 direct = vec3(0.0);
  vec3 around = vec3(0.0);
  #pragma unroll_loop_start
  for (int i = 0; i < NUM_DIR_LIGHTS; i ++) {
    direct += max(dot(n, directionalLights[i].direction), 0.0) * directionalLights[i].color;
  }
  #pragma unroll_loop_end
  #if NUM_SPOT_LIGHTS > 0
  IncidentLight lamp;
  #pragma unroll_loop_start
  for (int i = 0; i < NUM_SPOT_LIGHTS; i ++) {
    getSpotLightInfo(spotLights[i], mvPosition.xyz, lamp);
    direct += max(dot(n, lamp.direction), 0.0) * lamp.color;
  }
  #pragma unroll_loop_end
  #endif
  #pragma unroll_loop_start
  for (int i = 0; i < NUM_HEMI_LIGHTS; i ++) {
    around += getHemisphereLightIrradiance(hemisphereLights[i], n);
  }
  #pragma unroll_loop_end
  vec3 up = vec3(viewMatrix[1]);
  float upward = dot(n, up);
  vec3 open = mix(skyBelow, skyOpen, 0.5 + 0.5 * upward);
  vec3 diffuse = vTint * (1.0 - vSurface.y);
  vec3 bounced = around * RECIPROCAL_PI * vec3(1.07, 1.0, 0.88);
  float mirrored = 2.0 * abs(facing) * upward - dot(towards, up);
  vec3 mirror = mix(vec3(0.02), vTint, vSurface.y) * mix(skyFrom(mirrored), open, vSurface.x);
  vec3 glow = vExtra.y > 0.5 && vExtra.y < 1.5 ? vTint * vec3(1.0, 0.48, 0.136) * (front ? vEmit.x : vEmit.y) : vEmit;
  vLit = diffuse * (direct * RECIPROCAL_PI + bounced) + mirror + glow;
}`

export const plainFragment = (fog: string): string => /* glsl */ `
uniform vec3 hallFogColour;
uniform float hallFogDensity;
varying vec3 vLit;
varying float vHallDistance;
void main() {
  gl_FragColor = vec4(vLit, 1.0);
  ${fog}
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
