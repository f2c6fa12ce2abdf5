import { LIGHTS, MOST_PINS, VIEW } from '../../../../shared/demos/kinds/model.ts'
import { modelWords } from '../../../i18n/demo-kinds.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { ModelProps } from './model-view.tsx'

interface Props extends ModelProps {
  flat: boolean
  pointing: boolean
  onPoint: (on: boolean) => void
}

/** What the driver does beside turning the model by hand. */
export function ModelBar({ content, state, act, flat, pointing, onPoint }: Props) {
  const t = useWords(modelWords)
  if (flat) return null
  const { yaw, pitch, far } = state
  const zoom = (times: number) =>
    act({ type: 'view', yaw, pitch, far: Math.min(VIEW.far.most, Math.max(VIEW.far.least, far * times)) })
  return (
    <div className="model__bar">
      <div className="model__group">
        <Button disabled={far <= VIEW.far.least} onClick={() => zoom(0.8)}>
          {t.closer}
        </Button>
        <Button disabled={far >= VIEW.far.most} onClick={() => zoom(1.25)}>
          {t.farther}
        </Button>
        <Button onClick={() => act({ type: 'view', ...content.view })}>{t.whole}</Button>
      </div>
      <fieldset className="model__group">
        <legend>{t.light}</legend>
        {LIGHTS.map((light) => (
          <Button key={light} aria-pressed={state.light === light} onClick={() => act({ type: 'light', light })}>
            {t.lights[light]}
          </Button>
        ))}
      </fieldset>
      <label className="model__sun">
        {t.sun}
        <input
          type="range"
          min={-3.14}
          max={3.14}
          step={0.02}
          value={state.sun}
          onChange={(event) => act({ type: 'sun', sun: event.target.valueAsNumber })}
        />
      </label>
      <Button aria-pressed={pointing} disabled={state.pins.length >= MOST_PINS} onClick={() => onPoint(!pointing)}>
        {pointing ? t.cancel : t.remark}
      </Button>
    </div>
  )
}
