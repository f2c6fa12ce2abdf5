import { memo } from 'react'
import { categoryColours, HALL_COLOURS } from '../../shared/exhibition/palette.ts'
import type { PlanDrawing } from '../../shared/plan/plan-svg.ts'

const { stone, stone2, stone3, plaster, brass, brassDark, wreath, lawn, lawn2, leaf, leafDark, water } = HALL_COLOURS

/** Bands of the lawn, metres wide. */
const BAND = 8

/** The laurel from above, as it lies: lawn, water, stone, the wreath over the stage. What does not depend on the visitor. */
export const MapPicture = memo(({ drawing }: { drawing: PlanDrawing }) => {
  const { plaza, hedge } = drawing
  const bands = Math.ceil((hedge.radius - plaza.radius) / (2 * BAND))
  return (
    <g pointerEvents="none">
      <circle r={hedge.radius} fill={lawn} />
      {Array.from({ length: bands }, (_, i) => {
        const radius = plaza.radius + BAND * (2 * i + 1.5)
        return radius + BAND / 2 < hedge.radius ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: bands are told apart by nothing else and never move
          <circle key={i} r={radius} fill="none" stroke={lawn2} strokeWidth={BAND} opacity={0.7} />
        ) : null
      })}
      <circle r={hedge.radius} fill="none" stroke={leafDark} strokeWidth={1.5} />
      <path d={drawing.pools} fill={water} stroke={stone2} strokeWidth={0.8} />
      <path d={drawing.trees} fill={leaf} opacity={0.9} />
      <circle r={drawing.water.radius} fill="none" stroke={water} strokeWidth={drawing.water.width} />
      <g fill="none" strokeLinecap="round" strokeLinejoin="round">
        <path d={drawing.walk.path} stroke={stone2} strokeWidth={drawing.walk.width + 0.8} strokeLinecap="butt" />
        {drawing.avenues.map(({ path, width }) => (
          <path key={path} d={path} stroke={stone2} strokeWidth={width} />
        ))}
        <path d={drawing.walk.path} stroke={stone} strokeWidth={drawing.walk.width} strokeLinecap="butt" />
        {drawing.avenues.map(({ path, width }) => (
          <path key={path} d={path} stroke={stone} strokeWidth={width - 0.8} />
        ))}
      </g>
      {drawing.avenues.map(({ tip, path }) =>
        tip ? (
          <g key={path}>
            <circle cx={tip.x} cy={tip.z} r={drawing.tipRadius} fill={stone} />
            <circle cx={tip.x} cy={tip.z} r={1.1} fill={leafDark} />
          </g>
        ) : null,
      )}
      <circle r={plaza.radius} fill={stone} stroke={stone2} strokeWidth={0.7} />
      <g fill="none" stroke={stone2}>
        <circle r={8.4} strokeWidth={1.6} />
        <circle r={17.8} strokeWidth={1.2} />
      </g>
      <g fill="none" strokeWidth={0.34} stroke={brass}>
        <path d={drawing.walk.path} />
        {drawing.avenues.map(({ midrib }) => (
          <path key={midrib} d={midrib} strokeLinecap="round" />
        ))}
      </g>
      <path d={drawing.seats} fill="none" stroke={stone3} strokeWidth={0.62} />
      <path d={drawing.wall} fill="none" stroke={brassDark} strokeWidth={0.6} />
      <circle r={drawing.stage.radius} fill={plaster} stroke={brass} strokeWidth={0.3} />
      <path d="M-6.2-4.2A7.4 7.4 0 0 1 6.2-4.2" fill="none" stroke={leafDark} strokeWidth={0.7} />
      <path
        d="M0-16.6C1.5-14.9 1.5-12.6 0-11C-1.5-12.6-1.5-14.9 0-16.6Z"
        fill={wreath}
        stroke={brassDark}
        strokeWidth={0.2}
      />
      <path d={drawing.wreath} fill={wreath} stroke={brassDark} strokeWidth={0.12} opacity={0.96} />
    </g>
  )
})

export interface MapLeavesProps {
  drawing: PlanDrawing
  /** Booth that is chosen or stood at. */
  marked: string | null
  /** Booths to fade, because a filter left them out. */
  faded?: ReadonlySet<string>
}

/** The booths, as leaves in the colours of their categories. */
export const MapLeaves = memo(({ drawing, marked, faded }: MapLeavesProps) => (
  <g strokeLinejoin="round">
    {drawing.leaves.map(({ id, path, midrib, colour }) => {
      const { colour: fill, deep, light } = categoryColours(colour)
      const chosen = id === marked
      return (
        <g key={id} data-booth={id} opacity={faded?.has(id) ? 0.3 : 1} style={{ cursor: 'pointer' }}>
          <path d={path} fill={fill} stroke={chosen ? brassDark : deep} strokeWidth={chosen ? 1.1 : 0.3} />
          <path d={midrib} stroke={light} strokeWidth={0.32} strokeLinecap="round" pointerEvents="none" />
        </g>
      )
    })}
  </g>
))

/** Letters at the mouths of the branches: never colour alone. `size` makes them larger on a small map. */
export const MapLetters = memo(({ drawing, size = 1 }: { drawing: PlanDrawing; size?: number }) => (
  <g fontFamily="var(--font-display)" fontWeight={600} fontSize={3.4} textAnchor="middle" pointerEvents="none">
    {drawing.letters.map(({ letter, x, z, colour }) => {
      const { colour: fill, onColour } = categoryColours(colour)
      return (
        <g key={letter} transform={`translate(${x} ${z}) scale(${size})`}>
          <circle r={2.5} fill={fill} stroke={plaster} strokeWidth={0.4} />
          <text y={1.2} fill={onColour}>
            {letter}
          </text>
        </g>
      )
    })}
  </g>
))
