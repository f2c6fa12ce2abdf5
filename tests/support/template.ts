/**
 * Names the data folder that `startSample` begins with: the sample is in, its posters are drawn and its fonts cut. Its cache
 * has what `startHall` shows as well.
 */
export const TEMPLATE = 'LAUREL_TEST_SAMPLE'
