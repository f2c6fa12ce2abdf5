import { Frustum, Group, Matrix4, type PerspectiveCamera, type WebGLRenderer } from 'three'
import type { Gesture } from '../../shared/avatars/gestures.ts'
import type { HallUniforms } from '../hall/light/daylight.ts'
import type { AvatarPack } from './avatar-pack.ts'
import { ChatBubbles } from './chat-bubbles.ts'
import { Crowd, type CrowdOptions } from './crowd.ts'
import { GestureSparks } from './gesture-sparks.ts'
import { NameTags } from './name-tags.ts'

/** All that is to be seen of people: bodies, names, words and leaves, in at most seven draw calls. */
export interface People {
  /** To be added to the scene. */
  object: Group
  crowd: Crowd
  tags: NameTags
  bubbles: ChatBubbles
  sparks: { emit(slot: number, gesture: Gesture, category?: number): void }
  /** Takes somebody away with their name and words. */
  remove(slot: number): void
  setReducedMotion(on: boolean): void
  /** Once a frame, after the camera has moved. `now` and `dt` in seconds; `width`, `height` in CSS pixels. */
  update(
    renderer: WebGLRenderer,
    camera: PerspectiveCamera,
    width: number,
    height: number,
    now: number,
    dt: number,
  ): void
  dispose(): void
}

export function createPeople(pack: AvatarPack, light: HallUniforms, options: CrowdOptions = {}): People {
  const crowd = new Crowd(pack, light, options)
  const tags = new NameTags(crowd.pool.capacity)
  const bubbles = new ChatBubbles()
  const sparks = new GestureSparks()
  sparks.reducedMotion = crowd.reducedMotion
  const object = new Group()
  object.name = 'people'
  object.add(crowd.object, tags.layer.mesh, bubbles.layer.mesh, sparks.mesh)
  const frustum = new Frustum()
  const seen = new Matrix4()
  const repaint = () => tags.repaint()
  document.fonts.addEventListener('loadingdone', repaint)
  return {
    object,
    crowd,
    tags,
    bubbles,
    sparks: { emit: (slot, gesture, category) => sparks.emit(crowd.pool, slot, gesture, category) },
    remove(slot) {
      crowd.remove(slot)
      tags.clear(slot)
      bubbles.clear(slot)
    },
    setReducedMotion(on) {
      crowd.reducedMotion = on
      sparks.reducedMotion = on
    },
    update(renderer, camera, width, height, now, dt) {
      camera.updateMatrixWorld()
      frustum.setFromProjectionMatrix(seen.multiplyMatrices(camera.projectionMatrix, camera.matrixWorldInverse))
      crowd.update(camera.position, frustum, now, dt)
      const view = { renderer, camera, width, height }
      tags.update(crowd.pool, crowd.pick, view, crowd.self)
      bubbles.update(crowd.pool, crowd.pick, view, now, crowd.reducedMotion)
      sparks.update(now)
    },
    dispose() {
      document.fonts.removeEventListener('loadingdone', repaint)
      object.removeFromParent()
      crowd.dispose()
      tags.dispose()
      bubbles.dispose()
      sparks.dispose()
    },
  }
}
