import { useEffect, useState } from 'react'

/** The element of the page with this id, as soon as it is there and as long as it is. */
export function useElement(id: string): HTMLElement | null {
  const [element, setElement] = useState<HTMLElement | null>(() => document.getElementById(id))
  useEffect(() => {
    const look = () => setElement(document.getElementById(id))
    look()
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
    return () => watch.disconnect()
  }, [id])
  return element
}
