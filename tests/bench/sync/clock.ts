import { performance } from 'node:perf_hooks'

/** Ms since 1970 with microseconds, the same in all processes of a machine up to a fraction of a millisecond. */
export function clock(): number {
  return performance.timeOrigin + performance.now()
}
