import {
  BufferAttribute,
  CanvasTexture,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  SRGBColorSpace,
} from 'three'
import type { HallUniforms } from '../../hall/light/daylight.ts'

/** Signs that are drawn at once: the latest ones. */
export const SIGNS_MOST = 64
const COLUMNS = 4
const CELLS = 20
const CELL = { width: 256, height: 300 } as const
/** A sign's picture in the hall, metres. */
const SIZE = { width: 0.64, height: 0.75 } as const
/** Seconds in which one goes up, and down. */
const RISE = 0.28

export interface SignMesh {
  mesh: Mesh
  /** The cell of a picture, drawn when it has none yet: of those that nobody holds up the oldest gives way. */
  cell: (key: string, draw: (context: CanvasRenderingContext2D, width: number, height: number) => void) => number
  /** Begins a frame's signs; `put` each; `end`. Metres and seconds: `age` since it went up, `left` until it is down. */
  begin: () => void
  put: (cell: number, x: number, y: number, z: number, age: number, left: number) => void
  end: () => void
  dispose: () => void
}

/** Cards on sticks that turn to the eye, all of them in one draw call. */
export function signMesh(light: HallUniforms, lessMotion: boolean): SignMesh {
  const canvas = document.createElement('canvas')
  canvas.width = COLUMNS * CELL.width
  canvas.height = Math.ceil(CELLS / COLUMNS) * CELL.height
  const context = canvas.getContext('2d')
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 4
  const geometry = new InstancedBufferGeometry()
  const corners = new Float32Array([-0.5, 0, 0, 0.5, 0, 0, 0.5, 1, 0, -0.5, 1, 0])
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  geometry.setIndex([0, 1, 2, 0, 2, 3])
  const places = new InstancedBufferAttribute(new Float32Array(SIGNS_MOST * 4), 4).setUsage(DynamicDrawUsage)
  const traits = new InstancedBufferAttribute(new Float32Array(SIGNS_MOST * 2), 2).setUsage(DynamicDrawUsage)
  geometry.setAttribute('aPlace', places)
  geometry.setAttribute('aTraits', traits)
  geometry.instanceCount = 0
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    transparent: true,
    uniforms: { map: { value: texture }, evening: light.evening },
  })
  const mesh = new Mesh(geometry, material)
  mesh.name = 'signs'
  mesh.frustumCulled = false
  mesh.renderOrder = 12
  mesh.visible = false
  /** By key, the one that was used last at the end. */
  const cells = new Map<string, number>()
  let count = 0
  return {
    mesh,
    cell: (key, draw) => {
      const known = cells.get(key)
      cells.delete(key)
      let at = known ?? cells.size
      if (known === undefined && at >= CELLS) {
        const [oldest, free] = cells.entries().next().value ?? ['', 0]
        cells.delete(oldest)
        at = free
      }
      cells.set(key, at)
      if (known !== undefined || !context) return at
      context.save()
      context.translate((at % COLUMNS) * CELL.width, Math.floor(at / COLUMNS) * CELL.height)
      context.clearRect(0, 0, CELL.width, CELL.height)
      context.translate(4, 4) // the next picture never bleeds in
      draw(context, CELL.width - 8, CELL.height - 8)
      context.restore()
      texture.needsUpdate = true
      return at
    },
    begin: () => {
      count = 0
    },
    put: (cell, x, y, z, age, left) => {
      if (count >= SIGNS_MOST) return
      const up = lessMotion ? 1 : Math.min(1, age / RISE, Math.max(0, left) / RISE)
      const sway = lessMotion ? 0 : Math.sin(age * 4.2 + x * 3 + z) * 0.06
      places.setXYZW(count, x, y, z, up * up * (3 - 2 * up))
      traits.setXY(count, cell, sway)
      count += 1
    },
    end: () => {
      geometry.instanceCount = count
      mesh.visible = count > 0
      if (count === 0) return
      places.needsUpdate = true
      traits.needsUpdate = true
    },
    dispose: () => {
      geometry.dispose()
      material.dispose()
      texture.dispose()
    },
  }
}

const rows = Math.ceil(CELLS / COLUMNS)

const VERTEX = /* glsl */ `
attribute vec4 aPlace;
attribute vec2 aTraits;
varying vec2 vUv;
void main() {
  vec2 size = vec2(${SIZE.width.toFixed(3)}, ${SIZE.height.toFixed(3)}) * aPlace.w;
  vec2 corner = vec2(position.x * size.x, position.y * size.y);
  corner.x += aTraits.y * corner.y;
  // upright, and turned to the eye about the vertical only
  vec2 away = cameraPosition.xz - aPlace.xz;
  vec2 right = normalize(vec2(away.y, -away.x) + vec2(1e-5, 0.0));
  vec3 at = aPlace.xyz + vec3(right.x * corner.x, corner.y, right.y * corner.x);
  float cell = floor(aTraits.x + 0.5);
  vec2 from = vec2(mod(cell, ${COLUMNS.toFixed(1)}), floor(cell / ${COLUMNS.toFixed(1)}));
  vec2 inside = vec2(position.x + 0.5, 1.0 - position.y);
  vec2 uv = (from + (inside * vec2(${(CELL.width - 6).toFixed(1)}, ${(CELL.height - 6).toFixed(1)}) + 3.0)
    / vec2(${CELL.width.toFixed(1)}, ${CELL.height.toFixed(1)})) / vec2(${COLUMNS.toFixed(1)}, ${rows.toFixed(1)});
  vUv = vec2(uv.x, 1.0 - uv.y);
  gl_Position = projectionMatrix * viewMatrix * vec4(at, 1.0);
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D map;
uniform float evening;
varying vec2 vUv;
void main() {
  vec4 seen = texture2D(map, vUv);
  if (seen.a < 0.02) discard;
  gl_FragColor = vec4(seen.rgb * mix(0.92, 0.62, evening), seen.a);
  #include <tonemapping_fragment>
  #include <colorspace_fragment>
}`
