import { DoubleSide, MeshStandardMaterial, type Texture } from 'three'
import type { HallUniforms } from '../light/daylight.ts'
import { addFog } from '../light/fog.ts'
import { FRAGMENT_BOUNCE } from '../surface/hall-shader.ts'

/**
 * Cards over an atlas. Most show their picture; writing is a mask: white on black in the atlas, drawn in plaster
 * or ink. Numbers by kind (poster, totem, name, screen, banner): glow in the evening, glow near the visitor, glow by day.
 */
export const cardMaterial = (
  map: Texture,
  uniforms: HallUniforms,
  sharp: { value: readonly number[] },
  dissolve: { value: readonly number[] },
): MeshStandardMaterial => {
  const material = new MeshStandardMaterial({
    map,
    roughness: 0.6,
    side: DoubleSide,
    transparent: true,
    forceSinglePass: true,
    depthWrite: false, // what hides a card is the frame behind the nearer one
  })
  material.name = 'cards'
  material.onBeforeCompile = (shader) => {
    addFog(shader, uniforms)
    Object.assign(shader.uniforms, { evening: uniforms.evening, nearBooth: uniforms.near, sharp, dissolve })
    shader.vertexShader = shader.vertexShader
      .replace(
        '#include <common>',
        `#include <common>
attribute vec3 card;
uniform float evening;
uniform vec4 nearBooth;
uniform vec4 sharp; // booths whose names are drawn sharper by another mesh
uniform vec4 dissolve; // how much of each sharp poster is there
varying vec4 vCard; // emission, what is left of the surface, dark ink or opacity, is writing`,
      )
      .replace(
        '#include <begin_vertex>',
        `#include <begin_vertex>
{
  int kind = int(card.x + 0.5);
  float near = (abs(card.y - nearBooth.x) < 0.5 ? nearBooth.y : 0.0) + (abs(card.y - nearBooth.z) < 0.5 ? nearBooth.w : 0.0);
  vec3 glow = kind == 0 ? vec3(0.45, 0.16, 0.08) : kind == 1 ? vec3(0.25, 0.12, 0.0) : kind == 2 ? vec3(0.55, 0.5, 0.0) : kind == 3 ? vec3(0.7, 0.25, 1.05) : vec3(0.5, 0.0, 0.0);
  vCard = vec4(glow.x * evening + glow.y * near + glow.z, kind == 3 ? 0.0 : 1.0, 1.0, kind == 2 || kind == 4 ? 1.0 : 0.0);
  if (vCard.w > 0.5) vCard.z = card.z;
  else if (card.z > 0.5) vCard.z = dissolve[int(card.z + 0.5) - 1];
  if (kind == 2 && any(lessThan(abs(sharp - card.y), vec4(0.5)))) transformed = vec3(0.0, -40.0, 0.0);
}`,
      )
    shader.vertexShader = shader.vertexShader.replace(
      '#include <project_vertex>',
      // towards the eye by a hair, so that names do not fight with the fin
      '#include <project_vertex>\ngl_Position.z -= 0.0006 * gl_Position.w / max(-mvPosition.z, 1.0);',
    )
    shader.fragmentShader = shader.fragmentShader
      .replace('#include <aomap_fragment>', FRAGMENT_BOUNCE)
      .replace('#include <common>', '#include <common>\nvarying vec4 vCard;')
      .replace('#include <map_fragment>', MASK)
      .replace(
        '#include <emissivemap_fragment>',
        'totalEmissiveRadiance += diffuseColor.rgb * vCard.x;\ndiffuseColor.rgb *= vCard.y;',
      )
  }
  return material
}

/** The mask is stored as a colour, so it comes out of the texture linear; the root gives back its coverage. */
const MASK = /* glsl */ `
#include <map_fragment>
if (vCard.w > 0.5) {
diffuseColor.rgb = vCard.z > 0.5 ? vec3(0.0130, 0.0176, 0.0296) : vec3(0.9216, 0.8796, 0.7991);
diffuseColor.a = pow(texture2D(map, vMapUv).r, 0.4545);
if (diffuseColor.a < 0.004) discard;
} else diffuseColor.a = vCard.z;
`
