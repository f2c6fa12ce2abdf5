import module from 'node:module'
import { planHere } from './plan-here.ts'
import type { PlanRequest } from './plan-list.ts'

// Runs in a process of its own, so that a slow or hostile file neither stalls the halls nor takes their memory, and what
// reading took goes back to the machine with it.
process.once('message', async (request: PlanRequest) => {
  const result = await planHere(request)
  module.flushCompileCache?.() // for the next: with its answer this one is ended
  process.send?.(result)
})
