import type { Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import type { Exhibition } from '../../../shared/exhibition/exhibition.ts'
import type { Bilingual } from '../../../shared/exhibition/text.ts'
import { printWords } from '../../i18n/ceremony-print.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords } from '../../i18n/words.ts'
import { useCueName } from '../desk/cue-name.ts'
import { writeLength } from '../editor/lengths.ts'
import { clockIn } from '../editor/zone-clock.ts'

interface Props {
  cue: Cue
  at: number
  begins: number
  show: RunOfShow
  exhibition: Exhibition
}

/** One cue of the script: when, what, how long; what the audience reads, and the presenter's notes. */
export function PrintedCue({ cue, at, begins, show, exhibition }: Props) {
  const t = useWords(printWords)
  const language = useLanguage()
  const { kind, what } = useCueName({ awards: show.awards, categories: exhibition.categories })(cue)
  const { startsAt, zone } = show
  const told = [...('text' in cue ? [cue.text] : []), ...('speaker' in cue ? [cue.speaker] : [])].filter(
    ({ en, zh }) => en || zh,
  )
  // Who speaks is what the cue is called where it has no title; it stands below in both languages.
  const isTold = told.some(({ en, zh }) => what === en || what === zh)
  return (
    <tbody>
      <tr>
        <td className="script__time">
          <b>{at + 1}</b> {startsAt === null ? writeLength(begins / 1000) : clockIn(zone, language)(begins)}
        </td>
        <td>
          <strong>{kind}</strong> {!isTold && what}
          {told.map((text) => (
            <Two key={text.en + text.zh} of={text} />
          ))}
          {'media' in cue && (cue.media.en || cue.media.zh) && <p className="script__quiet">{t.plays}</p>}
          {cue.captions.map((caption) => (
            <p key={caption.at + caption.text.en + caption.text.zh} className="script__caption">
              <span>{writeLength(caption.at / 1000)}</span>
              <span>
                <Two of={caption.text} />
              </span>
            </p>
          ))}
          {cue.notes && <p className="script__notes">{cue.notes}</p>}
        </td>
        <td className="script__length">
          {writeLength(cue.seconds)}
          {cue.auto && <small>{t.auto}</small>}
        </td>
      </tr>
    </tbody>
  )
}

/** A text in both languages, one below the other. */
function Two({ of: { en, zh } }: { of: Bilingual }) {
  return (
    <span className="script__two">
      {en && <span lang="en">{en}</span>}
      {zh && zh !== en && <span lang="zh-CN">{zh}</span>}
    </span>
  )
}
