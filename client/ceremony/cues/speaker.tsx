import type { ReactNode } from 'react'
import { isSaid } from '../../../shared/exhibition/say.ts'
import { Says } from '../../i18n/says.tsx'
import type { CueOf } from './cue-props.ts'
import { CueTitle } from './title.tsx'

/** Who is heard, large, under what they speak about. */
export function Speaker({ cue, children }: { cue: CueOf<'speech' | 'thanks' | 'recording'>; children: ReactNode }) {
  const named = isSaid(cue.speaker)
  return (
    <div className="cue cue--centre">
      <CueTitle cue={cue} small={named} />
      {named && (
        <h2 className="cue__title">
          <Says of={cue.speaker} />
        </h2>
      )}
      {children}
    </div>
  )
}
