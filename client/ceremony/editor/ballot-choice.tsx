import type { Ballot } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { RadioRow } from '../../ui/radio-row.tsx'
import { BallotFields, NEW_BALLOT } from '../../votes/ballot-fields.tsx'

interface Props {
  ballot: Ballot | null
  /** Its result is sealed, or its vote has begun. */
  fixed: boolean
  onChange: (ballot: Ballot | null) => void
}

/** Whether a jury or the audience decides, and how the audience does. */
export function BallotChoice({ ballot, fixed, onChange }: Props) {
  const t = useWords(runWords)
  return (
    <>
      <fieldset className="run-ballot" disabled={fixed}>
        <legend className="hidden-visually">{t.decides}</legend>
        <RadioRow
          legend={t.decides}
          value={ballot ? 'vote' : 'jury'}
          choices={[
            { value: 'jury', label: t.byJury },
            { value: 'vote', label: t.byVote },
          ]}
          onPick={(value) => onChange(value === 'vote' ? (ballot ?? NEW_BALLOT) : null)}
        />
      </fieldset>
      {ballot && <BallotFields ballot={ballot} fixed={fixed} onChange={onChange} />}
    </>
  )
}
