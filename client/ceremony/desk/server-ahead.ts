/** So many of the last messages are compared: a desk is told something every two seconds. */
const KEPT = 30
/** Ms by which no network is late: somebody has set the clock of the device. */
const SET = 5000

/**
 * How far a server's clock is ahead of this browser's, from messages that only come: each says it too small by as long as it
 * was on its way, so the one that was quickest is believed. Returns what takes the next message (`server`: the time in it,
 * `here`: this browser's when it came, both ms) and answers with the ms.
 */
export function serverAhead(): (server: number, here: number) => number {
  let kept: number[] = []
  return (server, here) => {
    const told = server - here
    if (Math.abs(told - (kept[0] ?? told)) > SET) kept = []
    kept = [...kept.slice(1 - KEPT), told]
    return Math.max(...kept)
  }
}
