import { createRoot, extend, type ReconcilerRoot } from '@react-three/fiber'
import { NeutralToneMapping, PCFShadowMap, PerspectiveCamera } from 'three'
import { drawnByProcessor, rendererName } from '../graphics/renderer-name.ts'
import { HallScene, type HallSceneProps } from './hall-scene.tsx'

export interface MountedHall {
  canvas: HTMLCanvasElement
  camera: PerspectiveCamera
  /** What the graphics card calls itself, empty when it does not say. */
  renderer: string
  show(props: HallSceneProps): void
  resize(width: number, height: number, pixelRatio: number): void
  /** Asks before each frame, at the screen's milliseconds, whether it is drawn. */
  pace(due: (ms: number) => boolean): void
  unmount(): void
}

// Everything in the scene comes as a <primitive>, so fiber needs no class of three's by name.
extend({})

export interface MountOptions {
  shadows: boolean
  /** Edges are smooth everywhere; 'card' only where a graphics card draws, for a processor takes twice the time for it. */
  smooth: true | 'card'
  onLost: () => void
}

/**
 * Makes a fresh canvas in `host` with a fiber root of its own. Rejects when there is no WebGL. What is shown later comes
 * by `show`: React contexts do not cross into it.
 */
export const mountHall = async (host: HTMLElement, options: MountOptions): Promise<MountedHall> => {
  const hall = await mountOnce(host, options, true)
  if (options.smooth === true || !drawnByProcessor(hall.renderer)) return hall
  hall.unmount()
  return mountOnce(host, options, false)
}

const mountOnce = async (
  host: HTMLElement,
  { shadows, onLost }: MountOptions,
  antialias: boolean,
): Promise<MountedHall> => {
  const canvas = document.createElement('canvas')
  canvas.className = 'hall__canvas'
  canvas.setAttribute('aria-hidden', 'true')
  host.append(canvas)
  const camera = new PerspectiveCamera(50, 1, 0.1, 900)
  const size = { width: host.clientWidth || 1, height: host.clientHeight || 1, top: 0, left: 0 }
  let pixelRatio = 1
  const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas)
  const configure = () =>
    root.configure({
      camera,
      size: { ...size },
      dpr: pixelRatio,
      frameloop: 'never', // frames are drawn by `tick`, which may leave some out
      shadows: shadows ? { enabled: true, type: PCFShadowMap } : false,
      gl: { antialias, powerPreference: 'high-performance', stencil: false },
      onCreated: ({ gl }) => {
        gl.toneMapping = NeutralToneMapping
      },
    })
  const lost = (event: Event) => {
    event.preventDefault()
    onLost()
  }
  canvas.addEventListener('webglcontextlost', lost)
  const discard = () => {
    canvas.removeEventListener('webglcontextlost', lost)
    root.unmount()
    canvas.remove()
  }
  try {
    await configure()
  } catch (reason) {
    discard()
    throw new Error('The hall could not be drawn: this browser gives no WebGL2.', { cause: reason })
  }
  const store = root.render(null)
  const { gl, advance } = store.getState()
  gl.toneMapping = NeutralToneMapping
  const began = performance.now()
  let due = (_ms: number) => true
  let frame = 0
  /** A canvas of another size is empty until it is drawn. */
  let resized = true
  const tick = (ms: number) => {
    frame = requestAnimationFrame(tick)
    if (!due(ms) && !resized) return
    resized = false
    advance((ms - began) / 1000)
  }
  frame = requestAnimationFrame(tick)
  return {
    canvas,
    camera,
    renderer: rendererName(gl.getContext()),
    show: (props) => void root.render(<HallScene {...props} />),
    resize: (width, height, ratio) => {
      if (width === size.width && height === size.height && ratio === pixelRatio) return
      size.width = width
      size.height = height
      pixelRatio = ratio
      void configure()
      resized = true
    },
    pace: (ask) => {
      due = ask
    },
    unmount: () => {
      cancelAnimationFrame(frame)
      discard()
    },
  }
}
