import { tellTime } from '../demos/kinds/video/tell-time.ts'
import { replayWords } from '../i18n/replay.ts'
import { Says } from '../i18n/says.tsx'
import { useWords } from '../i18n/words.ts'
import { useCueLine } from './cue-names.ts'
import { toMark, useReplaying } from './player.ts'

/** The whole night to read: every cue with its time and all that was said in it. */
export function CueByCue() {
  const t = useWords(replayWords)
  const { marks, mark, manifest } = useReplaying((replaying) => replaying)
  const line = useCueLine()
  return (
    <section className="cue-by-cue" aria-labelledby="cue-by-cue">
      <h2 id="cue-by-cue">{t.cues}</h2>
      <ol>
        {marks.map(({ at, cue }, index) => {
          const time = tellTime((at - manifest.from) / 1000)
          const until = marks[index + 1]?.at ?? manifest.to
          const typed = manifest.steps.flatMap(({ caption }, step, steps) =>
            caption && caption.at >= at && caption.at < until && steps[step - 1]?.caption !== caption
              ? [{ at: caption.at - at, text: caption.text }]
              : [],
          )
          const written = cue.captions.filter((caption) => at + caption.at < until)
          const said = [...written, ...typed].sort((a, b) => a.at - b.at)
          return (
            <li key={`${at} ${cue.id}`} aria-current={index === mark ? 'true' : undefined}>
              <button type="button" aria-label={t.goTo(time, line(cue))} onClick={() => toMark(index)}>
                {time}
              </button>
              <div>
                <h3>{line(cue)}</h3>
                {said.map((caption) => (
                  <p key={`${caption.at} ${caption.text.en}`}>
                    <Says of={caption.text} />
                  </p>
                ))}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
