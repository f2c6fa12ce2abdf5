import { useMemo } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { categoryColours, HALL_COLOURS } from '../../shared/exhibition/palette.ts'
import { planOf, planOfSketch } from '../../shared/exhibition/plan-of.ts'
import type { HallSketch } from '../../shared/exhibition/public-view.ts'
import { planSvg } from '../../shared/plan/plan-svg.ts'
import { organizerWords } from '../i18n/organizer.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'

/** The plan that visitors will walk: of the stored exhibition, or of a list that is only being looked at. */
export function PlanPreview({ exhibition, sketch }: { exhibition: Exhibition; sketch: HallSketch | null }) {
  const words = useWords(organizerWords)
  const say = useSay()
  const { drawing, legend, booths } = useMemo(() => {
    const plan = sketch ? planOfSketch(sketch) : planOf(exhibition)
    const nameOf = (category: string) =>
      sketch ? sketch[Number(category)]?.name : exhibition.categories.find(({ id }) => id === category)?.name
    return {
      drawing: planSvg(plan),
      legend: plan.branches.map(({ category, letter, colour }) => ({ letter, colour, name: nameOf(category) })),
      booths: plan.booths.length,
    }
  }, [exhibition, sketch])
  const hall = `/e/${exhibition.slug}`
  return (
    <aside className="desk__preview" aria-label={words.preview}>
      <h2>{words.preview}</h2>
      <svg viewBox={drawing.viewBox.join(' ')} role="img" aria-label={words.previewAlt(booths)}>
        <circle r={drawing.hedge.radius} fill={HALL_COLOURS.lawn} />
        <path d={drawing.trees} fill={HALL_COLOURS.leaf} opacity={0.55} />
        <path d={drawing.pools} fill={HALL_COLOURS.water} />
        <circle r={drawing.water.radius} fill="none" stroke={HALL_COLOURS.water} strokeWidth={drawing.water.width} />
        <path d={drawing.walk.path} stroke={HALL_COLOURS.stone} strokeWidth={drawing.walk.width} fill="none" />
        {drawing.avenues.map((avenue) => (
          <g key={avenue.path} fill="none">
            <path d={avenue.path} stroke={HALL_COLOURS.stone} strokeWidth={avenue.width} strokeLinecap="round" />
            <path d={avenue.midrib} stroke={HALL_COLOURS.brass} strokeWidth={0.3} />
          </g>
        ))}
        <circle r={drawing.plaza.radius} fill={HALL_COLOURS.stone} />
        <path d={drawing.seats} stroke={HALL_COLOURS.stone3} strokeWidth={0.5} fill="none" />
        <circle r={drawing.stage.radius} fill={HALL_COLOURS.plaster} />
        <path d={drawing.wreath} fill="none" stroke={HALL_COLOURS.brass} strokeWidth={0.8} />
        {drawing.leaves.map((leaf) => (
          <path key={leaf.id} d={leaf.path} fill={categoryColours(leaf.colour).colour} />
        ))}
      </svg>
      <ul className="desk__legend">
        {legend.map(({ letter, colour, name }) => (
          <li key={letter}>
            <span className="letter" data-colour={colour}>
              {letter}
            </span>
            {name && say(name)}
          </li>
        ))}
      </ul>
      {sketch ? (
        <p>{words.previewUnstored}</p>
      ) : (
        <p className="desk__links">
          <a className="button button--main" href={hall}>
            {words.toHall}
          </a>
          <a className="button" href={`${hall}?view=2d`}>
            {words.toPage}
          </a>
        </p>
      )}
    </aside>
  )
}
