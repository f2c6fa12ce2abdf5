import type { DemoChange } from './tours.ts'

/** Acts that follow a hand: of those that come this close together only the last counts. */
const FOLLOWS_HAND: ReadonlySet<string> = new Set(['point', 'zoom', 'view', 'sun', 'seek'])
const CLOSE_MS = 100

/** Adds to `changes` what was done to the booth's demos at `at` ms; what changes nothing is left out. */
export function noteChange(changes: DemoChange[], next: DemoChange): void {
  const last = changes.at(-1)
  if ('demo' in next) {
    const open = changes.findLast((change) => 'demo' in change)
    if (next.demo === '' && (open === undefined || open.demo === '')) return
  } else if (last && 'act' in last && last.act.type === next.act.type && FOLLOWS_HAND.has(next.act.type)) {
    if (next.at - last.at < CLOSE_MS) {
      changes[changes.length - 1] = { at: last.at, act: next.act }
      return
    }
  }
  changes.push(next)
}
