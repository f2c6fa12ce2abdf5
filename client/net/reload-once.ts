const KEY = 'laurel.reloaded'
const AGAIN_MS = 60_000

/**
 * Loads the page anew, for a server that has become newer than it. Not twice in a minute: where a cache on the way keeps
 * the old page, the visitor reads why it does not work instead of watching it blink.
 */
export function reloadOnce(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(KEY)) < AGAIN_MS) return
    sessionStorage.setItem(KEY, String(Date.now()))
  } catch {
    return // nothing is kept in this browser, so nothing would end the blinking
  }
  location.reload()
}
