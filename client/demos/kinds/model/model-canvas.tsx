import { type FormEvent, useEffect, useRef, useState } from 'react'
import { PIN_CHARS, type Place } from '../../../../shared/demos/kinds/model.ts'
import { modelWords } from '../../../i18n/demo-kinds.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { listenHand } from './listen-hand.ts'
import { createModelStage, type ModelStage } from './model-stage.ts'
import type { ModelProps } from './model-view.tsx'

interface Props extends ModelProps {
  pointing: boolean
  onPointed: () => void
  onFlat: (why: 'flat' | 'broken') => void
}

/** What comes back of the own hand's work so much later is older than the hand. */
const HAND_MS = 600

/** The drawn model with its points over it. */
export function ModelCanvas({ content, state, drives, act, pointing, onPointed, onFlat }: Props) {
  const t = useWords(modelWords)
  const say = useSay()
  const host = useRef<HTMLDivElement>(null)
  const handAt = useRef(Number.NEGATIVE_INFINITY)
  const [stage, setStage] = useState<ModelStage>()
  const [meant, setMeant] = useState<Place>()
  const latest = useRef({ state, act, pointing, onFlat })
  latest.current = { state, act, pointing, onFlat }
  const note = content.notes.find(({ id }) => id === state.note)

  useEffect(() => {
    const element = host.current
    if (!element) return
    // A canvas of its own for each try: one that lost its context never draws again.
    const canvas = document.createElement('canvas')
    canvas.setAttribute('aria-hidden', 'true')
    element.prepend(canvas)
    let current = true
    let made: ModelStage | undefined
    const fails = () => current && latest.current.onFlat('broken')
    createModelStage(canvas, content.model, fails).then((stage) => {
      if (!current) return stage?.dispose()
      made = stage
      if (stage) setStage(stage)
      else latest.current.onFlat('flat')
    }, fails)
    return () => {
      current = false
      setStage(undefined)
      made?.dispose()
      canvas.remove()
    }
  }, [content.model])

  const { yaw, pitch, far, light, sun } = state
  useEffect(() => {
    if (!stage || performance.now() - handAt.current < HAND_MS) return
    stage.aim({ yaw, pitch, far }, note?.at, matchMedia('(prefers-reduced-motion: reduce)').matches)
  }, [stage, yaw, pitch, far, note])
  useEffect(() => stage?.light(light, sun), [stage, light, sun])

  useEffect(() => {
    const element = host.current
    if (!stage || !element || !drives) return
    return listenHand(element, {
      view: () => latest.current.state,
      turn: (view) => {
        handAt.current = performance.now()
        stage.aim(view, undefined, true)
        latest.current.act({ type: 'view', ...view })
      },
      tap: (x, y) => latest.current.pointing && setMeant(stage.pick(x, y)),
    })
  }, [stage, drives])

  if (!pointing && meant) setMeant(undefined)
  const told = drives
    ? { role: 'application', 'aria-label': t.picture, tabIndex: 0 }
    : { role: 'img', 'aria-label': t.shown }
  return (
    <div className="model__frame" data-light={light}>
      <div
        className={drives ? 'model__host model__host--driven' : 'model__host'}
        ref={host}
        {...told}
        data-pointing={pointing}
      >
        {stage &&
          content.notes.map(({ id, at, title }, index) => (
            <Spot key={id} stage={stage} at={at} open={id === state.note} kind="note">
              {id === state.note ? say(title) : index + 1}
            </Spot>
          ))}
        {stage &&
          state.pins.map(({ id, at, text }) => (
            <Spot key={id} stage={stage} at={at} open kind="pin">
              {text}
            </Spot>
          ))}
        {stage && meant && (
          <Spot stage={stage} at={meant} open kind="pin">
            …
          </Spot>
        )}
      </div>
      {pointing && (
        <RemarkForm
          meant={meant}
          onPut={(text) => {
            if (meant) act({ type: 'pin', at: meant, text })
            onPointed()
          }}
        />
      )}
    </div>
  )
}

export function Spot({
  stage,
  at,
  open,
  kind,
  children,
}: {
  stage: ModelStage
  at: Place
  open: boolean
  kind: 'note' | 'pin'
  children: React.ReactNode
}) {
  const element = useRef<HTMLSpanElement>(null)
  useEffect(() => (element.current ? stage.pinTo(element.current, at) : undefined), [stage, at])
  return (
    <span ref={element} className={`spot spot--${kind}`} data-open={open} aria-hidden="true">
      <span className="spot__words" dir="auto">
        {children}
      </span>
    </span>
  )
}

function RemarkForm({ meant, onPut }: { meant: Place | undefined; onPut: (text: string) => void }) {
  const t = useWords(modelWords)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text')).trim()
    if (text) onPut(text)
  }
  if (!meant) {
    return (
      <p className="model__hint" role="status">
        {t.pointAt}
      </p>
    )
  }
  return (
    <form className="model__hint" onSubmit={submit}>
      <input
        className="input"
        name="text"
        aria-label={t.remarkText}
        placeholder={t.remarkText}
        maxLength={PIN_CHARS}
        // biome-ignore lint/a11y/noAutofocus: it comes as the answer to the tap that says where
        autoFocus
        onKeyDown={(event) => event.stopPropagation()}
      />
      <Button kinds={['main']} type="submit">
        {t.put}
      </Button>
    </form>
  )
}
