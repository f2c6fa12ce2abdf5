export type { Crowd } from './crowd.ts'
export { loadPeople } from './load-people.ts'
export type { People } from './people.ts'
