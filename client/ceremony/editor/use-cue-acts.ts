import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { moveItem } from '../../studio/move-item.ts'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { freeId } from './new-cue.ts'
import { useNameOf } from './use-name-of.ts'
import { useRunDesk, useShow } from './use-run.ts'

export interface CueActs {
  move(step: number): void
  duplicate(): void
  remove(): void
}

const focusOn = (id: string | undefined) =>
  requestAnimationFrame(() => id && document.getElementById(`cue-${id}`)?.focus())

/** What can be done to a cue in its list. Each is one step of undo, and said aloud; the focus stays with the cue. */
export function useCueActs(cue: Cue, at: number): CueActs {
  const t = useWords(runWords)
  const desk = useRunDesk()
  const { cues } = useShow()
  const { kind, what } = useNameOf()(cue)
  const name = what ? `${kind}, ${what}` : kind
  return {
    move(step) {
      const to = Math.min(Math.max(at + step, 0), cues.length - 1)
      if (to === at) return
      desk.edit((show) => ({ ...show, cues: moveItem(show.cues, at, to - at) }))
      announce(t.moved(name, to + 1, cues.length))
      focusOn(cue.id)
    },
    duplicate() {
      const copy = { ...cue, id: freeId(cues, cue.id.replace(/-\d+$/, '')) }
      desk.edit((show) => ({ ...show, cues: [...show.cues.slice(0, at + 1), copy, ...show.cues.slice(at + 1)] }))
      announce(t.duplicated(name))
      focusOn(copy.id)
    },
    remove() {
      desk.edit((show) => ({ ...show, cues: show.cues.filter(({ id }) => id !== cue.id) }))
      toast(t.removed(name))
      announce(t.removed(name))
      focusOn((cues[at + 1] ?? cues[at - 1])?.id)
    },
  }
}
