import type { Point } from '../../shared/plan/types.ts'

/**
 * Who is to be seen on the map beside oneself. The 3D hall says where the people in sight are; without it the map shows
 * them at the booths that the roster names.
 */
export interface MapPeople {
  slots(): Iterable<number>
  locate(slot: number, out: Point): boolean
}

let source: MapPeople | null = null

export const mapPeople = (): MapPeople | null => source

/** Returns its undo. */
export const tellMapPeople = (people: MapPeople): (() => void) => {
  source = people
  return () => {
    if (source === people) source = null
  }
}
