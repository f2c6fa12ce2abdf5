/** Colours of a terminal, or none. What comes out of files has no control characters any more (`cleanCell`). */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  brass(text: string): string
}

export function paint(colours: boolean): Paint {
  const style = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text)
  return { bold: style(1), dim: style(2), red: style(31), green: style(32), brass: style(33) }
}
