import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  BoxGeometry,
  type BufferGeometry,
  CatmullRomCurve3,
  CircleGeometry,
  Color,
  CylinderGeometry,
  ExtrudeGeometry,
  IcosahedronGeometry,
  LatheGeometry,
  Path,
  PlaneGeometry,
  Shape,
  SphereGeometry,
  TubeGeometry,
  Vector2,
  Vector3,
} from 'three'
import { createMesh } from './mesh.ts'
import { shade } from './shade.ts'
import { type GlbSurface, writeGlb } from './write-glb.ts'

/**
 * The model of the Garden Engine's booth: an office floor, twelve metres square, after the engine. Run
 * `node assets/samples/make-garden.ts`; it writes the same file each time.
 */
const OUT = join(import.meta.dirname, '../exhibitions/cultural-creative-shanghai-2023/demos/garden-engine/garden.glb')

const matt: GlbSurface = { name: 'matt', roughness: 0.82, metalness: 0 }
const brass: GlbSurface = { name: 'brass', roughness: 0.32, metalness: 1 }
const wet: GlbSurface = { name: 'water', roughness: 0.08, metalness: 0.15 }
const lit: GlbSurface = { name: 'lamp', roughness: 0.6, metalness: 0, glow: [0.9, 0.5, 0.16] }

const STONE = 0xe6dccb
const PLASTER = 0xf6f1e7
const BRASS = 0xc79a4b
const LACQUER = 0x8e2f1c
const TILE = 0x2f4a4c
const LAWN = new Color(0xa3b27e)
const MOSS = new Color(0x7c9461)
const SAND = new Color(0xe3d5b8)
const BED = new Color(0x55645a)

const { add, surfaces } = createMesh()

const wave = (x: number, z: number) => Math.sin(x * 1.7 + z * 0.6) * Math.cos(z * 1.3 - x * 0.4)
/** 1 on the bank and beyond, 0 at the bottom of the pond. */
const bank = (x: number, z: number) => {
  const away = Math.hypot((x - 0.4) / 3.9, (z - 0.9) / 3) + wave(x, z) * 0.07
  return Math.min(1, Math.max(0, (away - 0.86) / 0.2))
}
const onPath = (x: number, z: number) =>
  Math.abs(z + 3.6 + Math.sin(x * 0.8) * 0.5) < 0.42 || Math.hypot(x + 4.6, z - 4.4) < 1

// The board, the ground and the water.
add(new BoxGeometry(13, 0.5, 13), matt, 0x2a2f38, { at: [0, -0.86, 0] })
add(new BoxGeometry(12.6, 0.12, 12.6), brass, BRASS, { at: [0, -0.57, 0] })
const ground = new PlaneGeometry(12.4, 12.4, 32, 32).rotateX(-Math.PI / 2)
const heights = ground.getAttribute('position')
for (let i = 0; i < heights.count; i++) {
  const [x, z] = [heights.getX(i), heights.getZ(i)]
  const rise = onPath(x, z) ? 0 : 0.06 * (1 + wave(x * 0.9, z * 0.9))
  heights.setY(i, -0.38 + (0.38 + rise) * bank(x, z))
}
ground.computeVertexNormals()
add(ground, matt, ({ x, z }) => {
  const dry = bank(x, z)
  if (dry < 0.75) return BED.clone().lerp(MOSS, dry)
  return onPath(x, z) ? SAND.clone() : LAWN.clone().lerp(MOSS, 0.5 + 0.5 * wave(x * 1.3, z * 1.9))
})
for (const [x, z, w, d] of [
  [0, 6.2, 12.4, 0.02],
  [0, -6.2, 12.4, 0.02],
  [6.2, 0, 0.02, 12.4],
  [-6.2, 0, 0.02, 12.4],
] as const)
  add(new BoxGeometry(w, 0.5, d), matt, 0xb3a48c, { at: [x, -0.27, z] })
add(new CircleGeometry(1, 56).rotateX(-Math.PI / 2), wet, 0x7fb4b4, { at: [0.4, -0.13, 0.9], scale: [4.15, 1, 3.25] })

// What is left of the office: its walls as brass lines in the lawn, a desk, and the lift.
for (const [x, z, w, d] of [
  [-3, -1.4, 0.06, 4],
  [-4.6, -1.4, 3.2, 0.06],
  [4.9, -1.6, 2.6, 0.06],
  [4.2, -3.4, 0.06, 3.6],
  [-4.8, 2.2, 2.8, 0.06],
] as const)
  add(new BoxGeometry(w, 0.05, d), brass, BRASS, { at: [x, 0.13, z] })
const desk = (x: number, z: number, turn: number) => {
  const place = (dx: number, y: number, dz: number): [number, number, number] => [
    x + dx * Math.cos(turn) + dz * Math.sin(turn),
    y,
    z - dx * Math.sin(turn) + dz * Math.cos(turn),
  ]
  const stand = (dx: number, y: number, dz: number) => ({
    at: place(dx, y, dz),
    turn: [0, turn, 0] as [number, number, number],
  })
  add(new BoxGeometry(1.1, 0.06, 0.55), matt, 0xd9b58a, stand(0, 0.52, 0))
  for (const side of [-0.5, 0.5]) add(new BoxGeometry(0.06, 0.5, 0.5), matt, PLASTER, stand(side, 0.26, 0))
  add(new BoxGeometry(0.56, 0.34, 0.04), matt, 0x1e2430, stand(0, 0.76, -0.14))
  add(new BoxGeometry(0.5, 0.28, 0.01), lit, 0x9fd3c7, stand(0, 0.76, -0.115))
  add(new CylinderGeometry(0.2, 0.17, 0.3, 14), matt, 0xd2603a, stand(0.1, 0.22, 0.62))
}
desk(-4.9, 0.5, 0.5)
desk(-5, -2.6, 2.4)
add(new BoxGeometry(1.5, 2.2, 0.5), matt, STONE, { at: [5.2, 1.05, -5.7] })
add(new BoxGeometry(1.12, 1.75, 0.1), brass, BRASS, { at: [5.2, 0.88, -5.46] })
for (const side of [-1, 1])
  add(new BoxGeometry(0.46, 1.62, 0.06), brass, 0xe0c893, { at: [5.2 + side * 0.24, 0.82, -5.4] })
add(new CylinderGeometry(0.1, 0.1, 0.05, 3).rotateX(Math.PI / 2), lit, 0xffc670, {
  at: [5.2, 1.96, -5.43],
  turn: [0, 0, Math.PI],
})

// The nine bends.
const bends = Array.from({ length: 10 }, (_, i) => new Vector3(-3.5 + i * 0.56, 0.2, i % 2 === 0 ? 1.9 : 0.9))
for (const [i, from] of bends.slice(0, -1).entries()) {
  const to = bends[i + 1] as Vector3
  const way = to.clone().sub(from)
  const turn = -Math.atan2(way.z, way.x)
  const middle = from.clone().add(to).multiplyScalar(0.5)
  const long = way.length()
  for (let plank = 0; plank < 3; plank++) {
    const at = from.clone().addScaledVector(way, (plank + 0.5) / 3)
    add(new BoxGeometry(long / 3 - 0.02, 0.05, 0.5), matt, plank % 2 ? 0xb98f62 : 0xa97f54, {
      at: [at.x, 0.2, at.z],
      turn: [0, turn, 0],
    })
  }
  for (const side of [-1, 1]) {
    const [ox, oz] = [-Math.sin(-turn) * 0.24 * side, Math.cos(-turn) * 0.24 * side]
    add(new BoxGeometry(long, 0.04, 0.04), matt, LACQUER, {
      at: [middle.x + ox, 0.5, middle.z + oz],
      turn: [0, turn, 0],
    })
    for (const end of i === 0 ? [from, to] : [to])
      add(new BoxGeometry(0.05, 0.32, 0.05), matt, LACQUER, { at: [end.x + ox, 0.36, end.z + oz] })
  }
  add(new CylinderGeometry(0.05, 0.05, 0.6, 6), matt, 0x6b5f50, { at: [to.x, -0.1, to.z] })
}

// The pavilion: a hexagon whose roof is a leaf folded six times.
const [PX, PZ] = [2.4, 1.4]
const SIDES = 6
const pavilion = (y: number): [number, number, number] => [PX, y, PZ]
add(new CylinderGeometry(1.62, 1.75, 0.42, SIDES), matt, STONE, { at: pavilion(-0.02) }, true)
add(new CylinderGeometry(1.4, 1.46, 0.14, SIDES), matt, PLASTER, { at: pavilion(0.25) }, true)
for (let i = 0; i < SIDES; i++) {
  const turn = (i / SIDES) * Math.PI * 2
  const [x, z] = [PX + Math.sin(turn) * 1.14, PZ + Math.cos(turn) * 1.14]
  add(new CylinderGeometry(0.075, 0.085, 1.75, 12), matt, LACQUER, { at: [x, 1.19, z] })
  add(new CylinderGeometry(0.12, 0.14, 0.1, 12), matt, PLASTER, { at: [x, 0.36, z] })
  const next = ((i + 0.5) / SIDES) * Math.PI * 2
  const wall = 1.14 * Math.cos(Math.PI / SIDES)
  const stand = (y: number) => ({
    at: [PX + Math.sin(next) * wall, y, PZ + Math.cos(next) * wall] as [number, number, number],
    turn: [0, next, 0] as [number, number, number],
  })
  add(new BoxGeometry(1.1, 0.16, 0.06), matt, LACQUER, stand(1.98))
  if (i === 4) continue // the way in, from the bridge
  add(new BoxGeometry(1.06, 0.05, 0.22), matt, 0xa97f54, stand(0.62))
  add(new BoxGeometry(1.06, 0.05, 0.04), matt, LACQUER, stand(0.92))
  for (let bar = -2; bar <= 2; bar++) {
    const off = bar * 0.19
    const at: [number, number, number] = [
      PX + Math.sin(next) * wall + Math.cos(next) * off,
      0.6,
      PZ + Math.cos(next) * wall - Math.sin(next) * off,
    ]
    add(new BoxGeometry(0.025, 0.6, 0.025), matt, LACQUER, { at, turn: [0, next, 0] })
  }
}
const EAVES = 1.95
const RISE = 1.35
const roofAt = (s: number, turn: number): Vector3 => {
  const side = ((((turn / (Math.PI * 2)) * SIDES) % 1) + 1) % 1
  const corner = Math.abs(side - 0.5) * 2 // 1 over a column, 0 between two
  const flat = Math.cos(Math.PI / SIDES) / Math.cos((side - 0.5) * ((Math.PI * 2) / SIDES))
  const out = s * EAVES * (flat + (1 - flat) * 0.25 + 0.1 * corner ** 3 * s)
  const y = 2.02 + RISE * Math.max(0, 1 - s) ** 1.9 + 0.34 * corner ** 4 * s ** 4
  return new Vector3(PX + Math.sin(turn) * out, y, PZ + Math.cos(turn) * out)
}
const leafOf = (round: number, down: number) => {
  const shape = new PlaneGeometry(1, 1, round, down)
  const leaf = shape.getAttribute('position')
  for (let i = 0; i < leaf.count; i++) {
    const [turn, s] = [(leaf.getX(i) + 0.5) * Math.PI * 2, 0.03 + 0.97 * (0.5 - leaf.getY(i))]
    const { x, y, z } = roofAt(s, turn)
    leaf.setXYZ(i, x, y, z)
  }
  shape.computeVertexNormals()
  return shape
}
const roof = leafOf(72, 8)
const tile = new Color(TILE)
const tileLight = new Color(0x4f7c78)
add(roof, matt, ({ x, z }) => {
  const turn = Math.atan2(x - PX, z - PZ)
  return tile.clone().lerp(tileLight, 0.5 + 0.5 * Math.cos(turn * 36))
})
const under = leafOf(36, 3)
under.setIndex([...(under.index?.array ?? [])].reverse())
under.computeVertexNormals()
add(under, matt, 0x6b3a26, { at: [0, -0.05, 0] })
for (let i = 0; i < SIDES; i++) {
  const turn = (i / SIDES) * Math.PI * 2
  const line = [0.05, 0.3, 0.55, 0.75, 0.9, 1.03].map((s) => roofAt(s, turn + 1e-4).add(new Vector3(0, 0.03, 0)))
  add(new TubeGeometry(new CatmullRomCurve3(line), 12, 0.045, 6), matt, TILE)
}
const knob = [0.001, 0.16, 0.07, 0.13, 0.15, 0.1, 0.03, 0.001].map((r, i) => new Vector2(r, i * 0.085))
add(new LatheGeometry(knob, 18), brass, BRASS, { at: pavilion(3.28) })
add(new CylinderGeometry(0.36, 0.3, 0.08, 20), matt, STONE, { at: pavilion(0.72) })
add(new CylinderGeometry(0.1, 0.14, 0.4, 12), matt, STONE, { at: pavilion(0.5) })

// The wall with the moon gate.
const wall = new Shape([new Vector2(-4.4, 0), new Vector2(3.2, 0), new Vector2(3.2, 2), new Vector2(-4.4, 2)])
wall.holes.push(new Path().absarc(0, 0.98, 0.92, 0, Math.PI * 2))
for (const x of [-3.3, -2, 2.1])
  wall.holes.push(new Path().absarc(x, 1.25, 0.3, Math.PI / 6, Math.PI * 2 + Math.PI / 6))
add(new ExtrudeGeometry(wall, { depth: 0.2, bevelEnabled: false, curveSegments: 20 }), matt, PLASTER, {
  at: [0.4, 0, -5.2],
})
add(new BoxGeometry(7.8, 0.08, 0.46), matt, TILE, { at: [-0.2, 2.04, -5.1] })
add(new CylinderGeometry(0.09, 0.09, 7.8, 10).rotateZ(Math.PI / 2), matt, TILE, { at: [-0.2, 2.12, -5.1] })
add(new BoxGeometry(0.2, 2, 3.6), matt, PLASTER, { at: [-4.1, 1, -3.6] })
add(new BoxGeometry(0.46, 0.08, 3.8), matt, TILE, { at: [-4.1, 2.04, -3.6] })
const ring = new CatmullRomCurve3(
  Array.from(
    { length: 24 },
    (_, i) => new Vector3(Math.cos((i / 24) * Math.PI * 2) * 0.92, Math.sin((i / 24) * Math.PI * 2) * 0.92, 0),
  ),
  true,
)
for (const z of [-5, -5.2]) add(new TubeGeometry(ring, 30, 0.05, 5, true), matt, 0xb3a48c, { at: [0.4, 0.98, z] })

// Three rocks.
const rock = (x: number, z: number, size: [number, number, number], seed: number) => {
  const shape = new IcosahedronGeometry(1, 3) as BufferGeometry
  const at = shape.getAttribute('position')
  const p = new Vector3()
  for (let i = 0; i < at.count; i++) {
    p.fromBufferAttribute(at, i)
    const rough = Math.sin(p.x * 4 + seed) * Math.sin(p.y * 5 + seed * 2) * Math.sin(p.z * 4.6 - seed)
    const holes = Math.sin(p.x * 9 + seed * 3) * Math.sin(p.y * 7) * Math.sin(p.z * 8 + seed)
    p.multiplyScalar(1 + rough * 0.34 + holes * 0.14)
    at.setXYZ(i, p.x, p.y, p.z)
  }
  shape.computeVertexNormals()
  const grey = new Color(0x9d988c)
  const dark = new Color(0x5f625c)
  add(
    shape,
    matt,
    (here) => dark.clone().lerp(grey, Math.min(1, 0.35 + here.y * 0.5)),
    { at: [x, size[1] * 0.75, z], scale: size },
    true,
  )
}
rock(-1.2, -2.3, [0.42, 1.05, 0.36], 0.4)
rock(-0.45, -2.1, [0.34, 0.6, 0.3], 2.1)
rock(-1.9, -2, [0.36, 0.4, 0.3], 4.4)

// Trees like clouds, bamboo by the wall, lotus on the pond, two lanterns.
const tree = (x: number, z: number, scale: number, clouds: readonly [number, number, number, number][]) => {
  const trunk = new CatmullRomCurve3([
    new Vector3(0, 0, 0),
    new Vector3(0.18, 0.7, 0.05),
    new Vector3(-0.1, 1.3, 0),
    new Vector3(0.12, 2, 0),
  ])
  add(new TubeGeometry(trunk, 10, 0.09, 7), matt, 0x6b513c, { at: [x, 0, z], scale })
  for (const [cx, cy, cz, r] of clouds) {
    const light = new Color(0x7f9f63)
    const dark = new Color(0x44633f)
    add(new IcosahedronGeometry(1, 2), matt, (_at, normal) => dark.clone().lerp(light, 0.5 + normal.y * 0.5), {
      at: [x + cx * scale, cy * scale, z + cz * scale],
      scale: [r * scale, r * 0.5 * scale, r * scale],
    })
  }
}
tree(-4.9, 4.4, 1.15, [
  [0.1, 2.1, 0, 0.75],
  [-0.6, 1.5, 0.2, 0.55],
  [0.65, 1.45, -0.2, 0.6],
  [0.2, 1.2, 0.55, 0.4],
])
tree(4.9, 4.7, 1, [
  [0.1, 2.1, 0, 0.7],
  [-0.5, 1.6, 0.2, 0.55],
  [0.55, 1.4, -0.2, 0.5],
])
tree(5.1, 0, 0.8, [
  [0, 2, 0, 0.7],
  [0.5, 1.5, 0.2, 0.5],
  [-0.5, 1.4, 0, 0.5],
])
for (let i = 0; i < 13; i++) {
  const [x, z] = [-3.7 + ((i * 0.618) % 1) * 1.7, -4.75 + ((i * 0.377) % 1) * 0.8]
  const tall = 1.9 + ((i * 0.73) % 1) * 1.1
  const lean = (((i * 0.41) % 1) - 0.5) * 0.16
  add(new CylinderGeometry(0.025, 0.035, tall, 5), matt, 0x8aa05a, { at: [x, tall / 2, z], turn: [lean, 0, lean] })
  for (let blade = 0; blade < 7; blade++) {
    const up = tall * (0.5 + blade * 0.075)
    add(new CylinderGeometry(0.001, 0.06, 0.44, 3, 1, true), matt, blade % 2 ? 0x6f8f5b : 0x8fae66, {
      at: [x + Math.sin(blade * 2.4) * 0.16, up, z + Math.cos(blade * 2.4) * 0.16],
      turn: [Math.cos(blade * 2.4) * 1.9, 0, -Math.sin(blade * 2.4) * 1.9],
      scale: [1, 1, 0.5],
    })
  }
}
for (let i = 0; i < 11; i++) {
  const turn = i * 2.4
  const away = 0.5 + (i % 4) * 0.22
  add(new CircleGeometry(0.14 + (i % 3) * 0.05, 12, 0.3, 5.7).rotateX(-Math.PI / 2), matt, 0x6f8f5b, {
    at: [-0.6 + Math.cos(turn) * away * 1.2, -0.1, 2.9 + Math.sin(turn) * away * 0.6],
  })
}
for (const [x, z] of [
  [-0.9, 2.9],
  [-0.2, 3.1],
] as const)
  add(new SphereGeometry(0.1, 8, 6), matt, 0xe8a4a0, { at: [x, 0, z], scale: [1, 1.3, 1] })
for (const [x, z] of [
  [-2.6, 3.9],
  [4.4, -2.9],
] as const) {
  add(new CylinderGeometry(0.08, 0.16, 0.5, 6), matt, STONE, { at: [x, 0.25, z] }, true)
  add(new CylinderGeometry(0.16, 0.14, 0.24, 6), lit, 0xffd9a0, { at: [x, 0.62, z] }, true)
  add(new CylinderGeometry(0.05, 0.32, 0.2, 6), matt, STONE, { at: [x, 0.84, z] }, true)
}

shade(surfaces(), 1.3, 0.62)
const glb = writeGlb(surfaces(), 'Garden Engine')
writeFileSync(OUT, glb)
process.stdout.write(
  `${glb.length} bytes, ${surfaces().reduce((sum, { positions }) => sum + positions.length / 9, 0)} triangles\n`,
)
