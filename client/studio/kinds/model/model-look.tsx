import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Light, ModelNote, Place, View } from '../../../../shared/demos/kinds/model.ts'
import { listenHand } from '../../../demos/kinds/model/listen-hand.ts'
import { Spot } from '../../../demos/kinds/model/model-canvas.tsx'
import type { ModelStage } from '../../../demos/kinds/model/model-stage.ts'
import { modelWords } from '../../../i18n/demo-kinds.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import '../../../demos/kinds/model/model.css'

interface Props {
  model: string
  /** How it stands when the editor opens. */
  view: View
  light: Light
  notes: readonly ModelNote[]
  /** Told how it stands under the hand. */
  stands: RefObject<View>
  /** Filled with a way to take its picture. */
  picture: RefObject<(() => Promise<Blob | null>) | undefined>
  placing: boolean
  onPut: (at: Place) => void
  onCancel: () => void
  onFlat: () => void
}

/** The model under its exhibitor's hand: to be turned, and to say where a point of it is. */
export function ModelLook({ model, view, light, notes, stands, picture, placing, onPut, onCancel, onFlat }: Props) {
  const t = useWords(studioKindWords)
  const words = useWords(modelWords)
  const host = useRef<HTMLDivElement>(null)
  const [stage, setStage] = useState<ModelStage>()
  const [fault, setFault] = useState<'flat' | 'broken'>()
  const [missed, setMissed] = useState(false)
  const latest = useRef({ view, placing, onPut, onFlat })
  latest.current = { view, placing, onPut, onFlat }

  useEffect(() => {
    const element = host.current
    if (!element) return
    const canvas = document.createElement('canvas')
    canvas.setAttribute('aria-hidden', 'true')
    element.prepend(canvas)
    let current = true
    let made: ModelStage | undefined
    const fails = (why: 'flat' | 'broken') => {
      if (!current) return
      setFault(why)
      latest.current.onFlat()
    }
    // What draws comes with the first model that is edited.
    import('../../../demos/kinds/model/model-stage.ts')
      .then(({ createModelStage }) => createModelStage(canvas, model, () => fails('broken')))
      .then(
        (drawn) => {
          if (!current) return drawn?.dispose()
          made = drawn
          if (!drawn) return fails('flat')
          drawn.aim(latest.current.view, undefined, true)
          stands.current = latest.current.view
          picture.current = drawn.picture
          setStage(drawn)
        },
        () => fails('broken'),
      )
    return () => {
      current = false
      setStage(undefined)
      picture.current = undefined
      made?.dispose()
      canvas.remove()
    }
  }, [model, stands, picture])
  useEffect(() => stage?.light(light, 0), [stage, light])
  useEffect(() => {
    const element = host.current
    if (!stage || !element) return
    return listenHand(element, {
      view: () => stands.current,
      turn: (next) => {
        stands.current = next
        stage.aim(next, undefined, true)
      },
      tap(x, y) {
        if (!latest.current.placing) return
        const at = stage.pick(x, y)
        setMissed(!at)
        if (at) latest.current.onPut(at.map((one) => Math.round(one * 1e4) / 1e4) as Place)
      },
    })
  }, [stage, stands])
  useEffect(() => {
    setMissed(false)
    if (placing) host.current?.focus()
  }, [placing])

  if (fault) return <p role="note">{fault === 'flat' ? t.flat : t.brokenModel}</p>
  return (
    <div className="model model__frame" data-light={light}>
      <div
        ref={host}
        className="model__host model__host--driven"
        role="application"
        aria-label={words.picture}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is turned by the arrow keys
        tabIndex={0}
        data-pointing={placing}
      >
        {stage &&
          notes.map(({ id, at }, index) => (
            <Spot key={id} stage={stage} at={at} open={false} kind="note">
              {index + 1}
            </Spot>
          ))}
      </div>
      {placing && (
        <p className="model__hint" role="status">
          <span>{missed ? t.missed : t.tapPlace}</span>
          <Button kinds={['bare']} onClick={onCancel}>
            {t.cancel}
          </Button>
        </p>
      )}
    </div>
  )
}
