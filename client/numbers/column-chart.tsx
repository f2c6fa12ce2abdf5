import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Range } from '../../shared/numbers/numbers.ts'
import { numbersWords } from '../i18n/numbers.ts'
import { useWords } from '../i18n/words.ts'
import { type Column, namedColumns, ticksOf } from './lay-out-chart.ts'

const HEIGHT = 220
const ROOM = { top: 12, right: 8, bottom: 30, left: 44 }
/** A name below takes about so much room. */
const NAME_WIDTH = 72

interface Props {
  title: string
  columns: readonly Column[]
  range: Range
  /** A value as it is read. */
  say: (value: number) => string
  /** When a column is, in full and short. */
  when: (column: Column) => string
  short: (column: Column) => string
}

/** Columns over time. Where there are too few to tell a hatched foot stands, the same for none and for four. */
export function ColumnChart({ title, columns, range, say, when, short }: Props) {
  const t = useWords(numbersWords)
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const width = useWidth(figure)
  const told = columns.filter((column) => column.value !== null)
  const most = Math.max(0, ...told.map(({ value }) => value ?? 0))
  const tallest = told.find(({ value }) => value === most)
  const ticks = ticksOf(most)
  const top = ticks.at(-1) ?? 1
  const [inner, tall] = [width - ROOM.left - ROOM.right, HEIGHT - ROOM.top - ROOM.bottom]
  const step = inner / Math.max(1, columns.length)
  const gap = Math.min(3, step * 0.2)
  const y = (value: number) => ROOM.top + tall * (1 - value / top)
  const x = (index: number) => ROOM.left + index * step
  return (
    <figure className="chart" ref={figure}>
      <figcaption>{title}</figcaption>
      {width > 0 && (
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${title}. ${tallest ? t.chartText(say(most), when(tallest), told.length) : t.chartEmpty}`}
        >
          <defs>
            <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="2" height="5" className="chart__hatch" />
            </pattern>
          </defs>
          {ticks.map((tick) => (
            <g key={tick}>
              <line className="chart__grid" x1={ROOM.left} x2={width - ROOM.right} y1={y(tick)} y2={y(tick)} />
              <text className="chart__tick" x={ROOM.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
                {tick}
              </text>
            </g>
          ))}
          {columns.map((column, index) =>
            column.value === null ? (
              <rect
                key={column.from}
                x={x(index) + gap / 2}
                y={y(0) - 8}
                width={Math.max(0.5, step - gap)}
                height={8}
                fill={`url(#${id})`}
              />
            ) : (
              <rect
                key={column.from}
                className="chart__column"
                x={x(index) + gap / 2}
                y={y(column.value)}
                width={Math.max(0.5, step - gap)}
                height={Math.max(0, y(0) - y(column.value))}
              >
                <title>{`${when(column)}: ${say(column.value)}`}</title>
              </rect>
            ),
          )}
          <line className="chart__axis" x1={ROOM.left} x2={width - ROOM.right} y1={y(0)} y2={y(0)} />
          {namedColumns(columns, range, Math.floor(inner / NAME_WIDTH)).map((index) => {
            const column = columns[index]
            return (
              column && (
                <g key={column.from}>
                  <line className="chart__axis" x1={x(index)} x2={x(index)} y1={y(0)} y2={y(0) + 5} />
                  <text className="chart__tick" x={x(index)} y={HEIGHT - 8} textAnchor="middle">
                    {short(column)}
                  </text>
                </g>
              )
            )
          })}
        </svg>
      )}
      <p className="chart__key" aria-hidden="true">
        {told.length === 0 ? t.chartEmpty : t.hidden}
      </p>
    </figure>
  )
}

/** How wide an element is; letters of a chart are never scaled. */
function useWidth(of: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [of])
  return width
}
