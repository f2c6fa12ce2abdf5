import { isSaid } from '../../../shared/exhibition/say.ts'
import { openSheet } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { useCeremony } from '../ceremony-store.ts'
import { BannerLine } from './banner-line.tsx'
import { RehearsalMark } from './rehearsal-mark.tsx'

/** What is announced, and what the stage shows, in words, under the top row; opens the same as text and pictures. */
export function NowPlaying() {
  const t = useWords(ceremonyWords)
  const show = useCeremony((state) => state.show)
  const cue = show?.cue
  return (
    <div className="ceremony-top">
      <RehearsalMark />
      <BannerLine />
      {cue && (
        <button type="button" className="chip now-playing" onClick={() => openSheet('ceremony')}>
          <span className="now-playing__dot" aria-hidden="true" />
          <span className="chip__word">
            {isSaid(cue.title) ? <Says of={cue.title} /> : t.cues[cue.kind]}{' '}
            <small className="hidden-visually">{t.cueOf(show.index + 1, show.of)}</small>
          </span>
        </button>
      )}
    </div>
  )
}
