/** Where in a JSON text each part begins, for messages that a person can follow. */
export interface JsonLines {
  /** Line of the part that a path leads to, from 1; of the nearest part round it when it is not there. */
  lineOf(path: readonly PropertyKey[]): number
}

/** A text that is no JSON, and the line on which that shows. */
export class NoJson extends Error {
  readonly line: number
  constructor(line: number) {
    super(`This is no JSON any more on line ${line}.`)
    this.line = line
  }
}

/** Deeper than anything that is meant. */
const DEEPEST = 30

const keyOf = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String))

/**
 * Reads a JSON text only for its lines. Forgiving in strings and numbers, which JSON.parse judges.
 * @throws NoJson
 */
export function readJsonLines(text: string): JsonLines {
  const lines = new Map<string, number>()
  let at = 0
  let line = 1

  const space = () => {
    while (/\s/.test(text[at] ?? '')) if (text[at++] === '\n') line++
  }
  const take = (sign: string) => {
    space()
    if (text[at] !== sign) throw new NoJson(line)
    at++
  }
  const string = (): string => {
    space()
    const from = at
    if (text[at++] !== '"') throw new NoJson(line)
    while (text[at] !== '"') {
      if (text[at] === undefined || text[at] === '\n') throw new NoJson(line)
      at += text[at] === '\\' ? 2 : 1
    }
    at++
    try {
      return JSON.parse(text.slice(from, at)) as string
    } catch {
      throw new NoJson(line) // an escape that is none
    }
  }
  const each = (close: string, one: (index: number) => void) => {
    at++
    space()
    if (text[at] === close) return void at++
    for (let index = 0; ; index++) {
      one(index)
      space()
      if (text[at] === close) return void at++
      take(',')
    }
  }
  const plain = () => {
    const [word = ''] = /^[-+.\w]+/.exec(text.slice(at, at + 40)) ?? []
    try {
      JSON.parse(word)
    } catch {
      throw new NoJson(line)
    }
    at += word.length
  }
  const value = (path: readonly PropertyKey[]): void => {
    space()
    lines.set(keyOf(path), line)
    const sign = text[at]
    if (path.length > DEEPEST) throw new NoJson(line)
    if (sign === '{')
      each('}', () => {
        const name = string()
        take(':')
        value([...path, name])
      })
    else if (sign === '[') each(']', (index) => value([...path, index]))
    else if (sign === '"') string()
    else plain()
  }

  value([])
  space()
  if (at < text.length) throw new NoJson(line)
  return {
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const found = lines.get(keyOf(path.slice(0, length)))
        if (found !== undefined) return found
      }
      return lines.get(keyOf([])) ?? 1
    },
  }
}
