import type { ShownStory } from '../../../../shared/demos/kinds/story.ts'
import type { StoryContent } from '../../../../shared/demos/kinds/story-content.ts'

export interface MapNode {
  id: string
  x: number
  y: number
  ending: boolean
  /** Somebody has been there since the session began. */
  seen: boolean
  here: boolean
}
export interface MapEdge {
  key: string
  from: MapNode
  to: MapNode
  taken: boolean
  /** On the way that is being taken now. */
  now: boolean
}

export const STEP = { x: 46, y: 34 } as const

/** Scenes in columns, by how few steps they lie from the beginning; the ways between them. */
export function layOutMap({ scenes }: StoryContent, { taken, way, scene: here }: ShownStory) {
  const columns = new Map<string, number>()
  const [first] = scenes
  if (first) columns.set(first.id, 0)
  for (const [id, column] of columns)
    for (const { to } of scenes.find((scene) => scene.id === id)?.choices ?? [])
      if (!columns.has(to)) columns.set(to, column + 1)
  const byColumn = new Map<number, string[]>()
  for (const [id, column] of columns) byColumn.set(column, [...(byColumn.get(column) ?? []), id])
  const rows = Math.max(1, ...[...byColumn.values()].map((ids) => ids.length))
  const passed = new Set(way.map(({ scene, choice }) => `${scene}/${choice}`))
  const been = new Set(Object.keys(taken).map((key) => key.split('/')[0]))
  const nodes = new Map<string, MapNode>()
  for (const { id, ending } of scenes) {
    const column = columns.get(id) ?? 0
    const beside = byColumn.get(column) ?? [id]
    const y = (rows - beside.length) / 2 + beside.indexOf(id)
    nodes.set(id, {
      id,
      x: (column + 0.5) * STEP.x,
      y: (y + 0.5) * STEP.y,
      ending,
      seen: been.has(id) || id === here,
      here: id === here,
    })
  }
  const edges = scenes.flatMap(({ id, choices }) =>
    choices.flatMap(({ id: choice, to }): MapEdge[] => {
      const [from, other] = [nodes.get(id), nodes.get(to)]
      const key = `${id}/${choice}`
      return from && other ? [{ key, from, to: other, taken: (taken[key] ?? 0) > 0, now: passed.has(key) }] : []
    }),
  )
  return { nodes: [...nodes.values()], edges, width: byColumn.size * STEP.x, height: rows * STEP.y }
}
