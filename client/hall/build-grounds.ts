import type { FloorPlan } from '../../shared/plan/types.ts'
import { layHills, layLawn } from './ground/lay-lawn.ts'
import { layPlaza } from './ground/lay-plaza.ts'
import { layPools } from './ground/lay-pools.ts'
import { layWays } from './ground/lay-ways.ts'
import type { HallKit } from './kit/read-kit.ts'
import { raiseMonuments } from './monuments/raise-monuments.ts'
import { Solid } from './solid/solid.ts'

/**
 * All of the hall that never moves and stands once, as one mesh of one material: one draw call. `coarse`: without the
 * stone's joints and rounder than it has to be by half, for where each triangle takes the processor's time.
 */
export const buildGrounds = (kit: HallKit, plan: FloorPlan, coarse = false): Solid => {
  const solid = new Solid()
  layPlaza(solid, plan.plazaRadius, coarse)
  layLawn(solid, plan.plazaRadius, plan.radius, coarse)
  layHills(solid)
  layWays(solid, plan, coarse)
  layPools(solid, plan.garden.pools)
  raiseMonuments(solid, kit, plan)
  return solid
}
