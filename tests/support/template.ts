import { join } from 'node:path'

/**
 * Names the data folder that `startSample` begins with: the sample is in, its posters are drawn and its fonts cut. Its cache
 * has what `startHall` shows as well.
 */
export const TEMPLATE = 'LAUREL_TEST_SAMPLE'

/** Where make-ready.ts has that drawn. Its cache is of use to every server, also when it is of an earlier day. */
export const DRAWN = join(import.meta.dirname, '../../node_modules/.cache/laurel-sample')
