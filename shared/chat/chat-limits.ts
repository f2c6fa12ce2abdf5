/** Longest message, in UTF-16 units as `maxlength` counts them. */
export const CHAT_MAX_CHARS = 300
/** How many messages of a channel a late joiner gets. */
export const CHAT_HISTORY = 60
