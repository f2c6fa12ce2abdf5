import { distance } from './compass.ts'
import type { Point } from './types.ts'
import { CELL, standNear, type Walkable } from './walkable.ts'

/** Side of a cell that paths are looked for in, metres. */
const PACE = 2 * CELL
/** Room that a path likes to keep on both sides, and what a metre without it costs more. */
const COMFORT = 0.6
const SQUEEZE = 3

interface Search {
  size: number
  cost: Float32Array
  from: Int32Array
  /** The search that last wrote a cell: so that nothing must be cleared between two of them. */
  seen: Uint32Array
  done: Uint32Array
  run: number
}

const searches = new WeakMap<Walkable, Search>()

const searchOf = (walkable: Walkable): Search => {
  const known = searches.get(walkable)
  if (known) return known
  const size = Math.ceil((2 * walkable.half) / PACE)
  const cells = size * size
  const made: Search = {
    size,
    cost: new Float32Array(cells),
    from: new Int32Array(cells),
    seen: new Uint32Array(cells),
    done: new Uint32Array(cells),
    run: 0,
  }
  searches.set(walkable, made)
  return made
}

/** A heap of cells, the cheapest on top. */
const makeHeap = () => {
  const cells: number[] = []
  const keys: number[] = []
  const swap = (a: number, b: number) => {
    const cell = cells[a] ?? 0
    const key = keys[a] ?? 0
    cells[a] = cells[b] ?? 0
    keys[a] = keys[b] ?? 0
    cells[b] = cell
    keys[b] = key
  }
  return {
    push(cell: number, key: number) {
      let i = cells.push(cell) - 1
      keys.push(key)
      while (i > 0) {
        const up = (i - 1) >> 1
        if ((keys[up] ?? 0) <= (keys[i] ?? 0)) break
        swap(i, up)
        i = up
      }
    },
    pop(): number | undefined {
      const top = cells[0]
      const cell = cells.pop()
      const key = keys.pop()
      if (cells.length === 0 || cell === undefined || key === undefined) return top
      cells[0] = cell
      keys[0] = key
      let i = 0
      for (;;) {
        let least = i
        for (const child of [2 * i + 1, 2 * i + 2])
          if (child < keys.length && (keys[child] ?? 0) < (keys[least] ?? 0)) least = child
        if (least === i) return top
        swap(i, least)
        i = least
      }
    },
  }
}

const STEPS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
] as const

/** Whether somebody can walk straight from one point to another, with `room` metres to spare. */
export const straightWay = (walkable: Walkable, a: Point, b: Point, room = 0): boolean => {
  const steps = Math.max(1, Math.ceil(distance(a, b) / 0.15))
  for (let k = 0; k <= steps; k++) {
    const t = k / steps
    if (walkable.room(a.x + (b.x - a.x) * t, a.z + (b.z - a.z) * t) < room) return false
  }
  return true
}

/** Leaves out every point that the way does not need. */
const pullTight = (walkable: Walkable, points: readonly Point[]): Point[] => {
  const first = points[0]
  if (!first) return []
  const pulled = [first]
  let at = first
  let i = 1
  while (i < points.length) {
    let reach = i
    // Far points first would ask for too much: the furthest that follows without a break is near enough.
    for (let k = i + 1; k < points.length && k < i + 80; k++) {
      const next = points[k]
      if (next && straightWay(walkable, at, next, 0.12)) reach = k
      else if (k > reach + 12) break
    }
    const next = points[reach]
    if (!next) break
    pulled.push(next)
    at = next
    i = reach + 1
  }
  return pulled
}

/** Finds the cheapest way between two cells, or null. */
const search = (walkable: Walkable, start: number, goal: number, limit: number): number[] | null => {
  const scratch = searchOf(walkable)
  const { size, cost, from, seen, done } = scratch
  scratch.run += 1
  const { run } = scratch
  const middle = (i: number) => (i + 0.5) * PACE - walkable.half
  const goalI = goal % size
  const goalJ = Math.floor(goal / size)
  const heap = makeHeap()
  cost[start] = 0
  seen[start] = run
  from[start] = -1
  heap.push(start, 0)
  for (let looked = 0; looked < limit; looked++) {
    const cell = heap.pop()
    if (cell === undefined) return null
    if (cell === goal) {
      const way: number[] = []
      for (let at = goal; at >= 0; at = from[at] ?? -1) way.push(at)
      return way.reverse()
    }
    if (done[cell] === run) continue
    done[cell] = run
    const i = cell % size
    const j = Math.floor(cell / size)
    for (const [di, dj] of STEPS) {
      const ni = i + di
      const nj = j + dj
      if (ni < 0 || nj < 0 || ni >= size || nj >= size) continue
      const next = nj * size + ni
      if (done[next] === run) continue
      const room = next === goal ? 0 : walkable.room(middle(ni), middle(nj))
      if (room < 0) continue
      // Half-way must be free too: it keeps the way from cutting corners and from jumping thin things.
      if (walkable.room((middle(i) + middle(ni)) / 2, (middle(j) + middle(nj)) / 2) < 0) continue
      const step = di !== 0 && dj !== 0 ? Math.SQRT2 : 1
      const price = (cost[cell] ?? 0) + step * (1 + SQUEEZE * Math.max(0, COMFORT - room))
      if (seen[next] === run && price >= (cost[next] ?? 0)) continue
      seen[next] = run
      cost[next] = price
      from[next] = cell
      const aside = Math.abs(goalI - ni)
      const along = Math.abs(goalJ - nj)
      heap.push(next, price + Math.max(aside, along) + (Math.SQRT2 - 1) * Math.min(aside, along))
    }
  }
  return null
}

/**
 * The way on foot from one point to another, round everything that stands there: the points to walk through, the first
 * where one is, the last as near to the wanted point as somebody can stand. Null when there is no way.
 */
export const findPath = (walkable: Walkable, from: Point, to: Point): Point[] | null => {
  const start = standNear(walkable, from)
  const goal = standNear(walkable, to)
  if (!start || !goal) return null
  if (straightWay(walkable, start, goal))
    return [
      { x: start.x, z: start.z },
      { x: goal.x, z: goal.z },
    ]
  const { size } = searchOf(walkable)
  const middle = (i: number) => (i + 0.5) * PACE - walkable.half
  const cellOf = (point: Point): number => {
    const i = Math.floor((point.x + walkable.half) / PACE)
    const j = Math.floor((point.z + walkable.half) / PACE)
    return j * size + i
  }
  const cells = search(walkable, cellOf(start), cellOf(goal), size * size)
  if (!cells) return null
  const points = cells.slice(1, -1).map((cell) => ({ x: middle(cell % size), z: middle(Math.floor(cell / size)) }))
  return pullTight(walkable, [{ x: start.x, z: start.z }, ...points, { x: goal.x, z: goal.z }])
}
