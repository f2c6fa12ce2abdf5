import type { FloorPlan } from '../../shared/plan/types.ts'
import { layHills, layLawn } from './ground/lay-lawn.ts'
import { layPlaza } from './ground/lay-plaza.ts'
import { layPools } from './ground/lay-pools.ts'
import { layWays } from './ground/lay-ways.ts'
import type { HallKit } from './kit/read-kit.ts'
import { raiseMonuments } from './monuments/raise-monuments.ts'
import { Solid } from './solid/solid.ts'

/**
 * All of the hall that never moves and stands once, as one mesh of one material: one draw call. `spare`: without the
 * stone's joints and rounder than it has to be by half, for where each triangle takes the processor's time.
 */
export const buildGrounds = (kit: HallKit, plan: FloorPlan, spare = false): Solid => {
  const solid = new Solid()
  layPlaza(solid, plan.plazaRadius, spare)
  layLawn(solid, plan.plazaRadius, plan.radius, spare)
  layHills(solid)
  layWays(solid, plan, spare)
  layPools(solid, plan.garden.pools)
  raiseMonuments(solid, kit, plan)
  return solid
}
