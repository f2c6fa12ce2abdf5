/** How near the window's edge a held row scrolls the page, px, and how far with each frame. */
const EDGE = 90
const SCROLL = 12

/** The rows of the list that `inside` stands in, in their order. */
export const rowsAround = (inside: Element): HTMLElement[] => {
  const row = inside.closest('[data-row]')
  return row?.parentElement ? [...row.parentElement.children].filter(isRow) : []
}
const isRow = (element: Element): element is HTMLElement => element.hasAttribute('data-row')

/**
 * Follows a pointer that has taken hold of a row until it lets go, and says by how many places the row was moved. Where it
 * would come to stand is marked with `data-drop` on the rows, which style it. Escape leaves everything as it was.
 */
export function dragRow(grip: HTMLElement, down: PointerEvent, onDropped: (step: number) => void): void {
  const rows = rowsAround(grip)
  const from = rows.findIndex((row) => row.contains(grip))
  const held = rows[from]
  if (!held) return
  let [y, to, frame] = [down.clientY, from, 0]
  const stop = new AbortController()

  const mark = () => {
    for (const row of rows) delete row.dataset.drop
    held.dataset.drop = 'held'
    if (to < from) markAt(to, 'before')
    if (to > from) markAt(to, 'after')
  }
  const markAt = (at: number, where: string) => {
    const row = rows[at]
    if (row) row.dataset.drop = where
  }
  const look = () => {
    frame = requestAnimationFrame(look)
    if (y < EDGE) scrollBy(0, -SCROLL)
    if (y > innerHeight - EDGE) scrollBy(0, SCROLL)
    const above = rows.filter((row) => row !== held && middleOf(row) < y).length
    if (above !== to) {
      to = above
      mark()
    }
  }
  const end = (dropped: boolean) => {
    stop.abort()
    cancelAnimationFrame(frame)
    for (const row of rows) delete row.dataset.drop
    if (dropped && to !== from) onDropped(to - from)
  }
  const { signal } = stop
  const mine = (event: PointerEvent) => event.pointerId === down.pointerId
  const move = (event: PointerEvent) => {
    if (mine(event)) y = event.clientY
  }
  addEventListener('pointermove', move, { signal })
  addEventListener('pointerup', (event) => mine(event) && end(true), { signal })
  addEventListener('pointercancel', (event) => mine(event) && end(false), { signal })
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal })
  mark()
  look()
}

function middleOf(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
