import type { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { FloorPlan } from '../../../shared/plan/types.ts'

/** What both sides draw: the same hall, the same people on the same spots, the same names, the same camera. */
export interface BenchScene {
  renderer: WebGLRenderer
  scene: Scene
  camera: PerspectiveCamera
  exhibition: Exhibition
  plan: FloorPlan
  walkers: readonly Walker[]
  /** How many of the walkers, the nearest first, wear a name. */
  tags: number
}

export interface Walker {
  x: number
  y: number
  z: number
  heading: number
  look: number
  name: string
}

export interface BenchSide {
  /** Everything that a frame does before it is drawn. */
  update(now: number, dt: number): void
  /** Nothing is on its way any more: textures are drawn and sent. */
  settled(): boolean
}

/** Where a walker is after `now` seconds: two metres there and back. */
export function walkerAt(walker: Walker, now: number): { x: number; z: number; heading: number } {
  const t = ((now * 1.4) / 2) % 2
  const way = t < 1 ? t * 2 : 4 - t * 2
  return {
    x: walker.x + Math.sin(walker.heading) * way,
    z: walker.z + Math.cos(walker.heading) * way,
    heading: walker.heading + (t < 1 ? 0 : Math.PI),
  }
}
