import { LANGUAGES } from '../../shared/exhibition/say.ts'
import type { Bilingual } from '../../shared/exhibition/text.ts'
import { languageWords } from '../i18n/language-words.ts'
import { useWords } from '../i18n/words.ts'
import { TextField } from './text-field.tsx'

interface Props {
  label: string
  hint?: string
  value: Bilingual
  /** Characters of each language. */
  most: number
  lines?: number
  disabled?: boolean
  onChange: (value: Bilingual) => void
}

/** One text in both languages, side by side where there is room. */
export function BothLanguages({ label, hint, value, most, lines = 1, disabled = false, onChange }: Props) {
  const t = useWords(languageWords)
  return (
    <div className="field-pair">
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={label + t.asked[language]}
          hint={language === 'en' ? hint : undefined}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          value={value[language]}
          most={most}
          lines={lines}
          disabled={disabled}
          onChange={(typed) => onChange({ ...value, [language]: typed })}
        />
      ))}
    </div>
  )
}
