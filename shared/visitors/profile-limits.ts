/** Letters of a name, after trimming. */
export const NAME_MAX_CHARS = 24
