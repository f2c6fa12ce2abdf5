import type { RevealStep } from '../reveal-times.ts'

const LEAVES = Array.from({ length: 30 }, (_, index) => {
  const half = index % 2 === 0 ? -1 : 1
  const along = Math.floor(index / 2) / 14
  const angle = half * (14 + along * 138)
  const radians = (angle * Math.PI) / 180
  return {
    index,
    x: 60 + 44 * Math.sin(radians),
    y: 60 + 44 * Math.cos(radians),
    // one leaf outward and one inward at each of the thirty places, both on the way to the open top
    turns: [180 - angle + half * 34, 180 - angle - half * 30],
  }
})

/** An envelope that opens, and then the wreath that draws itself leaf by leaf, 40 ms each. */
export function RevealWreath({ step }: { step: RevealStep }) {
  const draws = step === 'wreath'
  return (
    <svg className="reveal" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      {draws &&
        LEAVES.map(({ index, x, y, turns }) => (
          <g key={index} className="reveal__leaf" style={{ animationDelay: `${index * 40}ms` }}>
            {turns.map((turn) => (
              <path
                key={turn}
                d="M0 4C5-1 6-8 0-14-6-8-5-1 0 4Z"
                transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)})`}
              />
            ))}
          </g>
        ))}
      {step !== 'dark' && (
        <g className="reveal__envelope" data-open={step === 'envelope' || draws}>
          <rect x="38" y="48" width="44" height="30" rx="2" />
          <path className="reveal__flap" d="M38 49 60 66 82 49" />
          <circle cx="60" cy="66" r="4.5" />
        </g>
      )}
    </svg>
  )
}
