/** GLSL pieces of the avatar material: vertices, bones and colours all come from textures. */

export const VERTEX_HEAD = /* glsl */ `
attribute vec3 aVertex;
attribute vec4 aPlace;
attribute vec4 aClip;
attribute vec4 aWho;
uniform highp sampler2D tBodies;
uniform sampler2D tPalette;
varying vec3 vTint;
varying vec2 vGreyAlpha;

ivec2 bodyTexel(int entry) { return ivec2((entry % 512) * 3, entry / 512); }

vec4 boneAt(int column, int row) {
  return texelFetch(tBodies, ivec2((row % BONES_PER_LINE) * 60 + column, BONE_LINE + row / BONES_PER_LINE), 0);
}
vec4 clipTexel(int column, float row) {
  int y = int(row);
  return mix(boneAt(column, y), boneAt(column, y + 1), fract(row));
}
vec4 boneTexel(int column) {
  vec4 now = clipTexel(column, aClip.x);
  return aClip.z > 0.002 ? mix(now, clipTexel(column, aClip.y), aClip.z) : now;
}
vec3 bent(int joint, vec4 p) {
  int column = joint * 3;
  return vec3(dot(boneTexel(column), p), dot(boneTexel(column + 1), p), dot(boneTexel(column + 2), p));
}
vec3 turned(vec3 p, float angle) {
  float c = cos(angle), s = sin(angle);
  return vec3(c * p.x + s * p.z, p.y, c * p.z - s * p.x);
}
`

/** Replaces beginnormal_vertex: looks the vertex up, bends it, dresses it. */
export const VERTEX_NORMAL = /* glsl */ `
int wears = int(aWho.y + 0.5);
int rowOfMesh = aVertex.z > 0.5 ? (wears >> 3) & 7 : wears & 7;
int entry = int(aVertex.x + 0.5) + rowOfMesh * int(aVertex.y + 0.5);
ivec2 texel = bodyTexel(entry);
vec4 restPlace = texelFetch(tBodies, texel, 0);
vec4 restNormal = texelFetch(tBodies, texel + ivec2(1, 0), 0);
vec3 tint = texelFetch(tBodies, texel + ivec2(2, 0), 0).rgb;
int binding = int(restPlace.w + 0.5);
int zone = binding & 15;
int jointA = (binding >> 4) & 31;
int jointB = (binding >> 9) & 31;
float weight = restNormal.w;
if (zone == 9 && (wears & 64) == 0) restPlace.xyz = vec3(0.0, 1.48, 0.0);
float headShare = (jointA == 5 ? weight : 0.0) + (jointB == 5 && jointB != jointA ? 1.0 - weight : 0.0);
restPlace.xyz = turned(restPlace.xyz, aClip.w * headShare);
restNormal.xyz = turned(restNormal.xyz, aClip.w * headShare);
vec3 bentPlace = bent(jointA, vec4(restPlace.xyz, 1.0));
vec3 bentNormal = bent(jointA, vec4(restNormal.xyz, 0.0));
if (weight < 0.996) {
  bentPlace = mix(bent(jointB, vec4(restPlace.xyz, 1.0)), bentPlace, weight);
  bentNormal = mix(bent(jointB, vec4(restNormal.xyz, 0.0)), bentNormal, weight);
}
vec3 objectNormal = normalize(turned(bentNormal, aPlace.w));
vTint = zone < 8 ? tint * texelFetch(tPalette, ivec2(zone, int(aWho.x + 0.5)), 0).rgb : tint;
vGreyAlpha = aWho.zw;
`

export const VERTEX_PLACE = /* glsl */ `
vec3 transformed = turned(bentPlace, aPlace.w) + aPlace.xyz;
`

export const FRAGMENT_HEAD = /* glsl */ `
uniform float uEvening;
uniform vec3 uRimFrom;
varying vec3 vTint;
varying vec2 vGreyAlpha;
`

/** After color_fragment. See-through people are drawn as a screen of dots: no sorting, no second pass. */
export const FRAGMENT_COLOUR = /* glsl */ `
if (vGreyAlpha.y < 0.995) {
  float dots = fract(52.9829189 * fract(dot(gl_FragCoord.xy, vec2(0.06711056, 0.00583715))));
  if (dots >= vGreyAlpha.y) discard;
}
float luma = dot(vTint, vec3(0.2126, 0.7152, 0.0722));
diffuseColor.rgb *= mix(vTint, vec3(0.16 + 0.55 * luma), vGreyAlpha.x * 0.86);
`

/** Before the light is summed: a warm rim in the evening, for without it the front rows are black. */
export const FRAGMENT_RIM = /* glsl */ `
if (uEvening > 0.0) {
  float edge = pow(1.0 - clamp(abs(dot(normal, normalize(vViewPosition))), 0.0, 1.0), 2.2);
  vec3 towards = (viewMatrix * vec4(uRimFrom, 1.0)).xyz + vViewPosition;
  float lit = 0.35 + 0.65 * clamp(dot(normal, normalize(towards)) + 0.35, 0.0, 1.0);
  totalEmissiveRadiance += (diffuseColor.rgb + 0.08) * vec3(1.0, 0.62, 0.30) * edge * lit * uEvening;
}
`
