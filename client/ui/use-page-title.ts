import { useEffect } from 'react'

/** The tab's title on a page beside the hall. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Laurel`
  }, [title])
}
