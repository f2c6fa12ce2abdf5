/** A notice of the browser, for who looks at something else now and allowed it. A tap on it leads back. */
export function tellBrowser(title: string, body: string, tag: string, onTap: () => void): void {
  if (!document.hidden || !('Notification' in window) || Notification.permission !== 'granted') return
  try {
    const notice = new Notification(title, { body, tag })
    notice.onclick = () => {
      window.focus()
      notice.close()
      onTap()
    }
  } catch {
    // Chrome on Android shows notices by a service worker only: the hall's own one stands in the tab.
  }
}
