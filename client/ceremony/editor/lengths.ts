/** Seconds as one writes a length: 0:45, 12:05, 1:02:05. */
export function writeLength(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const rest = two(Math.floor(seconds % 60))
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}

/** Seconds of what somebody typed: "90", "1:30", "1:02:05", also with a full-width colon; undefined for what is no length. */
export function readLength(typed: string): number | undefined {
  const text = typed.trim().replaceAll('：', ':')
  if (!/^\d{1,5}(?::\d{1,2}){0,2}$/.test(text)) return undefined
  const parts = text.split(':').map(Number)
  if (parts.slice(1).some((part) => part > 59)) return undefined
  return parts.reduce((sum, part) => sum * 60 + part, 0)
}
