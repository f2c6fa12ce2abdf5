/**
 * Counts every call to WebGL of this page by its name, by wrapping the prototype's functions: run it before a renderer
 * is made. Answers the counts since it was last asked.
 */
export function countGl(): () => { total: number; byName: Record<string, number> } {
  let total = 0
  let byName: Record<string, number> = {}
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<string, unknown>
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name)
    const call = descriptor?.value as unknown
    if (typeof call !== 'function' || name === 'constructor') continue
    prototype[name] = function (this: unknown, ...args: unknown[]) {
      total++
      byName[name] = (byName[name] ?? 0) + 1
      return Reflect.apply(call, this, args)
    }
  }
  return () => {
    const counted = { total, byName }
    total = 0
    byName = {}
    return counted
  }
}
