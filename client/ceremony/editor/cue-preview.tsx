import { useEffect, useMemo, useRef } from 'react'
import { NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import { totalSeconds } from '../../../shared/ceremony/cue-times.ts'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { type Programme, showOf } from '../../../shared/ceremony/show.ts'
import { BEFORE } from '../../../shared/ceremony/state.ts'
import { loadExhibition } from '../../exhibition/exhibition-store.ts'
import { ShowScreen } from '../audience/show-screen.tsx'
import { useExhibition, useShow } from './use-run.ts'

/** The big screen while a cue plays, small, from its beginning. Who won is in no run of show, and so in no picture here. */
export function CuePreview({ cue, at }: { cue: Cue; at: number }) {
  const { slug } = useExhibition()
  const { awards, cues, title, zone } = useShow()
  const began = useRef(Date.now())
  const show = useMemo(() => {
    const state = { ...BEFORE, phase: 'running' as const, index: at, next: at + 1, played: 1, startedAt: began.current }
    const now = cues.map((one) => (one.id === cue.id ? cue : one))
    return showOf({ ceremony: '', run: NIGHT, seq: 1, cues: now }, state, [])
  }, [cue, at, cues])
  const programme: Programme = {
    id: '',
    title,
    startsAt: null,
    zone,
    seconds: totalSeconds(cues),
    phase: 'running',
    awards: awards.map((award) => ({ ...award, commitment: null, replaced: [] })),
    golden: [],
  }
  useEffect(() => {
    const stop = new AbortController()
    // For the posters and names on the picture; without it the picture has words only.
    void loadExhibition({ name: 'exhibition', slug }, stop.signal)
    return () => stop.abort()
  }, [slug])
  return (
    <div className="run-preview">
      <ShowScreen show={show} opened={new Map()} programme={programme} now={Date.now} small />
    </div>
  )
}
