import { type ReactNode, useState } from 'react'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { Says } from '../i18n/says.tsx'
import { TextField } from '../ui/text-field.tsx'
import './booth-picker.css'

/** A booth as the picker shows it. */
export interface PickableBooth {
  id: string
  /** Its place in the hall, as on the plan: "B4". */
  label: string
  title: Bilingual
  team: Bilingual
  /** Why it cannot be picked; left out where it can. */
  closed?: string
}

interface Props {
  legend: string
  hint?: string
  find: string
  /** In the order in which they are listed. */
  booths: readonly PickableBooth[]
  /** Ids, in the order in which they were picked; it counts, so that each says its place in it once there are two. */
  picked: readonly string[]
  most: number
  disabled?: boolean
  /** Which booths are listed while nothing is typed; the picked ones always are. Left out: all. */
  near?: (booth: PickableBooth) => boolean
  /** Whether a picked booth stays in sight although what is typed is another: for a few, not for dozens. */
  keepPicked?: boolean
  onPick: (ids: readonly string[]) => void
  /** Further ways to pick. */
  children?: ReactNode
}

/** More than this are easier to find by typing. */
const MANY = 12

const says = ({ label, title, team }: PickableBooth, typed: string): boolean =>
  [label, title.en, title.zh, team.en, team.zh].some((text) => text.toLowerCase().includes(typed))

/** Booths picked out of a list by ticking them; found by place, title or team. */
export function BoothPicker({ booths, picked, most, near, onPick, ...props }: Props) {
  const [wanted, setWanted] = useState('')
  const typed = wanted.trim().toLowerCase()
  const isShown = (booth: PickableBooth): boolean => {
    const isPicked = picked.includes(booth.id)
    if (typed === '') return isPicked || !near || near(booth)
    return (isPicked && props.keepPicked) || says(booth, typed)
  }
  const toggle = (id: string, on: boolean) => onPick(on ? [...picked, id] : picked.filter((one) => one !== id))
  return (
    <fieldset className="booth-picker" disabled={props.disabled}>
      <legend className="field__label">{props.legend}</legend>
      {props.hint && <p className="field__hint">{props.hint}</p>}
      {booths.length > MANY && (
        <TextField label={props.find} type="search" autoComplete="off" value={wanted} onChange={setWanted} />
      )}
      {props.children}
      <ul className="booth-picker__list">
        {booths.filter(isShown).map((booth) => (
          <BoothTick
            key={booth.id}
            booth={booth}
            place={picked.indexOf(booth.id)}
            numbered={picked.length > 1}
            full={picked.length >= most}
            onToggle={(on) => toggle(booth.id, on)}
          />
        ))}
      </ul>
    </fieldset>
  )
}

interface TickProps {
  booth: PickableBooth
  /** Among the picked, from 0; -1 where it is not picked. */
  place: number
  numbered: boolean
  full: boolean
  onToggle: (on: boolean) => void
}
function BoothTick({ booth: { label, title, team, closed }, place, numbered, full, onToggle }: TickProps) {
  const isPicked = place >= 0
  return (
    <li>
      <label className="booth-picker__booth" data-off={closed !== undefined}>
        <input
          type="checkbox"
          checked={isPicked}
          disabled={closed !== undefined || (full && !isPicked)}
          onChange={(event) => onToggle(event.target.checked)}
        />
        <span className="letter">{label}</span>
        <span>
          <strong>
            <Says of={title} />
          </strong>{' '}
          <span className="booth-picker__team">
            <Says of={team} />
          </span>
          {closed && <em> {closed}</em>}
        </span>
        {isPicked && numbered && <span className="booth-picker__place">{place + 1}</span>}
      </label>
    </li>
  )
}
