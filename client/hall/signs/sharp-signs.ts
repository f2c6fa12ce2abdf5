import { BufferGeometry, Mesh, type WebGLRenderer } from 'three'
import type { FloorPlan, Point } from '../../../shared/plan/types.ts'
import type { HallUniforms } from '../light/daylight.ts'
import type { Tile } from './atlas-layout.ts'
import { atlasTexture } from './atlas-texture.ts'
import { cardMaterial } from './card-material.ts'
import { Cards } from './cards.ts'
import type { Draw } from './draw-signs.ts'
import { hangName, hangPoster, hangTotem } from './hang-signs.ts'
import { nameSpan } from './sign-plan.ts'

/** Seconds in which a poster dissolves into another picture of it. */
const DISSOLVE = 0.3
/** One place of the sharp sheet: poster and totem beside each other, the name below them. */
const PLACE = { width: 1024, height: 1176 }
const SHEET = { width: 2 * PLACE.width, height: 2 * PLACE.height }
const WITHIN = 16
/** Sharper copies float this much before the ones of the atlas, in metres. */
const BEFORE = 0.006

export interface SharpSource {
  name: (booth: number) => Draw
  totem: (booth: number) => Draw
  /** Asks for the poster in 768 pixels; calls back once, maybe much later, maybe never. */
  poster: (booth: number, done: (draw: Draw) => void) => void
}

type Places = [number, number, number, number]

export interface SharpSigns {
  mesh: Mesh
  /** Booths that are drawn sharp now, -1 for none: the atlas leaves their names out. */
  sharp: { value: Places }
  /** How much of each place's poster is there, for the shader. */
  dissolve: { value: Places }
  update: (seconds: number, from: Point) => void
  /** No poster is dissolving. */
  settled: () => boolean
  /** The faces have come: names and totems are set anew. */
  rewrite: () => void
  /** These booths' posters have changed. */
  repost: (booths: readonly number[]) => void
  dispose: () => void
}

/** The nearest booths' posters, totems and names at reading size: one draw call over one small sheet. */
export const sharpSigns = (
  renderer: WebGLRenderer,
  plan: FloorPlan,
  uniforms: HallUniforms,
  places: number,
  /** Posters change at once. */
  cut: boolean,
  source: SharpSource,
): SharpSigns => {
  const atlas = atlasTexture(renderer, SHEET.width, places > 2 ? SHEET.height : PLACE.height)
  const height = places > 2 ? SHEET.height : PLACE.height
  const sharp: SharpSigns['sharp'] = { value: [-1, -1, -1, -1] }
  const dissolve: SharpSigns['dissolve'] = { value: [0, 0, 0, 0] }
  /** The booth that each place is to show: until its old poster is gone, another than it shows. */
  const wanted: Places = [-1, -1, -1, -1]
  /** Posters that have come and wait until the old one is gone. */
  const waiting = new Map<number, Draw>()
  const material = cardMaterial(atlas.texture, uniforms, { value: [-1, -1, -1, -1] }, dissolve)
  const mesh = new Mesh(new BufferGeometry(), material)
  mesh.name = 'sharp-signs'
  mesh.renderOrder = 4
  mesh.receiveShadow = true
  mesh.frustumCulled = false
  mesh.matrixAutoUpdate = false
  mesh.visible = false
  /** Places whose poster has come. */
  const posted = new Set<number>()
  const ranked = { x: Number.POSITIVE_INFINITY, z: 0 }
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  const tileOf = (place: number, part: 'poster' | 'totem' | 'name', booth: number): Tile => {
    const x = (place % 2) * PLACE.width
    const y = Math.floor(place / 2) * PLACE.height
    if (part === 'poster') return { x, y, width: 768, height: 1016 }
    if (part === 'totem') return { x: x + 772, y, width: 250, height: 772 }
    const slot = plan.booths[booth]
    const share = slot ? nameSpan(slot).half / (2.24 / 2 / 1.98) : 1
    return { x, y: y + 1034, width: Math.round(896 * share), height: 140 }
  }
  const put = (tile: Tile, draw: Draw) => {
    if (!context) return
    canvas.width = tile.width
    canvas.height = tile.height
    draw(context, tile.width, tile.height)
    atlas.put(tile, canvas)
  }
  const rebuild = () => {
    const cards = new Cards({ width: SHEET.width, height })
    sharp.value.forEach((booth, place) => {
      const slot = plan.booths[booth]
      if (!slot) return
      const colour = plan.branches[slot.branch]?.colour ?? 0
      if (posted.has(place)) hangPoster(cards, slot, booth, tileOf(place, 'poster', booth), BEFORE, place + 1)
      hangTotem(cards, slot, booth, tileOf(place, 'totem', booth), BEFORE)
      hangName(cards, slot, booth, tileOf(place, 'name', booth), colour, BEFORE)
    })
    mesh.geometry.dispose()
    mesh.geometry = cards.geometry()
    mesh.visible = cards.index.length > 0
  }
  const write = (booth: number, place: number) => {
    put(tileOf(place, 'totem', booth), source.totem(booth))
    put(tileOf(place, 'name', booth), source.name(booth))
  }
  const post = (booth: number, place: number) => {
    source.poster(booth, (draw) => {
      if (sharp.value[place] === booth) waiting.set(place, draw)
    })
  }
  const take = (booth: number, place: number) => {
    posted.delete(place)
    waiting.delete(place)
    sharp.value[place] = booth
    if (booth >= 0) {
      write(booth, place)
      post(booth, place)
    }
    rebuild()
  }
  /** A poster goes before the place is another's or its picture another, and comes when it is there. */
  const fade = (place: number, seconds: number) => {
    const booth = sharp.value[place] ?? -1
    const leaves = wanted[place] !== booth
    const now = dissolve.value[place] ?? 0
    const step = cut ? 1 : seconds / DISSOLVE
    const shown = posted.has(place)
    const next = shown && !leaves && !waiting.has(place) ? Math.min(1, now + step) : Math.max(0, now - step)
    dissolve.value[place] = shown ? next : 0
    if (dissolve.value[place] > 0) return
    const draw = waiting.get(place)
    if (leaves) take(wanted[place] ?? -1, place)
    else if (draw) {
      waiting.delete(place)
      put(tileOf(place, 'poster', booth), draw)
      posted.add(place)
      rebuild()
    }
  }
  const nearestTo = (from: Point): number[] =>
    plan.booths
      .map((slot, booth) => ({ booth, far: Math.hypot(slot.x - from.x, slot.z - from.z) }))
      .filter(({ far }) => far < WITHIN)
      .sort((a, b) => a.far - b.far)
      .slice(0, places)
      .map(({ booth }) => booth)
  return {
    mesh,
    sharp,
    dissolve,
    update: (seconds, from) => {
      for (let place = 0; place < places; place++) fade(place, seconds)
      atlas.finish() // once for all that this frame has put
      if (Math.hypot(from.x - ranked.x, from.z - ranked.z) < 0.5) return
      ranked.x = from.x
      ranked.z = from.z
      const nearest = nearestTo(from)
      const fresh = nearest.filter((booth) => !wanted.includes(booth))
      for (let place = 0; place < places; place++)
        if (!nearest.includes(wanted[place] ?? -1)) wanted[place] = fresh.shift() ?? -1
    },
    settled: () =>
      waiting.size === 0 &&
      sharp.value.every(
        (booth, place) => booth === wanted[place] && dissolve.value[place] === (posted.has(place) ? 1 : 0),
      ),
    rewrite: () => {
      sharp.value.forEach((booth, place) => {
        if (booth >= 0) write(booth, place)
      })
    },
    repost: (booths) => {
      sharp.value.forEach((booth, place) => {
        if (booths.includes(booth)) post(booth, place)
      })
    },
    dispose: () => {
      mesh.geometry.dispose()
      material.dispose()
      atlas.dispose()
    },
  }
}
