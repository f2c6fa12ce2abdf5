export { Crowd, type CrowdOptions } from './crowd.ts'
export { CROWD_DETAIL, type CrowdQuality } from './crowd-pick.ts'
export { CROWD_CAPACITY, RUN_SPEED, WALK_SPEED } from './crowd-pool.ts'
export { loadCrowd } from './load-crowd.ts'
