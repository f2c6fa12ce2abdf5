const SOFTWARE = /swiftshader|llvmpipe|software|basic render/i

/** What the graphics card behind a context calls itself; of little use, or empty, where the browser keeps it to itself. */
export const rendererName = (context: WebGLRenderingContext | WebGL2RenderingContext): string => {
  const info = context.getExtension('WEBGL_debug_renderer_info')
  return String(info ? context.getParameter(info.UNMASKED_RENDERER_WEBGL) : context.getParameter(context.RENDERER))
}

/** The processor draws: there is no graphics card, or none that the browser may use. */
export const drawnByProcessor = (renderer: string): boolean => SOFTWARE.test(renderer)
