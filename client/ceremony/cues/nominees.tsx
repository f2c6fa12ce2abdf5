import { useEffect, useRef } from 'react'
import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { useAt } from '../ticker.ts'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { Nominee } from './nominee.tsx'
import { CueTitle } from './title.tsx'
import { awardOf, useBooths } from './use-booth.ts'

/** Which nominee is spoken of: each has the same part of the cue. */
export const nomineeAt = (elapsed: number, seconds: number, of: number): number =>
  of === 0 ? -1 : Math.min(of - 1, Math.floor((elapsed / (seconds * 1000)) * of))

export function NomineesCue({ cue, show, programme, now, small }: CueProps<'nominees'>) {
  const award = awardOf({ programme }, cue.award)
  const boothOf = useBooths()
  const booths = award?.nominees.map(boothOf).filter((booth) => booth !== undefined) ?? []
  const current = useAt(now, (at) => nomineeAt(elapsedOf(show, at), cue.seconds, booths.length))
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // On a phone the list is longer than the screen: who is spoken of comes into view.
    if (!small) list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current, small])
  return (
    <div className="cue">
      <CueTitle cue={cue} small />
      <h2 className="cue__heading">
        <AwardHead award={award} />
      </h2>
      <ul ref={list} className="nominees" data-many={booths.length > 4}>
        {booths.map((booth, index) => (
          <Nominee key={booth.id} booth={booth} current={index === current} />
        ))}
      </ul>
    </div>
  )
}
