import { type KeyboardEvent, useId, useRef } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { Poster } from '../booths/poster.tsx'
import { Says } from '../i18n/says.tsx'
import { shellWords } from '../i18n/shell.ts'
import { voteWords } from '../i18n/votes.ts'
import { useWords } from '../i18n/words.ts'
import { Icon } from '../ui/icon.tsx'

interface Props {
  award: string
  nominees: readonly Booth[]
  chosen: string
  /** What the server has. */
  counted: string
  disabled: boolean
  /** Votes by booth, where everybody may see them. */
  tally: Readonly<Record<string, number>> | undefined
  /** `settle`: it came by the arrow keys, which pass over others on their way. */
  onChoose: (booth: string, settle: boolean) => void
}

/** The nominees as a group of radio buttons: one tap chooses, arrows move, and all look alike. */
export function NomineeChoices({ award, nominees, chosen, counted, disabled, tally, onChoose }: Props) {
  const t = useWords(voteWords)
  const id = useId()
  const byKeys = useRef(false)
  const total = tally && Object.values(tally).reduce((sum, n) => sum + n, 0)
  const keys = (event: KeyboardEvent) => {
    // In the hall arrows walk and digits are gestures.
    if (event.key.startsWith('Arrow') || event.key === ' ') event.stopPropagation()
    byKeys.current = event.key.startsWith('Arrow')
  }
  return (
    <fieldset className="vote__choices" disabled={disabled} onKeyDown={keys}>
      <legend className="hidden-visually">{t.choose}</legend>
      {nominees.map((booth, index) => {
        const votes = tally?.[booth.id] ?? 0
        return (
          <label key={booth.id} className="vote__choice" data-counted={booth.id === counted}>
            <input
              type="radio"
              name={`${id}-${award}`}
              value={booth.id}
              checked={booth.id === chosen}
              aria-describedby={`${id}-${booth.id}`}
              onPointerDown={() => {
                byKeys.current = false
              }}
              onChange={() => onChoose(booth.id, byKeys.current)}
            />
            <Poster booth={booth} sizes="66px" eager />
            <span className="vote__words">
              <span className="vote__name">
                <span className="vote__number" aria-hidden="true">
                  {index + 1}
                </span>
                <span className="hidden-visually">{t.number(index + 1)}: </span>
                <Says of={booth.title} />
              </span>
              <span className="vote__more" id={`${id}-${booth.id}`}>
                <Says of={booth.summary} />
                <small>
                  <Says of={booth.team} />
                  {booth.sample && <SampleMark />}
                </small>
              </span>
              {tally && (
                <span className="vote__tally">
                  <span className="vote__bar" aria-hidden="true">
                    <span style={{ transform: `scaleX(${total ? votes / total : 0})` }} />
                  </span>
                  {t.votes(votes)}
                </span>
              )}
            </span>
            <span className="vote__mark" aria-hidden="true">
              {booth.id === chosen && <Icon name="check" />}
            </span>
          </label>
        )
      })}
      {total !== undefined && <p className="vote__note">{t.inAll(total)}</p>}
    </fieldset>
  )
}

function SampleMark() {
  const shell = useWords(shellWords)
  return <> · {shell.sample}</>
}
