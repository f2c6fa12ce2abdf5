import { SEAL_LIMITS } from '../../shared/seals/seal-words.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { Field } from '../ui/field.tsx'

/** Why a sealed result is changed: everybody can read it beside the envelope that it replaces. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useWords(sealPanelWords)
  return (
    <Field label={t.reason} hint={t.reasonHint}>
      {(control) => (
        <input
          {...control}
          className="input"
          maxLength={SEAL_LIMITS.reason}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
