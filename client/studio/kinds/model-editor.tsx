import { useRef, useState } from 'react'
import { LIGHTS, type Place, type View } from '../../../shared/demos/kinds/model.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { modelWords } from '../../i18n/demo-kinds.ts'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { PictureRows } from '../picture-rows.tsx'
import type { KindEditorProps } from './kind-editors.ts'
import { ModelLook } from './model/model-look.tsx'
import { ModelPoints, pointAt } from './model/model-points.tsx'
import { type ModelDraft, readModel } from './model/read-model.ts'
import { TakeStill } from './model/take-still.tsx'
import { OneFile } from './one-file.tsx'

const MOST_STILLS = 6

/** A model: its file, how it stands and is lit at first, pictures of it, and what there is to look at. */
export function ModelEditor({ content, onChange }: KindEditorProps) {
  const t = useWords(studioKindWords)
  const lights = useWords(modelWords).lights
  const draft = readModel(content)
  const { model, view, light = 'day', notes, stills } = draft
  /** As the model stands under the exhibitor's hand. */
  const stands = useRef<View>(view)
  const picture = useRef<() => Promise<Blob | null>>(undefined)
  /** Id of the point that is being put somewhere; 'new' for one that is not there yet. */
  const [placing, setPlacing] = useState<string>()
  const [fresh, setFresh] = useState<string>()
  const [flat, setFlat] = useState(false)
  const [told, setTold] = useState('')
  // What is changed after a wait stands on what was changed meanwhile.
  const latest = useRef(draft)
  latest.current = draft
  const change = (part: Partial<ModelDraft>) => {
    latest.current = { ...latest.current, ...part }
    const { light: lit, ...rest } = latest.current
    onChange({ ...rest, ...(lit ? { light: lit } : {}) } as Json)
  }
  const put = (at: Place) => {
    if (placing === 'new') {
      const point = pointAt(at, stands.current)
      change({ notes: [...notes, point] })
      setFresh(point.id)
    } else change({ notes: notes.map((one) => (one.id === placing ? { ...one, at } : one)) })
    setPlacing(undefined)
  }
  return (
    <>
      <OneFile
        label={t.model}
        hint={t.modelHint}
        url={model}
        wanted={['model']}
        onUploaded={({ url }) => change({ model: url })}
      />
      {model && (
        <>
          <h4>{t.modelLook}</h4>
          <p className="studio__hint">{t.modelLookHint}</p>
          <ModelLook
            key={model}
            {...{ model, view, light, notes, stands, picture }}
            placing={placing !== undefined}
            onPut={put}
            onCancel={() => setPlacing(undefined)}
            onFlat={() => setFlat(true)}
          />
          <p className="studio__adds">
            <Button
              onClick={() => {
                change({ view: { ...stands.current } })
                setTold(t.startViewKept)
              }}
            >
              {t.startView}
            </Button>
            {!flat && stills.length < MOST_STILLS && (
              <TakeStill
                picture={picture}
                onTaken={(url) => {
                  // The same view twice is the same picture.
                  const others = latest.current.stills.filter((one) => one.url !== url)
                  change({ stills: [...others, { url, alt: { en: '', zh: '' } }] })
                }}
              />
            )}
          </p>
          <p role="status" className="studio__hint">
            {told}
          </p>
          <fieldset className="studio__choice">
            <legend className="field__label">{t.startLight}</legend>
            {LIGHTS.map((one) => (
              <Button key={one} aria-pressed={light === one} onClick={() => change({ light: one })}>
                {lights[one]}
              </Button>
            ))}
          </fieldset>
          <ModelPoints
            {...{ notes, fresh, flat, placing }}
            onPlace={(id) =>
              flat && id === 'new' ? change({ notes: [...notes, pointAt([0, 0, 0])] }) : setPlacing(id)
            }
            onLook={(id, name) => {
              change({ notes: notes.map((one) => (one.id === id ? { ...one, view: { ...stands.current } } : one)) })
              setTold(t.looked(name))
            }}
            onChange={(next) => change({ notes: next })}
          />
          <h4>{t.stills}</h4>
          <p className="studio__hint">{t.stillsHint}</p>
          <PictureRows
            pictures={stills}
            most={MOST_STILLS}
            name={t.still}
            altLabel={t.stillAlt}
            nothing={t.noStills}
            dropLabel={t.addStills}
            onChange={(next) => change({ stills: next })}
          />
        </>
      )}
    </>
  )
}
