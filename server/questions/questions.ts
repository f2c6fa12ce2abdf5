import type { Services } from '../services.ts'

/** What changed is told so often: two hundred votes at once are one word to each who watches. */
const TELL_MS = 150

/**
 * Tells what changes of the questions at booths. Storage has all of it, and what is told is read from there; this counts
 * the revisions, so that whoever missed one knows it.
 */
export interface Questions {
  /** The revision at a booth that has all which was told until now. */
  rev(booth: string): number
  /** A question was asked, answered, hidden or taken back; with `votes` only those changed. */
  touch(at: { exhibition: string; booth: string }, question: string, what?: 'votes'): void
  close(): void
}

export function createQuestions({ bus, storage, log }: Pick<Services, 'bus' | 'storage' | 'log'>): Questions {
  const revs = new Map<string, number>()
  /** By booth: questions of which more than the votes changed, or only those. */
  const touched = new Map<string, { exhibition: string; questions: Map<string, 'all' | 'votes'> }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let telling: Promise<void> = Promise.resolve()

  const rev = (booth: string) => revs.get(booth) ?? 0
  const tell = async () => {
    timer = undefined
    const now = [...touched]
    touched.clear()
    for (const [booth, { exhibition, questions }] of now) {
      revs.set(booth, rev(booth) + 1)
      const stand = await storage.questions.some([...questions.keys()])
      const known = new Set(stand.map(({ id }) => id))
      bus.publish('questions.changed', {
        exhibition,
        booth,
        rev: rev(booth),
        questions: stand.filter(({ id }) => questions.get(id) === 'all'),
        votes: stand.filter(({ id }) => questions.get(id) === 'votes'),
        gone: [...questions.keys()].filter((id) => !known.has(id)),
      })
    }
  }
  const tellLater = () => {
    timer ??= setTimeout(() => {
      telling = telling
        .then(tell)
        .catch((error) => log.error({ err: error }, 'a change of questions could not be told'))
    }, TELL_MS)
  }
  return {
    rev,
    touch({ exhibition, booth }, question, what) {
      let at = touched.get(booth)
      if (!at) {
        at = { exhibition, questions: new Map() }
        touched.set(booth, at)
      }
      if (what !== 'votes' || !at.questions.has(question)) at.questions.set(question, what ?? 'all')
      tellLater()
    },
    close: () => clearTimeout(timer),
  }
}
