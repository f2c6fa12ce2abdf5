import type { DeviceFacts } from './choose-view.ts'

let known: DeviceFacts | undefined

/** What this device says about itself; asked once, because a trial WebGL context is not free. */
export function deviceFacts(): DeviceFacts {
  known ??= {
    webgl2: hasWebgl2(),
    saveData: Reflect.get(Reflect.get(navigator, 'connection') ?? {}, 'saveData') === true,
    memory: readNumber(Reflect.get(navigator, 'deviceMemory')),
    userAgent: navigator.userAgent,
  }
  return known
}

const readNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

function hasWebgl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
