import { PLACES, SIGHT } from '../../shared/poses/down-frame.ts'
import { CELL_STEPS, cellOf, STEPS } from '../../shared/poses/lattice.ts'
import type { Avatar } from './avatar.ts'
import { GridCell } from './grid-cell.ts'
import { WIDTH } from './places.ts'
import type { Viewer } from './viewer.ts'

/** Cells on a side: the reach of the lattice, and the ring round it. */
const SIDE = 64 + 2 * SIGHT
/** A viewer looks from another cell only when they are so far in it, so that nobody flips on a border. */
const HYSTERESIS_STEPS = STEPS

/** All cells, made when somebody first comes near; who is in which, and who looks from which. */
export class PoseGrid {
  /** Cells that somebody looks from. */
  readonly watched = new Set<GridCell>()
  readonly #cells: (GridCell | undefined)[] = new Array(SIDE * SIDE).fill(undefined)
  readonly #around = new Map<GridCell, readonly GridCell[]>()

  /** The five by five cells round a cell, by place; it is as symmetric as sight is: who sees it is who it sees. */
  around(cell: GridCell): readonly GridCell[] {
    let around = this.#around.get(cell)
    if (around === undefined) {
      around = Array.from({ length: PLACES }, (_, place) =>
        this.#cell(cell.x + (place % WIDTH) - SIGHT, cell.z + Math.floor(place / WIDTH) - SIGHT),
      )
      this.#around.set(cell, around)
    }
    return around
  }

  /** Puts an avatar and its view into the cells where they are now. True when the avatar's cell changed. */
  settle(avatar: Avatar): boolean {
    const { cell: old, nowX, nowZ, viewer } = avatar
    if (viewer?.cell !== undefined && isBeyond(viewer.cell, nowX, nowZ)) {
      this.unwatch(viewer)
      this.watch(viewer, this.#cell(cellOf(nowX), cellOf(nowZ)))
    }
    if (old !== undefined && cellOf(nowX) === old.x && cellOf(nowZ) === old.z) return false
    const cell = this.#cell(cellOf(nowX), cellOf(nowZ))
    if (old !== undefined) {
      old.leave(avatar)
      for (const other of this.around(old)) if (!other.sees(cell)) other.tellLeft(avatar.slot)
    }
    cell.enter(avatar)
    return true
  }

  /** Takes an avatar out; all who saw it are told. */
  remove(avatar: Avatar): void {
    const { cell } = avatar
    if (cell === undefined) return
    cell.leave(avatar)
    for (const other of this.around(cell)) other.tellLeft(avatar.slot)
  }

  watch(viewer: Viewer, cell: GridCell): void {
    cell.watch(viewer)
    this.watched.add(cell)
  }

  unwatch(viewer: Viewer): void {
    const { cell } = viewer
    if (cell === undefined) return
    cell.unwatch(viewer)
    if (cell.viewers.length === 0) this.watched.delete(cell)
  }

  #cell(x: number, z: number): GridCell {
    const index = (z + SIDE / 2) * SIDE + (x + SIDE / 2)
    let cell = this.#cells[index]
    if (cell === undefined) {
      cell = new GridCell(x, z)
      this.#cells[index] = cell
    }
    return cell
  }
}

/** Whether a place is out of a cell by more than the hysteresis. */
function isBeyond(cell: GridCell, x: number, z: number): boolean {
  const inX = x - cell.x * CELL_STEPS
  const inZ = z - cell.z * CELL_STEPS
  return (
    inX < -HYSTERESIS_STEPS ||
    inZ < -HYSTERESIS_STEPS ||
    inX >= CELL_STEPS + HYSTERESIS_STEPS ||
    inZ >= CELL_STEPS + HYSTERESIS_STEPS
  )
}
