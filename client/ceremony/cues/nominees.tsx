import { useEffect, useRef } from 'react'
import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { nomineeTurn, perPage } from '../stage/timing/screen-step.ts'
import { useAt } from '../ticker.ts'
import { AwardHead } from './award-head.tsx'
import type { CueProps } from './cue-props.ts'
import { Nominee } from './nominee.tsx'
import { CueTitle } from './title.tsx'
import { awardOf, useBooths } from './use-booth.ts'

export function NomineesCue({ cue, show, programme, now, small }: CueProps<'nominees'>) {
  const award = awardOf({ programme }, cue.award)
  const boothOf = useBooths()
  const booths = award?.nominees.map(boothOf).filter((booth) => booth !== undefined) ?? []
  // As on the screen of the hall: each in turn, and at last (or if they are many, from the first) a page of them after the other.
  const turn = useAt(
    now,
    (at) => {
      const { one, page } = nomineeTurn(booths.length, cue.seconds, elapsedOf(show, at))
      return one < 0 ? -1 - page : one
    },
    show.startedAt,
  )
  const onPage = perPage(booths.length)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // On a phone the list is longer than the screen: who is spoken of comes into view.
    const first = turn < 0 ? (-1 - turn) * onPage : turn
    if (!small) list.current?.children[first]?.scrollIntoView({ block: 'nearest' })
  }, [turn, onPage, small])
  return (
    <div className="cue">
      <CueTitle cue={cue} small />
      <h2 className="cue__heading">
        <AwardHead award={award} />
      </h2>
      <ul ref={list} className="nominees" data-many={booths.length > 4}>
        {booths.map((booth, index) => (
          <Nominee
            key={booth.id}
            booth={booth}
            current={turn < 0 ? Math.floor(index / onPage) === -1 - turn : index === turn}
          />
        ))}
      </ul>
    </div>
  )
}
