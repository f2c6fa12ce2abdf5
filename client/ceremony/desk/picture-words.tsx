import type { DeskView } from '../../../shared/ceremony/desk.ts'
import { elapsedOf } from '../../../shared/ceremony/show.ts'
import { tellTime } from '../../demos/kinds/video/tell-time.ts'
import { deskWords } from '../../i18n/ceremony-desk.ts'
import { useLanguage } from '../../i18n/language.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { captionIn } from '../audience/captions-line.tsx'
import { isVoice } from '../cues/stage-media.tsx'
import { useAt } from '../ticker.ts'

interface Props {
  view: DeskView
  /** Server time, ms; the same function every time. */
  now: () => number
}

/** What lies over the audience's screen: what is announced and said, and that something plays which no small picture can show. */
export function PictureWords({ view, now }: Props) {
  const language = useLanguage()
  const { show } = view
  const said = useAt(now, (at) => captionIn(show, language, at))
  return (
    <>
      {show.banner && (
        <p className="night-desk__banner">
          <Says of={show.banner} />
        </p>
      )}
      <div className="night-desk__under">
        <Plays view={view} now={now} />
        {said && (
          <p className="night-desk__caption" lang={said.startsWith('zh') ? 'zh-CN' : 'en'}>
            {said.slice(3)}
          </p>
        )}
      </div>
    </>
  )
}

function Plays({ view: { show, demo }, now }: Props) {
  const t = useWords(deskWords)
  const seconds = useAt(now, (at) => Math.floor(elapsedOf(show, at) / 1000))
  const { cue } = show
  if (cue?.kind === 'demo') return <p>{demo ? t.demoRuns : t.demoRunsNot}</p>
  const film = cue && 'media' in cue ? cue.media.en || cue.media.zh : ''
  return film ? <p>{(isVoice(film) ? t.voicePlays : t.filmPlays)(tellTime(seconds))}</p> : null
}
