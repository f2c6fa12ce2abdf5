/** What `<input type="datetime-local">` holds for a moment in this device's time zone: 2026-11-27T14:30. */
export function toLocalInput(at: number): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The moment, or NaN while the field is not filled in. */
export const fromLocalInput = (value: string): number => new Date(value).getTime()

const HALF_HOUR = 30 * 60_000

/** A start to begin with: the next half hour that is some minutes ahead. */
export const likelyStart = (now: number): number => Math.ceil((now + 20 * 60_000) / HALF_HOUR) * HALF_HOUR
