import { useState } from 'react'
import type { ModelAct, ModelContent, ModelState } from '../../../../shared/demos/kinds/model.ts'
import type { DemoViewProps } from '../../kind-views.ts'
import { ModelBar } from './model-bar.tsx'
import { ModelCanvas } from './model-canvas.tsx'
import { ModelNotes } from './model-notes.tsx'
import { ModelStills } from './model-stills.tsx'
import './model.css'

export type ModelProps = DemoViewProps<ModelContent, ModelState, ModelAct>

/** A model as whoever has the controls turns, lights and explains it. */
export function ModelView(props: ModelProps) {
  const [flat, setFlat] = useState<'flat' | 'broken'>()
  /** The driver is about to put a remark on the model. */
  const [pointing, setPointing] = useState(false)
  return (
    <div className="model">
      {flat ? (
        <ModelStills {...props} why={flat} />
      ) : (
        <ModelCanvas
          {...props}
          pointing={pointing && props.drives}
          onPointed={() => setPointing(false)}
          onFlat={setFlat}
        />
      )}
      {props.drives && <ModelBar {...props} flat={flat !== undefined} pointing={pointing} onPoint={setPointing} />}
      <ModelNotes {...props} />
    </div>
  )
}
