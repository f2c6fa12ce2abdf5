/** Minutes and seconds of a tour: 1:05. */
export const tellTime = (ms: number): string => {
  const seconds = Math.floor(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What somebody wrote as minutes and seconds, in ms; undefined when it is no time up to `most`. */
export const readTime = (text: string, most: number): number | undefined => {
  const [, minutes, seconds] = /^\s*(\d{1,2})\s*[:：]\s*([0-5]?\d)\s*$/.exec(text) ?? []
  if (minutes === undefined || seconds === undefined) return undefined
  const ms = (Number(minutes) * 60 + Number(seconds)) * 1000
  return ms <= most ? ms : undefined
}
