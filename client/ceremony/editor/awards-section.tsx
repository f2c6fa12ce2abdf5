import { useState } from 'react'
import { awardOnPodium } from '../../../shared/ceremony/award-of-cue.ts'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { RunNote } from '../../../shared/ceremony/check-run.ts'
import { cuesOfAward } from '../../../shared/ceremony/propose-run.ts'
import type { CeremonyAward, Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { AwardRow } from './award-row.tsx'
import { freeId } from './new-cue.ts'
import { useRun, useRunDesk, useShow } from './use-run.ts'

/** The awards that the ceremony gives, with who may get them. Who does is in the envelopes. */
export function AwardsSection({ notes }: { notes: readonly RunNote[] }) {
  const t = useWords(runWords)
  const say = useSay()
  const desk = useRunDesk()
  const { awards, cues } = useShow()
  const { sealed, voted } = useRun(({ line }) => line)
  const [open, setOpen] = useState<string | null>(null)
  const tell = (said: string) => {
    toast(said)
    announce(said)
  }
  const add = () => {
    const id = freeId(awards, 'award')
    const made: CeremonyAward = {
      id,
      name: { en: '', zh: '' },
      tier: 'first',
      edition: awards[0]?.edition ?? '',
      category: '',
      nominees: [],
      ballot: null,
    }
    desk.edit((show) => ({ ...show, awards: [...show.awards, made] }))
    setOpen(id)
    requestAnimationFrame(() => document.getElementById(`award-${id}`)?.focus())
  }
  const remove = ({ id, name }: CeremonyAward) => {
    desk.edit((show) => ({
      ...show,
      awards: show.awards.filter((one) => one.id !== id),
      cues: show.cues.filter((cue, index) => !isOfAward(show.cues, cue, index, id)),
    }))
    tell(t.removed(say(name) || id))
  }
  const giveCues = (award: CeremonyAward) => {
    const made: Cue[] = []
    for (const cue of cuesOfAward(award)) made.push({ ...cue, id: freeId([...cues, ...made], cue.kind) })
    desk.edit((show) => withCuesOf(show, made))
    tell(t.cuesAdded(made.length))
  }
  return (
    <section className="run-cues" aria-labelledby="run-awards-title">
      <h2 id="run-awards-title">{t.awards}</h2>
      <p className="run-quiet">{t.awardsHint}</p>
      <ol className="run-list">
        {awards.map((award, at) => {
          const { id } = award
          return (
            <AwardRow
              key={id}
              award={award}
              at={at}
              notes={notes.filter((note) => note.cue === '' && note.award === id)}
              fixed={sealed.includes(id) ? 'sealed' : voted.includes(id) ? 'voted' : null}
              open={open === id}
              onOpen={(next) => setOpen(next ? id : null)}
              onRemove={() => remove(award)}
              onGiveCues={() => giveCues(award)}
            />
          )
        })}
      </ol>
      <Button kinds={['main']} disabled={awards.length >= CEREMONY_LIMITS.awards} onClick={add}>
        {t.addAward}
      </Button>
    </section>
  )
}

/** Whether a cue goes with its award: also the thanks of its winners, who stand on the podium. */
const isOfAward = (cues: RunOfShow['cues'], cue: Cue, index: number, award: string): boolean =>
  'award' in cue ? cue.award === award : cue.kind === 'thanks' && awardOnPodium(cues, index) === award

/** The cues of an award stand before the show comes to its end, and after the applause for whoever was on the stage. */
function withCuesOf(show: RunOfShow, made: RunOfShow['cues']): RunOfShow {
  const end = show.cues.findIndex(({ kind }) => kind === 'group-photo' || kind === 'closing')
  const at = end < 0 ? show.cues.length : end
  return { ...show, cues: [...show.cues.slice(0, at), ...made, ...show.cues.slice(at)].slice(0, CEREMONY_LIMITS.cues) }
}
