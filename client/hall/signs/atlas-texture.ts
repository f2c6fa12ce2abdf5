import {
  FramebufferTexture,
  LinearFilter,
  LinearMipmapLinearFilter,
  SRGBColorSpace,
  Texture,
  Vector2,
  type WebGLRenderer,
} from 'three'
import type { Tile } from './atlas-layout.ts'

export interface AtlasTexture {
  texture: Texture
  /** Puts a picture of exactly its tile's size into the texture. It shows at a distance after `finish`. */
  put: (tile: Tile, picture: HTMLCanvasElement) => void
  /** Makes the smaller levels of the texture anew from what was put since the last time. */
  finish: () => void
  dispose: () => void
}

/** A texture that is filled tile by tile, without a canvas of its whole size in memory. */
export const atlasTexture = (renderer: WebGLRenderer, width: number, height: number): AtlasTexture => {
  const texture = new FramebufferTexture(width, height)
  texture.colorSpace = SRGBColorSpace
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  texture.flipY = false // tiles count from the top, as canvases do
  texture.generateMipmaps = false // only by `finish`: those of an empty texture would take as long
  texture.anisotropy = Math.min(8, renderer.capabilities.getMaxAnisotropy())
  texture.needsUpdate = true
  renderer.initTexture(texture)
  const at = new Vector2()
  let last: { tile: Tile; source: Texture } | undefined
  const copy = (tile: Tile, source: Texture) =>
    renderer.copyTextureToTexture(source, texture, null, at.set(tile.x, tile.y))
  return {
    texture,
    put: (tile, picture) => {
      last = { tile, source: new Texture(picture) }
      copy(tile, last.source)
    },
    finish: () => {
      if (!last) return
      texture.generateMipmaps = true
      copy(last.tile, last.source) // three makes the levels with the copy of a picture, not without one
      texture.generateMipmaps = false
      last = undefined
    },
    dispose: () => texture.dispose(),
  }
}
