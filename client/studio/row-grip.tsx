import { useRef } from 'react'
import { dragRow } from './drag-row.ts'
import { moveItem } from './move-item.ts'

interface Props<Item> {
  at: number
  list: readonly Item[]
  onChange: (list: Item[]) => void
}

/** What one takes a row by to drag it elsewhere. The buttons beside it do the same for keyboards and screen readers. */
export function RowGrip<Item>(props: Props<Item>) {
  // Somebody else, or an upload, may change the list while the row is held.
  const latest = useRef(props)
  latest.current = props
  return (
    <span
      className="studio__grip"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.preventDefault() // else the text below would be marked
        dragRow(event.currentTarget, event.nativeEvent, (step) => {
          const { at, list, onChange } = latest.current
          onChange(moveItem(list, at, step))
        })
      }}
    />
  )
}
