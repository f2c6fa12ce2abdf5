import type { ReactNode } from 'react'
import type { ShownCue } from '../../../shared/ceremony/show.ts'
import { isSaid } from '../../../shared/exhibition/say.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'

/** What a cue is called: its own title, else what its kind says by itself. */
export function CueTitle({ cue, small = false }: { cue: Pick<ShownCue, 'title' | 'kind'>; small?: boolean }) {
  const t = useWords(ceremonyWords)
  const words: ReactNode = isSaid(cue.title) ? <Says of={cue.title} /> : t.cues[cue.kind]
  return small ? <p className="cue__over">{words}</p> : <h2 className="cue__title">{words}</h2>
}

export function CueText({ of }: { of: Bilingual }) {
  return isSaid(of) ? (
    <p className="cue__text">
      <Says of={of} />
    </p>
  ) : null
}
