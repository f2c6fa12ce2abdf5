import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { CeremonyAward } from '../../../shared/ceremony/run-of-show.ts'
import { TIERS } from '../../../shared/plan/types.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BallotChoice } from './ballot-choice.tsx'
import { Choose } from './choose.tsx'
import { NomineesField } from './nominees-field.tsx'
import { useExhibition, useRunDesk, withAward } from './use-run.ts'

/** What an award is called and how it is decided. What an envelope was made over, or is voted on, stays as it was. */
export function AwardForm({ award, fixed }: { award: CeremonyAward; fixed: boolean }) {
  const t = useWords(runWords)
  const say = useSay()
  const desk = useRunDesk()
  const { categories } = useExhibition()
  const set = (more: Partial<CeremonyAward>, about = '') =>
    desk.edit(
      withAward(award.id, (now) => ({ ...now, ...more })),
      about && `${award.id} ${about}`,
    )
  const tracks = [
    { value: '', label: t.allCategories },
    ...categories.map(({ id, name }) => ({ value: id, label: say(name) })),
  ]
  return (
    <>
      <BothLanguages
        label={t.awardName}
        value={award.name}
        most={CEREMONY_LIMITS.name}
        disabled={fixed}
        onChange={(name) => set({ name }, 'name')}
      />
      <div className="field-pair">
        <Choose
          label={t.tier}
          value={award.tier}
          disabled={fixed}
          choices={TIERS.map((value) => ({ value, label: t.tiers[value] }))}
          onPick={(value) => set({ tier: TIERS.find((tier) => tier === value) ?? award.tier })}
        />
        <TextField
          label={t.edition}
          hint={t.editionHint}
          most={40}
          disabled={fixed}
          value={award.edition}
          onChange={(edition) => set({ edition }, 'edition')}
        />
        <Choose
          label={t.category}
          value={award.category}
          disabled={fixed}
          choices={tracks}
          onPick={(category) => set({ category })}
        />
      </div>
      <NomineesField award={award} disabled={fixed} onChange={(nominees) => set({ nominees })} />
      <BallotChoice ballot={award.ballot} fixed={fixed} onChange={(ballot) => set({ ballot })} />
    </>
  )
}
