/**
 * What this browser remembers for itself. Storage may be full, forbidden or missing (private windows, embedded
 * browsers): then the value lives as long as the page, and nobody is told.
 */
const fallback = new Map<string, string>()

export function kept(key: string): string | null {
  try {
    return localStorage.getItem(`laurel.${key}`) ?? fallback.get(key) ?? null
  } catch {
    return fallback.get(key) ?? null
  }
}

export function keep(key: string, value: string): void {
  fallback.set(key, value)
  try {
    localStorage.setItem(`laurel.${key}`, value)
  } catch {
    // the fallback holds it for this page
  }
}

/** The same for this tab alone: survives a reload, not a second tab. */
export function keptInTab(key: string): string | null {
  try {
    return sessionStorage.getItem(`laurel.${key}`)
  } catch {
    return null
  }
}

export function keepInTab(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(`laurel.${key}`)
    else sessionStorage.setItem(`laurel.${key}`, value)
  } catch {
    // a reload will show the entry again, which is harmless
  }
}
