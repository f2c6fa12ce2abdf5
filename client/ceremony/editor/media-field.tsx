import { useState } from 'react'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { LANGUAGES, type Language } from '../../../shared/exhibition/say.ts'
import { FileDrop } from '../../files/file-drop.tsx'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { languageWords } from '../../i18n/language-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { ceremonyPath } from '../ceremony-api.ts'
import { RecordMedia } from './record-media.tsx'
import { useRun } from './use-run.ts'

type WithMedia = Extract<Cue, { media: unknown }>

/** The voice or video of a cue, one for each language; a language without one has the other's. */
export function MediaField({ cue, set }: { cue: WithMedia; set: (more: Partial<Cue>, about: string) => void }) {
  const t = useWords(runWords)
  const languages = useWords(languageWords)
  const [way, setWay] = useState<`${Language} ${'file' | 'record'}` | null>(null)
  const owner = ceremonyPath(useRun(({ line }) => line.id))
  const take = (language: Language, url: string, seconds: number) => {
    setWay(null)
    // A cue shorter than what plays in it would cut it off.
    const length = Math.max(cue.seconds, Math.ceil(seconds))
    set({ media: { ...cue.media, [language]: url }, seconds: length } as Partial<Cue>, '')
  }
  return (
    <fieldset className="run-media">
      <legend className="field__label">{t.media}</legend>
      <p className="run-quiet">{t.mediaHint}</p>
      <div className="field-pair">
        {LANGUAGES.map((language) => {
          const url = cue.media[language]
          return (
            <section key={language} aria-label={languages[language]}>
              <h4>{languages[language]}</h4>
              {url ? (
                <>
                  {/* biome-ignore lint/a11y/useMediaCaption: what is said in it stands in the cue's captions below */}
                  <video controls preload="metadata" src={url} aria-label={t.mediaOf(languages[language])} />
                  <Button onClick={() => set({ media: { ...cue.media, [language]: '' } } as Partial<Cue>, '')}>
                    {t.mediaRemove}
                  </Button>
                </>
              ) : (
                <p className="run-acts">
                  <Button aria-expanded={way === `${language} file`} onClick={() => setWay(`${language} file`)}>
                    {t.mediaUpload}
                  </Button>
                  <Button aria-expanded={way === `${language} record`} onClick={() => setWay(`${language} record`)}>
                    {t.mediaRecord}
                  </Button>
                </p>
              )}
              {!url && way === `${language} file` && (
                <FileDrop
                  booth={owner}
                  wanted={['video', 'sound']}
                  label={t.mediaOf(languages[language])}
                  onUploaded={({ url: kept, meta }) => take(language, kept, 'seconds' in meta ? meta.seconds : 0)}
                />
              )}
              {!url && way === `${language} record` && (
                <RecordMedia
                  owner={owner}
                  onKept={(kept, seconds) => take(language, kept, seconds)}
                  onClose={() => setWay(null)}
                />
              )}
            </section>
          )
        })}
      </div>
    </fieldset>
  )
}
