/** In the order in which they are shown. */
export const INBOX_TABS = ['cards', 'rings', 'messages', 'numbers'] as const
export type InboxTab = (typeof INBOX_TABS)[number]
