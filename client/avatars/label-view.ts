import type { PerspectiveCamera, WebGLRenderer } from 'three'

/** What labels need to know about the view: size in CSS pixels. */
export interface LabelView {
  renderer: WebGLRenderer
  camera: PerspectiveCamera
  width: number
  height: number
}

/** Labels have their written size at 8 m; nearer ones grow a little, so that depth is seen. */
export function labelScale(distance: number): number {
  return Math.min(1.3, Math.max(0.82, (8 / Math.max(distance, 0.5)) ** 0.4))
}
