import { useState } from 'react'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { RunNote } from '../../../shared/ceremony/check-run.ts'
import { cuesOfAward } from '../../../shared/ceremony/propose-run.ts'
import type { CeremonyAward, Cue, RunOfShow } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { moveItem } from '../../studio/move-item.ts'
import { Button } from '../../ui/button.tsx'
import { announce } from '../../ui/live-region.tsx'
import { toast } from '../../ui/toast.tsx'
import { AwardForm } from './award-form.tsx'
import { freeId } from './new-cue.ts'
import { ShowNotes } from './show-notes.tsx'
import { useRun, useRunDesk, useShow } from './use-run.ts'

/** The awards that the ceremony gives, with who may get them. Who does is in the envelopes. */
export function AwardsSection({ notes }: { notes: readonly RunNote[] }) {
  const t = useWords(runWords)
  const say = useSay()
  const desk = useRunDesk()
  const { awards, cues } = useShow()
  const sealed = useRun(({ line }) => line.sealed)
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
      cues: show.cues.filter((cue) => !('award' in cue) || cue.award !== id),
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
          const own = notes.filter((note) => note.cue === '' && note.award === award.id)
          const isSealed = sealed.includes(award.id)
          const has = cues.some((cue) => 'award' in cue && cue.award === award.id)
          const isOpen = open === award.id
          return (
            <li key={award.id} className="run-cue" data-row="">
              <div className="run-cue__head">
                <button
                  type="button"
                  className="run-cue__name"
                  id={`award-${award.id}`}
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? null : award.id)}
                >
                  <strong>{say(award.name) || t.noName}</strong>
                  <span>
                    {t.tiers[award.tier]} · {award.ballot ? t.byVote : t.byJury} ·{' '}
                    {t.nomineesCount(award.nominees.length)}
                  </span>
                </button>
                {isSealed && <span className="run-sealed">{t.sealed}</span>}
              </div>
              <ShowNotes notes={own} />
              {isOpen && (
                <div className="run-form">
                  <p className="run-acts">
                    <Button
                      disabled={at === 0}
                      onClick={() => desk.edit((show) => ({ ...show, awards: moveItem(show.awards, at, -1) }))}
                    >
                      {t.earlier}
                    </Button>
                    <Button
                      disabled={at === awards.length - 1}
                      onClick={() => desk.edit((show) => ({ ...show, awards: moveItem(show.awards, at, 1) }))}
                    >
                      {t.later}
                    </Button>
                    {!has && <Button onClick={() => giveCues(award)}>{t.giveCues}</Button>}
                    <Button kinds={['danger']} disabled={isSealed} onClick={() => remove(award)}>
                      {t.remove}
                    </Button>
                  </p>
                  {isSealed && <p className="run-quiet">{t.sealedHint}</p>}
                  <AwardForm award={award} sealed={isSealed} />
                </div>
              )}
            </li>
          )
        })}
      </ol>
      <Button kinds={['main']} disabled={awards.length >= CEREMONY_LIMITS.awards} onClick={add}>
        {t.addAward}
      </Button>
    </section>
  )
}

/** The cues of an award stand before the show comes to its end. */
function withCuesOf(show: RunOfShow, made: RunOfShow['cues']): RunOfShow {
  const end = show.cues.findIndex(({ kind }) => kind === 'applause' || kind === 'group-photo' || kind === 'closing')
  const at = end < 0 ? show.cues.length : end
  return { ...show, cues: [...show.cues.slice(0, at), ...made, ...show.cues.slice(at)].slice(0, CEREMONY_LIMITS.cues) }
}
