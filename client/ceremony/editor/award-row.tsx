import type { RunNote } from '../../../shared/ceremony/check-run.ts'
import type { CeremonyAward } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { moveItem } from '../../studio/move-item.ts'
import { Button } from '../../ui/button.tsx'
import { AwardForm } from './award-form.tsx'
import { ShowNotes } from './show-notes.tsx'
import { useRunDesk, useShow } from './use-run.ts'

interface Props {
  award: CeremonyAward
  at: number
  notes: readonly RunNote[]
  /** Why it stays as it is. */
  fixed: 'sealed' | 'voted' | null
  open: boolean
  onOpen: (open: boolean) => void
  onRemove: () => void
  /** Puts the cues that give the award into the run of show. */
  onGiveCues: () => void
}

/** One award in the list: what it is called and how it is decided; opened, all that can be said of it. */
export function AwardRow({ award, at, notes, fixed, open, onOpen, onRemove, onGiveCues }: Props) {
  const t = useWords(runWords)
  const say = useSay()
  const desk = useRunDesk()
  const { awards, cues } = useShow()
  const move = (by: -1 | 1) => desk.edit((show) => ({ ...show, awards: moveItem(show.awards, at, by) }))
  const hasCues = cues.some((cue) => 'award' in cue && cue.award === award.id)
  return (
    <li className="run-cue" data-row="">
      <div className="run-cue__head">
        <button
          type="button"
          className="run-cue__name"
          id={`award-${award.id}`}
          aria-expanded={open}
          onClick={() => onOpen(!open)}
        >
          <strong>{say(award.name) || t.noName}</strong>
          <span>
            {t.tiers[award.tier]} · {award.ballot ? t.byVote : t.byJury} · {t.nomineesCount(award.nominees.length)}
          </span>
        </button>
        {fixed && <span className="run-sealed">{t[fixed]}</span>}
      </div>
      <ShowNotes notes={notes} />
      {open && (
        <div className="run-form">
          <p className="run-acts">
            <Button disabled={at === 0} onClick={() => move(-1)}>
              {t.earlier}
            </Button>
            <Button disabled={at === awards.length - 1} onClick={() => move(1)}>
              {t.later}
            </Button>
            {!hasCues && <Button onClick={onGiveCues}>{t.giveCues}</Button>}
            <Button kinds={['danger']} disabled={fixed !== null} onClick={onRemove}>
              {t.remove}
            </Button>
          </p>
          {fixed && <p className="run-quiet">{t[`${fixed}Hint`]}</p>}
          <AwardForm award={award} fixed={fixed !== null} />
        </div>
      )}
    </li>
  )
}
