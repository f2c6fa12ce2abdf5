import { unpackLook } from './look.ts'
import { zoneColours } from './zones.ts'

/** A portrait of a look, head and shoulders, as one SVG element: for the entry screen, lists and the 2D view. */
export function lookSvg(code: number): string {
  const look = unpackLook(code)
  const c = zoneColours(look)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><path d="M16 96c0-24 14-32 32-32s32 8 32 32z" fill="${c.top}"/><ellipse cx="48" cy="42" rx="22" ry="25" fill="${c.skin}"/><path d="M26 40c0-32 44-32 44 0-8-12-36-12-44 0z" fill="${c.hair}"/></svg>`
}
