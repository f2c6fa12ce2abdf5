/** Ms after which a reveal says the name, on every screen alike. */
export const REVEAL_NAME_MS = 4200
