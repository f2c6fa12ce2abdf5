import { fromWall, wallOf } from '../../../shared/bell/zones.ts'
import { TALLIES, VOTER_RULES } from '../../../shared/ceremony/ceremony-words.ts'
import type { Ballot } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { Field } from '../../ui/field.tsx'
import { RadioRow } from '../../ui/radio-row.tsx'
import { useShow } from './use-run.ts'

interface Props {
  ballot: Ballot | null
  disabled: boolean
  onChange: (ballot: Ballot | null) => void
}

const BY_CUE: Ballot = { voters: 'device', tally: 'hidden', opensAt: null, closesAt: null }

/** Whether a jury or the audience decides, and how the audience does. */
export function BallotFields({ ballot, disabled, onChange }: Props) {
  const t = useWords(runWords)
  const { zone } = useShow()
  const times = [
    ['opensAt', t.opensAt],
    ['closesAt', t.closesAt],
  ] as const
  return (
    <fieldset className="run-ballot" disabled={disabled}>
      <legend className="hidden-visually">{t.decides}</legend>
      <RadioRow
        legend={t.decides}
        value={ballot ? 'vote' : 'jury'}
        choices={[
          { value: 'jury', label: t.byJury },
          { value: 'vote', label: t.byVote },
        ]}
        onPick={(value) => onChange(value === 'vote' ? (ballot ?? BY_CUE) : null)}
      />
      {ballot && (
        <>
          <RadioRow
            legend={t.voters}
            value={ballot.voters}
            choices={VOTER_RULES.map((value) => ({ value, label: t.voterRules[value] }))}
            onPick={(voters) => onChange({ ...ballot, voters })}
          />
          <p className="run-quiet">{t.voterHints[ballot.voters]}</p>
          <RadioRow
            legend={t.tally}
            value={ballot.tally}
            choices={TALLIES.map((value) => ({ value, label: t.tallies[value] }))}
            onPick={(tally) => onChange({ ...ballot, tally })}
          />
          <p className="run-quiet">{t.byCue}</p>
          <div className="run-pair">
            {times.map(([which, label]) => (
              <Field key={which} label={`${label} (${zone})`}>
                {(control) => (
                  <input
                    {...control}
                    className="input"
                    type="datetime-local"
                    value={ballot[which] === null ? '' : wallOf(zone, ballot[which])}
                    onChange={(event) => {
                      const at = fromWall(zone, event.target.value)
                      onChange({ ...ballot, [which]: Number.isNaN(at) ? null : at })
                    }}
                  />
                )}
              </Field>
            ))}
          </div>
        </>
      )}
    </fieldset>
  )
}
