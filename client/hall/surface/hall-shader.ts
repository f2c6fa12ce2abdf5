import type { Vector3, Vector4 } from 'three'
import { CATEGORY_ZONES, ZONE } from '../kit/zones.ts'
import type { SurfaceTable } from './surface-table.ts'

/**
 * GLSL of the one hall material. Everything it draws is instanced, so that one program does it all; the last number of
 * the instance attribute `booth` says what it is: a booth's index from 0 upward, or one of these.
 */
export const GROUNDS = -5
export const PLANT = -6

const vec3 = (v: Vector3): string =>
  `vec3(${v
    .toArray()
    .map((n) => n.toFixed(5))
    .join(', ')})`
const vec4 = (v: Vector4): string =>
  `vec4(${v
    .toArray()
    .map((n) => n.toFixed(5))
    .join(', ')})`

/** The surfaces as constants: as uniforms they would be sent again with every frame. */
export const tableConstants = (table: SurfaceTable): string => `
const vec4 surfaceBase[${table.base.length}] = vec4[](${table.base.map(vec4).join(', ')});
const vec4 surfaceLight[${table.light.length}] = vec4[](${table.light.map(vec4).join(', ')});
const vec3 categoryColours[${table.categories.length}] = vec3[](${table.categories.map(vec3).join(', ')});
const vec3 metals[${table.metals.length}] = vec3[](${table.metals.map(vec3).join(', ')});
`

export const VERTEX_HEAD = /* glsl */ `
attribute vec4 look;
attribute vec3 lift;
attribute vec4 booth; // category + 8 * metal, height 0..1, object on the plinth, index
uniform float evening;
uniform float wreathLight;
uniform float hallTime;
uniform vec4 nearBooth;
varying vec3 vTint;
varying vec3 vEmit;
varying vec2 vSurface; // roughness, metalness
varying vec3 vExtra; // handedness, kind (1 wreath, 2 water), unused
varying vec2 vGround;
vec3 warmPoint(vec3 at, vec3 n, vec3 from, vec3 colour, float strength) {
  vec3 d = from - at;
  float q = dot(d, d);
  return colour * max(dot(d, n) * inversesqrt(q), 0.0) * strength / (q * 3.14159);
}
`

/** Colours, surface and evening light of a vertex. Stands where three computes vertex colours: first in main(). */
export const VERTEX_COLOUR = /* glsl */ `
int zone = int(look.y + 0.5);
int category = 0;
float nearness = 0.0;
bool isBooth = booth.w > -0.5;
if (isBooth) {
  category = int(booth.x + 0.5) % 8;
  nearness = (abs(booth.w - nearBooth.x) < 0.5 ? nearBooth.y : 0.0) + (abs(booth.w - nearBooth.z) < 0.5 ? nearBooth.w : 0.0);
} else if (zone >= ${CATEGORY_ZONES}) {
  category = (zone - ${CATEGORY_ZONES}) / 3;
  zone = ${ZONE.fin} + (zone - ${CATEGORY_ZONES}) % 3;
}
vec4 base = surfaceBase[zone];
vec4 shine = surfaceLight[zone];
float shade = look.x / 255.0;
vec3 occlusion = shade + (1.0 - shade) * vec3(0.1925, 0.1645, 0.147);
vTint = base.rgb;
vEmit = shine.rgb * evening;
vSurface = vec2(base.w, shine.w);
vExtra = vec3(1.0, 0.0, 0.0);
vGround = position.xz;
vExtra.x = determinant(mat3(instanceMatrix)) < 0.0 ? -1.0 : 1.0;
if (zone >= ${ZONE.fin} && zone <= ${ZONE.tint}) {
  vec3 main0 = categoryColours[category * 3];
  vec3 deep = categoryColours[category * 3 + 1];
  vec3 bright = categoryColours[category * 3 + 2];
  if (zone == ${ZONE.fin}) {
    float h = clamp(position.y / 5.0, 0.0, 1.0);
    vTint = h < 0.45 ? mix(mix(main0, deep, 0.55), main0, h / 0.45) : mix(main0, mix(main0, bright, 0.45), (h - 0.45) / 0.55);
    vEmit = vTint * (0.10 * evening + 0.10 * nearness);
  } else if (zone == ${ZONE.rim}) {
    vTint = main0;
    vEmit = bright * (1.2 * evening + 0.75 * nearness);
  } else vTint = bright;
}
if (isBooth) {
  if (zone == ${ZONE.medal}) { vTint = metals[int(booth.x + 0.5) / 8]; vEmit = vTint * (0.25 * evening + 0.35 * nearness); }
  if (zone == ${ZONE.line}) vEmit += vec3(1.0, 0.56, 0.16) * 0.45 * nearness;
  if (zone == ${ZONE.lamp}) vEmit += vec3(1.0, 0.69, 0.35) * 2.5 * nearness;
  if (evening + nearness > 0.0) // the booth's own lamp lights its fin, platform and plinth
    vEmit += vTint * warmPoint(position, normal, vec3(0.436, 2.95 + booth.y * 0.5, -1.75), vec3(1.0, 0.584, 0.254), 6.0) * (evening + 0.5 * nearness);
} else if (evening > 0.0 && booth.w > ${(GROUNDS - 0.5).toFixed(1)}) {
    if (zone == ${ZONE.wreath}) {
      vec2 faces = vec2(0.03);
      for (int k = 0; k < 10; k++) {
        float a = (float(k) - 2.0) * 0.6283185;
        vec3 d = vec3(17.6 * cos(a), 0.3, -17.6 * sin(a)) - position;
        float q = dot(d, d), f = dot(d, normal) * inversesqrt(q);
        faces += (vec2(max(f, 0.0), max(-f, 0.0)) + 0.03) * 30.24 / q;
      }
      vEmit = vec3(faces * wreathLight, 0.0);
      vExtra.y = 1.0;
    }
    else if (zone == ${ZONE.seat} || zone == ${ZONE.cushion}) vEmit += vTint * warmPoint(position, normal, vec3(0.0, 4.6, -5.6), vec3(1.0, 0.584, 0.254), 16.0) * evening;
    else if (zone == ${ZONE.gold}) vEmit += vTint * warmPoint(position, normal, vec3(0.0, 0.9, -8.6), vec3(1.0, 0.57, 0.133), 8.0) * evening;
    else if (zone == ${ZONE.plaster} && position.y > 1.0) vEmit += vTint * warmPoint(position, normal, vec3(0.0, 6.0, 5.0), vec3(1.0, 0.584, 0.254), 30.0) * evening;
}
if (zone == ${ZONE.water}) vExtra.y = 2.0;
vTint *= occlusion;
`

/** Where a vertex stands: a booth's height, the object that its plinth shows, leaves that breathe. */
export const VERTEX_PLACE = /* glsl */ `
#include <begin_vertex>
if (booth.w > -0.5) {
  transformed += lift * booth.y;
  if (look.z > 0.5 && abs(look.z - booth.z) > 0.5) transformed = vec3(1.05, 0.9, -1.35);
}
`

/** Leaves that breathe, 1.5 degrees at 0.25 Hz. */
export const VERTEX_BREATH = /* glsl */ `
if (booth.w < ${(PLANT + 0.5).toFixed(1)}) {
  float breath = sin(hallTime * 1.57 + instanceMatrix[3].x * 1.3 + instanceMatrix[3].z * 0.7 + position.y) * 0.026;
  transformed.xz += vec2(breath, breath * 0.6) * max(position.y - 0.5, 0.0) * step(${(ZONE.leaf - 0.5).toFixed(1)}, look.y) * step(look.y, ${(ZONE['leaf-dark'] + 0.5).toFixed(1)});
}
`

/** Brass lines on the floor sink into the stone with distance, where they would only flicker. */
export const VERTEX_FADE = /* glsl */ `
#include <project_vertex>
if (zone == ${ZONE.line} && !isBooth && position.y < 0.2) {
  float sunk = smoothstep(16.0, 60.0, -mvPosition.z);
  vTint = mix(vTint, surfaceBase[${ZONE.stone2}].rgb, sunk * 0.8);
  vSurface = mix(vSurface, vec2(0.72, 0.0), sunk);
  vEmit *= 1.0 - 0.75 * sunk;
}
`

export const FRAGMENT_HEAD = /* glsl */ `
varying vec3 vTint;
varying vec3 vEmit;
varying vec2 vSurface;
varying vec3 vExtra;
varying vec2 vGround;
uniform float hallTime;
`

/** Mirrored instances turn the winding round, so the side that faces us has to be turned back. */
export const FRAGMENT_NORMAL = /* glsl */ `
float faceDirection = (gl_FrontFacing ? 1.0 : -1.0) * vExtra.x;
vec3 normal = normalize(vNormal) * faceDirection;
if (vExtra.y > 1.5) {
  vec2 w = vGround * 1.7;
  vec2 ripple = vec2(cos(w.x + w.y * 0.6 + hallTime * 0.7) + 0.5 * cos(w.y * 2.3 - hallTime * 0.9), cos(w.y - w.x * 0.5 + hallTime * 0.6) + 0.5 * cos(w.x * 2.1 + hallTime));
  normal = normalize(normal + (viewMatrix * vec4(ripple.x, 0.0, ripple.y, 0.0)).xyz * 0.014);
}
vec3 nonPerturbedNormal = normal;
`

export const FRAGMENT_EMISSION =
  'totalEmissiveRadiance += vExtra.y > 0.5 && vExtra.y < 1.5 ? diffuseColor.rgb * vec3(1.0, 0.48, 0.136) * (gl_FrontFacing ? vEmit.x : vEmit.y) : vEmit;'

/** The sky's light comes back warm from so much stone: without it what lies in the shade is blue. */
export const FRAGMENT_BOUNCE = /* glsl */ `
reflectedLight.indirectDiffuse *= vec3(1.07, 1.0, 0.88);
#include <aomap_fragment>
`

/** Dielectrics of the hall shine a little less than three's default (F0 0.028). */
export const FRAGMENT_SPECULAR = /* glsl */ `
#include <lights_physical_fragment>
material.specularColor *= 0.7;
material.specularColorBlended = mix(material.specularColor, diffuseColor.rgb, metalnessFactor);
`
