import type { HallContext, HallHandlers } from '../rooms/hall-context.ts'

export const timeRequests = (hall: HallContext): Pick<HallHandlers, 'time.ask'> => ({
  'time.ask': () => ({ ok: true, now: hall.now() }),
})
