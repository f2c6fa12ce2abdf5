import type { MouseEvent } from 'react'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { rowsAround } from './drag-row.ts'
import { moveItem, withoutItem } from './move-item.ts'
import { RowGrip } from './row-grip.tsx'

interface Props<Item> {
  /** What the row is called, in a sentence. */
  name: string
  at: number
  list: readonly Item[]
  onChange: (list: Item[]) => void
}

/** Moves a row of a list up and down, by button or by hand, or removes it. The row is what has `data-row`. */
export function RowButtons<Item>({ name, at, list, onChange }: Props<Item>) {
  const t = useWords(studioWords)
  const move = (event: MouseEvent, step: -1 | 1) => {
    onChange(moveItem(list, at, step))
    focusIn(event, at + step, step)
  }
  return (
    <p className="studio__row-buttons">
      {list.length > 1 && <RowGrip at={at} list={list} onChange={onChange} />}
      <Button
        kinds={['bare']}
        data-move="-1"
        aria-label={t.upOf(name)}
        disabled={at === 0}
        onClick={(event) => move(event, -1)}
      >
        {t.up}
      </Button>
      <Button
        kinds={['bare']}
        data-move="1"
        aria-label={t.downOf(name)}
        disabled={at === list.length - 1}
        onClick={(event) => move(event, 1)}
      >
        {t.down}
      </Button>
      <Button
        kinds={['bare']}
        data-move="0"
        aria-label={t.removeOf(name)}
        onClick={(event) => {
          onChange(withoutItem(list, at))
          focusIn(event, Math.min(at, list.length - 2), 0)
        }}
      >
        {t.remove}
      </Button>
    </p>
  )
}

/** Who moves a row by key moves on with it: the focus goes where the row went, or to the one that took its place. */
function focusIn(event: MouseEvent, at: number, step: number): void {
  const [first] = rowsAround(event.currentTarget)
  const list = first?.parentElement
  requestAnimationFrame(() => {
    const one = list?.querySelector(':scope > [data-row]')
    const row = one && rowsAround(one)[at]
    const button = (move: number) => row?.querySelector<HTMLButtonElement>(`[data-move="${move}"]:not(:disabled)`)
    const next = button(step) ?? button(-step)
    next?.focus()
  })
}
