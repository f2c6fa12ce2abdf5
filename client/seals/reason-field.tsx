import { SEAL_LIMITS } from '../../shared/seals/seal-words.ts'
import { sealPanelWords } from '../i18n/seal-panel.ts'
import { useWords } from '../i18n/words.ts'
import { TextField } from '../ui/text-field.tsx'

/** Why a sealed result is changed: everybody can read it beside the envelope that it replaces. */
export function ReasonField({ value, onChange }: { value: string; onChange: (reason: string) => void }) {
  const t = useWords(sealPanelWords)
  return <TextField label={t.reason} hint={t.reasonHint} most={SEAL_LIMITS.reason} value={value} onChange={onChange} />
}
