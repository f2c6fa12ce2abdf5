import { useCallback, useEffect, useRef, useState } from 'react'

type Got<Answer> = Extract<Answer, { ok: true }>

/**
 * What our server answers to `read`: asked for at once, anew when `about` is another (`Object.is`), and with every call of
 * `again`. `answer`: the newest, null until there is one. `got`: the newest that was no refusal; it stays while later ones
 * fail. `onGot` is called with each of those before it is shown. An answer that another question overtook is dropped.
 */
export function useAnswer<Answer extends { ok: boolean }>(
  about: unknown,
  read: (signal: AbortSignal) => Promise<Answer>,
  onGot?: (got: Got<Answer>) => void,
): { answer: Answer | null; got: Got<Answer> | null; again: () => void } {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [got, setGot] = useState<Got<Answer> | null>(null)
  const [asked, setAsked] = useState(0)
  const latest = useRef({ read, onGot })
  latest.current = { read, onGot }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about, and `asked` counts up to ask again
  useEffect(() => {
    const stop = new AbortController()
    void latest.current.read(stop.signal).then((now) => {
      if (stop.signal.aborted) return
      if (now.ok) {
        latest.current.onGot?.(now as Got<Answer>)
        setGot(now as Got<Answer>)
      }
      setAnswer(now)
    })
    return () => stop.abort()
  }, [about, asked])
  return { answer, got, again: useCallback(() => setAsked((times) => times + 1), []) }
}
