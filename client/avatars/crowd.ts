import { type Frustum, Group, type InstancedBufferGeometry, Mesh, type MeshStandardMaterial, type Vector3 } from 'three'
import { ANIMS, type Anim } from '../../shared/avatars/gestures.ts'
import { unpackLook } from '../../shared/avatars/look.ts'
import { zoneColours } from '../../shared/avatars/zones.ts'
import type { Role } from '../../shared/hall/state.ts'
import type { HallUniforms } from '../hall/light/daylight.ts'
import { createAvatarMaterial } from './avatar-material.ts'
import type { AvatarPack, Clip } from './avatar-pack.ts'
import { type AvatarTexture, createAvatarTexture } from './avatar-texture.ts'
import { bodyGeometry, CrowdBuffer, IS_SELF, NO_DISC, STRETCH, STRIDE } from './crowd-buffer.ts'
import { type CrowdPalette, createCrowdPalette } from './crowd-palette.ts'
import {
  CROWD_DETAIL,
  type CrowdDetail,
  CrowdPick,
  type CrowdQuality,
  DETAILS,
  type Detail,
  type Picked,
} from './crowd-pick.ts'
import { CROWD_CAPACITY, CrowdPool } from './crowd-pool.ts'
import { groundMarks } from './ground-marks.ts'

export interface CrowdOptions {
  capacity?: number
  quality?: CrowdQuality
  /** prefers-reduced-motion: everybody stands still in their pose. */
  reducedMotion?: boolean
}

const SIT = ANIMS.indexOf('sit')

/**
 * Everybody in the hall, in four draw calls: three details of bodies, and what lies under their feet. People are named by
 * the slot of the roster; calls about a slot outside the pool are ignored. Add `object` to the scene.
 */
export class Crowd {
  readonly object = new Group()
  readonly pool: CrowdPool
  readonly pick: CrowdPick
  reducedMotion: boolean
  detail: CrowdDetail
  /** Slot of the own avatar, -1 for none: always in full detail, with the brass ring. */
  self = -1
  readonly #palette: CrowdPalette
  readonly #bodies: AvatarTexture
  readonly #material: MeshStandardMaterial
  readonly #buffer = new CrowdBuffer()
  readonly #meshes: Readonly<Record<Detail, Mesh<InstancedBufferGeometry>>>
  readonly #marks: ReturnType<typeof groundMarks>
  readonly #clips: Clip[]
  readonly #planes = new Float32Array(24)

  constructor(pack: AvatarPack, light: HallUniforms, options: CrowdOptions = {}) {
    const { capacity = CROWD_CAPACITY, quality = 'medium', reducedMotion = false } = options
    this.pool = new CrowdPool(capacity)
    this.pick = new CrowdPick(capacity)
    this.detail = CROWD_DETAIL[quality]
    this.reducedMotion = reducedMotion
    this.#clips = ANIMS.map((anim) => pack.clips[anim])
    this.#palette = createCrowdPalette(capacity)
    this.#bodies = createAvatarTexture(pack)
    this.#material = createAvatarMaterial(this.#bodies, this.#palette.texture, light)
    const body = (detail: Detail) => {
      const geometry = bodyGeometry(pack[detail], this.#bodies.base[detail])
      this.#buffer.join(geometry, detail)
      const mesh = new Mesh(geometry, this.#material)
      mesh.name = `people-${detail}`
      mesh.frustumCulled = false
      mesh.receiveShadow = true
      return mesh
    }
    this.#meshes = { near: body('near'), middle: body('middle'), far: body('far') }
    this.#marks = groundMarks(this.#buffer, light)
    this.object.name = 'crowd'
    this.object.add(...Object.values(this.#meshes), this.#marks)
  }

  set quality(quality: CrowdQuality) {
    this.detail = CROWD_DETAIL[quality]
  }

  /** Puts an avatar at its feet (metres) with a heading; the first call for a slot makes it appear. */
  place(slot: number, x: number, y: number, z: number, heading: number): void {
    this.pool.put(slot, x, y, z, heading)
  }

  /** What it does, and how fast it moves over the floor in metres per second. */
  animate(slot: number, anim: Anim, speed: number): void {
    this.pool.animate(slot, anim, speed)
  }

  /** `category` is the colour index of an exhibitor's stripe, 255 for none. */
  dress(slot: number, look: number, role: Role, category: number): void {
    if (!(slot >= 0 && slot < this.pool.capacity)) return
    const chosen = unpackLook(look)
    this.pool.dress(slot, chosen.hair, chosen.outfit, chosen.glasses)
    this.#palette.set(slot, zoneColours(chosen, role, category))
  }

  /** Greys somebody whose connection is lost while their seat is kept. */
  setAway(slot: number, on: boolean): void {
    this.pool.setAway(slot, on)
  }

  /** Below 1 for ghosts, and for the own avatar when the camera comes too near. */
  setOpacity(slot: number, opacity: number): void {
    this.pool.setOpacity(slot, opacity)
  }

  remove(slot: number): void {
    this.pool.remove(slot)
  }

  /** Moves everybody on by `dt` seconds and chooses whom this camera sees. */
  update(camera: Vector3, frustum: Frustum, now: number, dt: number): void {
    this.pool.step(dt)
    frustum.planes.forEach(({ normal, constant }, index) => {
      normal.toArray(this.#planes, index * 4)
      this.#planes[index * 4 + 3] = constant
    })
    this.pick.run(this.pool, camera.x, camera.y, camera.z, this.#planes, this.detail, this.self)
    let end = 0
    for (const detail of DETAILS) {
      const picked = this.pick[detail]
      if (picked.count > 0) {
        this.#buffer.blank(end, STRETCH[detail])
        this.#write(picked, STRETCH[detail], now)
        end = STRETCH[detail] + picked.count
      }
      show(this.#meshes[detail], picked.count)
    }
    this.#buffer.send(end)
    show(this.#marks, end)
  }

  dispose(): void {
    this.object.removeFromParent()
    for (const mesh of [...Object.values(this.#meshes), this.#marks]) mesh.geometry.dispose()
    this.#material.dispose()
    this.#marks.material.dispose()
    this.#bodies.texture.dispose()
    this.#palette.texture.dispose()
  }

  #write({ slots, count }: Picked, start: number, now: number): void {
    const { place, anim, previous, phase, previousPhase, blend, hair, outfit, glasses, grey, alpha, seed } = this.pool
    const { data } = this.#buffer
    for (let i = 0; i < count; i++) {
      const slot = slots[i] as number
      const from = slot * 4
      const to = (start + i) * STRIDE
      data[to] = place[from] as number
      data[to + 1] = place[from + 1] as number
      data[to + 2] = place[from + 2] as number
      data[to + 3] = place[from + 3] as number
      data[to + 4] = this.#row(anim[slot] as number, phase[slot] as number)
      data[to + 5] = this.#row(previous[slot] as number, previousPhase[slot] as number)
      data[to + 6] = smooth(blend[slot] as number)
      data[to + 7] = this.reducedMotion ? 0 : glance(now, seed[slot] as number)
      data[to + 8] = slot
      const wears = (outfit[slot] as number) + 8 * (hair[slot] as number) + 64 * (glasses[slot] as number)
      data[to + 9] = wears + (slot === this.self ? IS_SELF : 0) + (anim[slot] === SIT ? NO_DISC : 0)
      data[to + 10] = grey[slot] as number
      data[to + 11] = alpha[slot] as number
    }
  }

  /** The row of the bone texture, with the way to the next row as its fraction. */
  #row(anim: number, phase: number): number {
    const moving = this.reducedMotion ? (anim <= 2 ? 0 : anim) : anim
    const clip = this.#clips[moving] as Clip
    if (this.reducedMotion) return clip.row
    return clip.row + ((phase / clip.seconds) % 1) * clip.rows
  }
}

function show(mesh: Mesh<InstancedBufferGeometry>, count: number): void {
  mesh.geometry.instanceCount = count
  mesh.visible = count > 0
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t)
}

/** A small turn of the head, radians: still for seconds, then a look to a side; everybody at their own time. */
function glance(now: number, seed: number): number {
  const t = now * 0.23 + seed * 97
  const step = Math.floor(t)
  const ease = Math.min(1, (t - step) * 5)
  return lookTo(step - 1, seed) + (lookTo(step, seed) - lookTo(step - 1, seed)) * smooth(ease)
}
function lookTo(step: number, seed: number): number {
  const wave = Math.sin(step * 12.9898 + seed * 78.233) * 43758.5453
  return (wave - Math.floor(wave) - 0.5) * 0.7
}
