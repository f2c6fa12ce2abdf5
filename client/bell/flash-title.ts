const EVERY_MS = 1000

/** Lets the tab's title change between what it is and `text`. Returns its end, which leaves the title as the page has it. */
export function flashTitle(text: string): () => void {
  let own = document.title
  const timer = setInterval(() => {
    if (document.title !== text) {
      own = document.title // the page may have gone on meanwhile
      document.title = text
    } else document.title = own
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    if (document.title === text) document.title = own
  }
}
