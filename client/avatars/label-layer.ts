import {
  BufferAttribute,
  CanvasTexture,
  DoubleSide,
  DynamicDrawUsage,
  FramebufferTexture,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  LinearFilter,
  Mesh,
  ShaderMaterial,
  Vector2,
  type WebGLRenderer,
} from 'three'

/** Numbers for each drawn label: place and opacity (4), cell corner in texels and drawn size in CSS pixels (4). */
const STRIDE = 8
/** Cells drawn and sent in one frame at most: two hundred arrivals do not make one long frame. */
const PAINT_MOST = 10

export interface LabelLayerOptions {
  /** Size of a cell in CSS pixels; cells are kept at twice that. */
  cellWidth: number
  cellHeight: number
  columns: number
  rows: number
  /** Pixels over the anchor. */
  lift: number
}

/** What is to be seen in a cell: draws at CSS pixel scale from (0, 0) and answers the size that it used. */
export type Paint = (context: CanvasRenderingContext2D) => { width: number; height: number }

/**
 * Labels that face the camera, all in one draw call over one atlas. A cell is painted once, when its words change;
 * which cells are shown where is told every frame.
 */
export class LabelLayer {
  readonly mesh: Mesh
  readonly most: number
  readonly #options: LabelLayerOptions
  readonly #atlas: FramebufferTexture
  readonly #cell: CanvasTexture
  readonly #context: CanvasRenderingContext2D
  readonly #data: Float32Array
  readonly #buffer: InstancedInterleavedBuffer
  readonly #geometry: InstancedBufferGeometry
  readonly #material: ShaderMaterial
  readonly #sizes: Float32Array
  readonly #waiting = new Map<number, Paint>()
  readonly #corner = new Vector2()
  #count = 0

  constructor(options: LabelLayerOptions) {
    this.#options = options
    this.most = options.columns * options.rows
    const width = options.cellWidth * options.columns * 2
    const height = options.cellHeight * options.rows * 2
    // storage on the GPU only: nothing of it is kept on our side
    this.#atlas = new FramebufferTexture(width, height)
    this.#atlas.flipY = false
    this.#atlas.minFilter = LinearFilter
    this.#atlas.magFilter = LinearFilter
    this.#atlas.premultiplyAlpha = true
    this.#atlas.needsUpdate = true
    const canvas = document.createElement('canvas')
    canvas.width = options.cellWidth * 2
    canvas.height = options.cellHeight * 2
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser has no 2D canvas for name tags.')
    this.#context = context
    this.#cell = new CanvasTexture(canvas)
    this.#cell.premultiplyAlpha = true
    this.#cell.flipY = false
    this.#sizes = new Float32Array(this.most * 2)

    this.#geometry = new InstancedBufferGeometry()
    const corners = new Float32Array([-0.5, 0, 0, 0.5, 0, 0, 0.5, 1, 0, -0.5, 1, 0])
    this.#geometry.setAttribute('position', new BufferAttribute(corners, 3))
    this.#geometry.setIndex([0, 1, 2, 0, 2, 3])
    this.#geometry.instanceCount = 0
    this.#data = new Float32Array(this.most * STRIDE)
    this.#buffer = new InstancedInterleavedBuffer(this.#data, STRIDE).setUsage(DynamicDrawUsage)
    this.#geometry.setAttribute('aAt', new InterleavedBufferAttribute(this.#buffer, 4, 0))
    this.#geometry.setAttribute('aCell', new InterleavedBufferAttribute(this.#buffer, 4, 4))
    this.#material = new ShaderMaterial({
      vertexShader: VERTEX,
      fragmentShader: FRAGMENT,
      transparent: true,
      depthWrite: false,
      side: DoubleSide, // as the signs before it and the sky after it: between them, nothing is switched
      forceSinglePass: true,
      uniforms: {
        tAtlas: { value: this.#atlas },
        uAtlas: { value: new Vector2(width, height) },
        uView: { value: new Vector2(1, 1) },
        uLift: { value: options.lift },
      },
    })
    this.mesh = new Mesh(this.#geometry, this.#material)
    this.mesh.frustumCulled = false
    this.mesh.renderOrder = 20
    this.mesh.visible = false
  }

  /** Says what a cell shows; it is painted within the next frames. Until then it is hidden, or as it was with `keep`. */
  paint(cell: number, paint: Paint, keep = false): void {
    if (!keep) this.#sizes[cell * 2] = 0
    this.#waiting.set(cell, paint)
  }

  /** What a cell's label takes, in CSS pixels; nothing until it is painted. */
  size(cell: number): { width: number; height: number } {
    return { width: this.#sizes[cell * 2] as number, height: this.#sizes[cell * 2 + 1] as number }
  }

  begin(): void {
    this.#count = 0
  }

  /** Shows a cell over a place (metres); call from the farthest to the nearest, for they are blended in this order. */
  show(cell: number, x: number, y: number, z: number, opacity: number, scale: number): void {
    const width = this.#sizes[cell * 2] as number
    if (width === 0 || this.#count >= this.most) return
    const at = this.#count++ * STRIDE
    const data = this.#data
    data[at] = x
    data[at + 1] = y
    data[at + 2] = z
    data[at + 3] = opacity
    // whole numbers of pixels for the corner, and the size with its scale behind the point
    data[at + 4] = (cell % this.#options.columns) * this.#options.cellWidth * 2
    data[at + 5] = Math.floor(cell / this.#options.columns) * this.#options.cellHeight * 2
    data[at + 6] = width + Math.min(0.99, scale / 4)
    data[at + 7] = this.#sizes[cell * 2 + 1] as number
  }

  /** Paints what waits and sends what is shown. `width`, `height`: the view in CSS pixels. */
  end(renderer: WebGLRenderer, width: number, height: number): void {
    let painted = 0
    for (const [cell, paint] of this.#waiting) {
      if (painted++ >= PAINT_MOST) break
      this.#waiting.delete(cell)
      this.#send(renderer, cell, paint)
    }
    this.#material.uniforms.uView?.value.set(width, height)
    this.#geometry.instanceCount = this.#count
    this.mesh.visible = this.#count > 0
    if (this.#count === 0) return
    this.#buffer.clearUpdateRanges()
    this.#buffer.addUpdateRange(0, this.#count * STRIDE)
    this.#buffer.needsUpdate = true
  }

  dispose(): void {
    this.mesh.removeFromParent()
    this.#geometry.dispose()
    this.#material.dispose()
    this.#atlas.dispose()
    this.#cell.dispose()
  }

  #send(renderer: WebGLRenderer, cell: number, paint: Paint): void {
    const { cellWidth, cellHeight, columns } = this.#options
    const context = this.#context
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, cellWidth * 2, cellHeight * 2)
    context.setTransform(2, 0, 0, 2, 0, 0)
    const used = paint(context)
    this.#sizes[cell * 2] = Math.ceil(Math.min(used.width, cellWidth))
    this.#sizes[cell * 2 + 1] = Math.ceil(Math.min(used.height, cellHeight))
    this.#corner.set((cell % columns) * cellWidth * 2, Math.floor(cell / columns) * cellHeight * 2)
    this.#cell.needsUpdate = true
    renderer.copyTextureToTexture(this.#cell, this.#atlas, null, this.#corner)
  }
}

const VERTEX = /* glsl */ `
attribute vec4 aAt;
attribute vec4 aCell;
uniform vec2 uAtlas;
uniform vec2 uView;
uniform float uLift;
varying vec2 vUv;
varying float vOpacity;
void main() {
  vec2 size = vec2(floor(aCell.z), aCell.w);
  float scale = fract(aCell.z) * 4.0;
  vec4 seen = projectionMatrix * viewMatrix * vec4(aAt.xyz, 1.0);
  // a little nearer than the head below it, so that hair does not cut it
  seen.z -= 0.0006 * seen.w;
  vec2 pixels = vec2(position.x * size.x, position.y * size.y + uLift) * scale;
  gl_Position = seen + vec4(pixels / uView * 2.0 * seen.w, 0.0, 0.0);
  // the canvas has its first row at the top
  vUv = (aCell.xy + vec2((position.x + 0.5) * size.x, (1.0 - position.y) * size.y) * 2.0) / uAtlas;
  vOpacity = aAt.w;
}`

const FRAGMENT = /* glsl */ `
uniform sampler2D tAtlas;
varying vec2 vUv;
varying float vOpacity;
void main() {
  // display colours: paper is not lit and not tone-mapped; the canvas gave them premultiplied
  vec4 ink = texture2D(tAtlas, vUv);
  gl_FragColor = vec4(ink.rgb / max(ink.a, 0.004), ink.a * vOpacity);
}`
