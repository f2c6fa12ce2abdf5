/** Browser notifications: over plain http there are none, and nothing is said of them. */
const has = (): boolean => typeof Notification !== 'undefined' && isSecureContext

export type NotifyState = 'none' | 'ask' | 'on' | 'refused'

export const notifyState = (): NotifyState =>
  !has()
    ? 'none'
    : Notification.permission === 'granted'
      ? 'on'
      : Notification.permission === 'denied'
        ? 'refused'
        : 'ask'

/** Called from a tap only. */
export async function askToNotify(): Promise<NotifyState> {
  await Notification.requestPermission().catch(() => {})
  return notifyState()
}

/** Tells outside of the page, while it is in the background and may; a tap on it leads back. Returns its end. */
export function notify(text: string, tag: string, onTap: () => void = () => {}): () => void {
  if (!document.hidden || notifyState() !== 'on') return () => {}
  try {
    const told = new Notification(text, { tag })
    told.onclick = () => {
      window.focus()
      told.close()
      onTap()
    }
    return () => told.close()
  } catch {
    return () => {} // phones notify by service workers only
  }
}
