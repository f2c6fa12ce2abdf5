import { CEREMONY_LIMITS } from '../../shared/ceremony/ceremony-words.ts'
import type { SealNominee } from '../../shared/seals/seal-messages.ts'
import { BoothPicker } from '../ceremony/booth-picker.tsx'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'

interface Props {
  nominees: readonly SealNominee[]
  winners: readonly string[]
  onPick: (winners: readonly string[]) => void
}

/** One winner or several, in the order in which they are read out. Nominees stand in the order of the run of show. */
export function NomineePicks({ nominees, winners, onPick }: Props) {
  const t = useWords(sealPanelWords)
  return (
    <>
      <BoothPicker
        legend={t.winners}
        hint={t.winnersHint}
        find={t.find}
        booths={nominees.map(({ booth, wasPublic, ...shown }) => ({
          id: booth,
          ...shown,
          ...(wasPublic ? { closed: t.wasPublic } : {}),
        }))}
        picked={winners}
        most={CEREMONY_LIMITS.winners}
        keepPicked
        onPick={onPick}
      />
      {nominees.some(({ wasPublic }) => wasPublic) && <p className="field__hint">{t.wasPublicHint}</p>}
    </>
  )
}
