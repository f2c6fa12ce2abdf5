import type { MediaEngine } from './media-engine.ts'
import { giveByMesh } from './mesh-giving.ts'
import { takeByMesh } from './mesh-taking.ts'

/** The embedded engine: the publisher's browser sends to each viewer's straight, with nothing in between. */
export const meshEngine: MediaEngine = { id: 'mesh', give: giveByMesh, take: takeByMesh }
