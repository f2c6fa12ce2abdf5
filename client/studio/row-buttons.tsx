import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { moveItem, withoutItem } from './move-item.ts'

interface Props<Item> {
  /** What the row is called, in a sentence. */
  name: string
  at: number
  list: readonly Item[]
  onChange: (list: Item[]) => void
}

/** Moves a row of a list up and down, or removes it. */
export function RowButtons<Item>({ name, at, list, onChange }: Props<Item>) {
  const t = useWords(studioWords)
  return (
    <p className="studio__row-buttons">
      <Button
        kinds={['bare']}
        aria-label={t.upOf(name)}
        disabled={at === 0}
        onClick={() => onChange(moveItem(list, at, -1))}
      >
        {t.up}
      </Button>
      <Button
        kinds={['bare']}
        aria-label={t.downOf(name)}
        disabled={at === list.length - 1}
        onClick={() => onChange(moveItem(list, at, 1))}
      >
        {t.down}
      </Button>
      <Button kinds={['bare']} aria-label={t.removeOf(name)} onClick={() => onChange(withoutItem(list, at))}>
        {t.remove}
      </Button>
    </p>
  )
}
