import { HAIRS, type Look, OUTFITS, packLook, unpackLook, wearsCloth } from '../../shared/avatars/look.ts'
import { ACCENTS, BOTTOMS, CLOTHS, HAIR_COLOURS, SHOES, SKINS, TOPS } from '../../shared/avatars/palette.ts'
import { looksWords } from '../i18n/looks.ts'
import { useWords } from '../i18n/words.ts'

interface Props {
  look: number
  onChange: (look: number) => void
}

/** Every part of the look, as radio buttons: arrows move, Tab goes to the next part. */
export function LookPicker({ look, onChange }: Props) {
  const t = useWords(looksWords)
  const now = unpackLook(look)
  const set = (change: Partial<Look>) => onChange(packLook({ ...now, ...change }))
  const dress = OUTFITS[now.outfit] === 'dress'
  return (
    <div className="look-picker">
      <Choices
        legend={t.hair}
        value={now.hair}
        onPick={(hair) => set({ hair })}
        labels={HAIRS.map((hair) => t.hairs[hair])}
      />
      <Swatches
        legend={wearsCloth(now) ? t.cloth : t.hairColour}
        value={now.hairColour}
        onPick={(hairColour) => set({ hairColour })}
        colours={wearsCloth(now) ? CLOTHS : HAIR_COLOURS}
      />
      <Swatches legend={t.skin} value={now.skin} onPick={(skin) => set({ skin })} colours={SKINS} />
      <Choices
        legend={t.outfit}
        value={now.outfit}
        onPick={(outfit) => set({ outfit })}
        labels={OUTFITS.map((outfit) => t.outfits[outfit])}
      />
      <Swatches legend={t.top} value={now.top} onPick={(top) => set({ top })} colours={TOPS} />
      {!dress && (
        <Swatches legend={t.bottom} value={now.bottom} onPick={(bottom) => set({ bottom })} colours={BOTTOMS} />
      )}
      <Swatches legend={t.accent} value={now.accent} onPick={(accent) => set({ accent })} colours={ACCENTS} />
      <Swatches legend={t.shoes} value={now.shoes} onPick={(shoes) => set({ shoes })} colours={SHOES} />
      <label className="look-picker__switch">
        <input type="checkbox" checked={now.glasses} onChange={(event) => set({ glasses: event.target.checked })} />
        {t.glasses}
      </label>
    </div>
  )
}

interface Group {
  legend: string
  value: number
  onPick: (index: number) => void
}

function Choices({ legend, value, onPick, labels }: Group & { labels: readonly string[] }) {
  return (
    <fieldset className="look-picker__group">
      <legend>{legend}</legend>
      {labels.map((label, index) => (
        <label key={label} className="pill">
          <input type="radio" name={legend} checked={index === value} onChange={() => onPick(index)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Swatches({ legend, value, onPick, colours }: Group & { colours: readonly string[] }) {
  const t = useWords(looksWords)
  return (
    <fieldset className="look-picker__group">
      <legend>{legend}</legend>
      {colours.map((colour, index) => (
        <label key={colour} className="swatch">
          <input
            type="radio"
            name={legend}
            checked={index === value}
            onChange={() => onPick(index)}
            aria-label={t.choice(index + 1)}
          />
          <span style={{ background: colour }} />
        </label>
      ))}
    </fieldset>
  )
}
