import { PLACES, SIGHT } from '../../shared/poses/down-frame.ts'
import { cellOf } from '../../shared/poses/lattice.ts'
import { GridCell } from './grid-cell.ts'

/** Cells on a side: the reach of the lattice, and the ring round it. */
const SIDE = 64 + 2 * SIGHT

/** All cells, made when somebody first comes near. */
export class PoseGrid {
  readonly #cells: (GridCell | undefined)[] = new Array(SIDE * SIDE).fill(undefined)
  readonly #around = new Map<GridCell, readonly GridCell[]>()

  /** The cell of a place on the lattice. */
  at(x: number, z: number): GridCell {
    return this.#cell(cellOf(x), cellOf(z))
  }

  /** The five by five cells round a cell, by place; it is as symmetric as sight is: who sees it is who it sees. */
  around(cell: GridCell): readonly GridCell[] {
    let around = this.#around.get(cell)
    if (around === undefined) {
      around = Array.from({ length: PLACES }, (_, place) =>
        this.#cell(cell.x + (place % 5) - SIGHT, cell.z + Math.floor(place / 5) - SIGHT),
      )
      this.#around.set(cell, around)
    }
    return around
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
