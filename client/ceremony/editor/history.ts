/** What was done to something, step by step, so that it can be undone and done again. Values, never changed in place. */
export interface History<Value> {
  past: readonly Value[]
  now: Value
  future: readonly Value[]
  /** What the last step was about; another step about the same is one with it. */
  about: string
}

/** More steps than anybody goes back; a run of show is some ten kilobytes. */
const MOST_STEPS = 200

export const historyOf = <Value>(now: Value): History<Value> => ({ past: [], now, future: [], about: '' })

/** The history with one step more. `about` names a field that is being typed in, so that a word is one step; empty for none. */
export function step<Value>({ past, now, about: last }: History<Value>, next: Value, about = ''): History<Value> {
  const goesOn = about !== '' && about === last
  return { past: goesOn ? past : [...past, now].slice(-MOST_STEPS), now: next, future: [], about }
}

export function undo<Value>(history: History<Value>): History<Value> {
  const { past, now, future } = history
  const before = past.at(-1)
  return before === undefined ? history : { past: past.slice(0, -1), now: before, future: [now, ...future], about: '' }
}

export function redo<Value>(history: History<Value>): History<Value> {
  const { past, now, future } = history
  const [after, ...rest] = future
  return after === undefined ? history : { past: [...past, now], now: after, future: rest, about: '' }
}
