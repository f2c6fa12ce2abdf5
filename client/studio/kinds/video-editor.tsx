import * as z from 'zod/mini'
import { Picture } from '../../../shared/exhibition/exhibition.ts'
import { LANGUAGES } from '../../../shared/exhibition/say.ts'
import type { Uploaded } from '../../../shared/files/files.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { tellTime } from '../../demos/kinds/video/tell-time.ts'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { LANGUAGE_NAMES, useWords } from '../../i18n/words.ts'
import { FilmFormats } from './film-formats.tsx'
import { FilmStill } from './film-still.tsx'
import type { KindEditorProps } from './kind-editors.ts'
import { OneFile } from './one-file.tsx'

const Source = z.object({ url: z.string(), type: z.string() })
export type FilmSource = z.infer<typeof Source>

/** As a film is while it is made: there may be none yet. */
const Film = z.object({
  sources: z.catch(z.array(Source), []),
  seconds: z.catch(z.number(), 0),
  shape: z.catch(z.number(), 16 / 9),
  still: z.catch(z.optional(Picture), undefined),
  captions: z.catch(z.array(z.object({ language: z.enum(LANGUAGES), url: z.string() })), []),
})
type Film = z.infer<typeof Film>
const START: Film = { sources: [], seconds: 0, shape: 16 / 9, still: undefined, captions: [] }

const sourceOf = ({ url }: Uploaded): FilmSource => ({ url, type: url.endsWith('.webm') ? 'video/webm' : 'video/mp4' })

export function VideoEditor({ content, onChange }: KindEditorProps) {
  const t = useWords(studioKindWords)
  const film = z.catch(Film, START).parse(content)
  const change = (part: Partial<Film>) => {
    const { still, ...next } = { ...film, ...part }
    onChange({ ...next, ...(still ? { still } : {}) } as Json)
  }
  const [first] = film.sources
  /** Another film: what belonged to the one before goes with it. */
  const take = (uploaded: Uploaded) => {
    if (uploaded.meta.kind !== 'video') return
    const { width, height, seconds } = uploaded.meta
    const shape = Math.min(5, Math.max(0.2, Math.round((width / height) * 1000) / 1000))
    change({ sources: [sourceOf(uploaded)], seconds, shape })
  }
  return (
    <>
      <OneFile label={t.film} hint={t.filmHint} url={first?.url ?? ''} wanted={['video']} onUploaded={take} />
      {first && (
        <>
          <p className="studio__hint">{t.filmLength(tellTime(film.seconds))}</p>
          <FilmStill film={first.url} still={film.still} onChange={(still) => change({ still })} />
          <h4>{t.captions}</h4>
          <p className="studio__hint">{t.captionsHint}</p>
          <div className="field-pair">
            {LANGUAGES.map((language) => {
              const others = film.captions.filter((one) => one.language !== language)
              return (
                <OneFile
                  key={language}
                  label={t.captionsIn(LANGUAGE_NAMES[language])}
                  url={film.captions.find((one) => one.language === language)?.url ?? ''}
                  wanted={['captions']}
                  onUploaded={({ url }) => change({ captions: [...others, { language, url }] })}
                  onRemove={() => change({ captions: others })}
                />
              )
            })}
          </div>
          <FilmFormats
            sources={film.sources}
            onAdd={(uploaded) => change({ sources: [...film.sources, sourceOf(uploaded)] })}
            onChange={(sources) => change({ sources })}
          />
        </>
      )}
    </>
  )
}
