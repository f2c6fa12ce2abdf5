import type { Bilingual } from '../../shared/exhibition/text.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Field } from '../ui/field.tsx'

interface Props {
  label: string
  hint?: string
  value: Bilingual
  most: number
  lines?: number
  onChange: (value: Bilingual) => void
}

/** One text in both languages, side by side where there is room. */
export function BothLanguages({ label, hint, value, most, lines = 1, onChange }: Props) {
  const t = useWords(studioWords)
  return (
    <div className="studio__pair">
      {(['en', 'zh'] as const).map((language) => (
        <Field
          key={language}
          label={`${label}, ${language === 'en' ? t.english : t.chinese}`}
          {...(hint && language === 'en' ? { hint } : {})}
        >
          {(control) => {
            const shared = {
              ...control,
              className: 'input',
              maxLength: most,
              lang: language === 'zh' ? 'zh-CN' : 'en',
              value: value[language],
              onChange: (event: { target: { value: string } }) =>
                onChange({ ...value, [language]: event.target.value }),
            }
            return lines > 1 ? <textarea {...shared} rows={lines} /> : <input {...shared} />
          }}
        </Field>
      ))}
    </div>
  )
}
