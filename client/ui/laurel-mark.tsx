/** Laurel's mark: two branches, drawn leaf by leaf along an open ring. */
const LEAVES = 8
const leaf = 'M0 0C5-3 8-9 6-17 0-14-4-8 0 0Z'

export function LaurelMark({ size = 40, className }: { size?: number; className?: string }) {
  const branch = Array.from({ length: LEAVES }, (_, index) => {
    const angle = 16 + index * 18.5
    const radians = (angle * Math.PI) / 180
    return {
      key: index,
      x: -38 * Math.sin(radians),
      y: 38 * Math.cos(radians),
      turn: angle - 62,
      small: index === LEAVES - 1,
    }
  })
  const half = branch.map(({ key, x, y, turn, small }) => (
    <path
      key={key}
      d={leaf}
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) rotate(${turn.toFixed(1)}) scale(${small ? 0.85 : 1})`}
    />
  ))
  return (
    <svg
      className={className}
      viewBox="-52 -52 104 104"
      width={size}
      height={size}
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      {half}
      <g transform="scale(-1 1)">{half}</g>
    </svg>
  )
}
