import { TALLIES, VOTER_RULES } from '../../shared/ceremony/ceremony-words.ts'
import type { Ballot } from '../../shared/ceremony/run-of-show.ts'
import { voteDeskWords } from '../i18n/votes-desk.ts'
import { useWords } from '../i18n/words.ts'
import { fromLocalInput, toLocalInput } from '../schedule/local-time.ts'
import { useTimes } from '../schedule/use-times.ts'
import { Field } from '../ui/field.tsx'
import { RadioRow } from '../ui/radio-row.tsx'
import './vote-desk.css'

interface Props {
  ballot: Ballot
  onChange: (ballot: Ballot) => void
  /** The vote has begun: its rules stand, only when it closes may change. */
  fixed?: boolean
}

/** What a new vote begins with. */
export const NEW_BALLOT: Ballot = { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null }

/** The rules of an award that the audience decides, each with its limits. */
export function BallotFields({ ballot, onChange, fixed = false }: Props) {
  const t = useWords(voteDeskWords)
  const times = useTimes()
  const { voters, tally, opensAt, closesAt } = ballot
  const wrong = opensAt !== null && closesAt !== null && closesAt <= opensAt
  const time = (key: 'opensAt' | 'closesAt', label: string, disabled: boolean, error: string | null) => (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          type="datetime-local"
          disabled={disabled}
          value={ballot[key] === null ? '' : toLocalInput(ballot[key])}
          onChange={({ target }) => {
            const at = target.value === '' ? null : fromLocalInput(target.value)
            if (at === null || !Number.isNaN(at)) onChange({ ...ballot, [key]: at })
          }}
        />
      )}
    </Field>
  )
  return (
    <div className="ballot-fields">
      <fieldset className="ballot-fields__rules" disabled={fixed}>
        <RadioRow
          legend={t.voters}
          hint={t.voterHints[voters]}
          value={voters}
          choices={VOTER_RULES.map((value) => ({ value, label: t.voterNames[value] }))}
          onPick={(picked) => onChange({ ...ballot, voters: picked })}
        />
        <RadioRow
          legend={t.tally}
          hint={t.tallyHints[tally]}
          value={tally}
          choices={TALLIES.map((value) => ({ value, label: t.tallyNames[value] }))}
          onPick={(picked) => onChange({ ...ballot, tally: picked })}
        />
      </fieldset>
      <div className="ballot-fields__pair">
        {time('opensAt', t.opens, fixed, null)}
        {time('closesAt', t.closes, false, wrong ? t.closesFirst : null)}
      </div>
      <p className="vote-desk__hint">{t.timesHint(times.zone)}</p>
      <p className="vote-desk__hint">{t.tie}</p>
    </div>
  )
}
