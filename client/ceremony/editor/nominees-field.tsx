import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import { inHallOrder } from '../../../shared/ceremony/in-hall-order.ts'
import type { CeremonyAward } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { BoothPicker } from '../booth-picker.tsx'
import { useExhibition } from './use-run.ts'

interface Props {
  award: CeremonyAward
  disabled: boolean
  onChange: (nominees: string[]) => void
}

/** Who may get an award: booths picked from the hall, in the hall's order, so that the order of picking tells nothing. */
export function NomineesField({ award: { nominees, category }, disabled, onChange }: Props) {
  const t = useWords(runWords)
  const { booths } = useExhibition()
  const known = new Set(booths.map(({ id }) => id))
  const inCategory = new Set(
    booths.filter((booth) => category === '' || booth.category === category).map(({ id }) => id),
  )
  const put = (ids: readonly string[]) => onChange(inHallOrder(ids, booths).slice(0, CEREMONY_LIMITS.nominees))
  return (
    <BoothPicker
      legend={t.nomineesTitle(nominees.length)}
      find={t.findBooth}
      booths={booths.map(({ id, place, title, team }) => ({ id, label: place.label, title, team }))}
      picked={nominees}
      most={CEREMONY_LIMITS.nominees}
      disabled={disabled}
      near={({ id }) => inCategory.has(id)}
      onPick={put}
    >
      <p className="run-acts">
        <Button onClick={() => put([...new Set([...nominees, ...inCategory])])}>
          {category === '' ? t.pickAll : t.pickCategory}
        </Button>
        <Button disabled={nominees.length === 0} onClick={() => put([])}>
          {t.pickNone}
        </Button>
        {nominees.some((id) => !known.has(id)) && (
          <Button onClick={() => put(nominees.filter((id) => known.has(id)))}>{t.dropGone}</Button>
        )}
      </p>
    </BoothPicker>
  )
}
