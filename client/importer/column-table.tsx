import { FIELDS, type Field, SPOKEN_FIELDS } from '../../shared/importer/fields.ts'
import type { Preview } from '../../shared/importer/plan-import.ts'
import { importerWords } from '../i18n/importer.ts'
import { languageWords } from '../i18n/language-words.ts'
import { useWords } from '../i18n/words.ts'
import type { Choices } from './use-import.ts'

/** What each column was taken for, with examples, to be corrected. */
export function ColumnTable({
  columns,
  chosen,
  onChoose,
}: {
  columns: Preview['columns']
  chosen: Choices['columns']
  onChoose: (columns: Choices['columns']) => void
}) {
  const t = useWords(importerWords)
  const languages = useWords(languageWords)
  const correct = (index: number, field: Field, language: 'en' | 'zh') =>
    onChoose([...chosen.filter((one) => one.index !== index), { index, field, language }])
  return (
    <ul className="columns">
      {columns.map(({ index, header, field, language, confidence, because, examples }) => (
        <li key={index} className="columns__row" data-out={field === 'leave-out'}>
          <div className="columns__header">
            <strong>{header}</strong>
            {because ? <em>{t[because]}</em> : confidence === 'likely' ? <em>{t.unsure}</em> : null}
            <p className="columns__examples">{examples.join(' · ')}</p>
          </div>
          <div className="columns__choice">
            <select
              className="input"
              aria-label={`${t.column} ${header}`}
              value={field}
              onChange={(event) => correct(index, event.target.value as Field, language)}
            >
              {FIELDS.map((one) => (
                <option key={one} value={one}>
                  {t.fields[one]}
                </option>
              ))}
            </select>
            {SPOKEN_FIELDS.has(field) && (
              <select
                className="input columns__language"
                aria-label={`${t.inLanguage}: ${header}`}
                value={language}
                onChange={(event) => correct(index, field, event.target.value === 'zh' ? 'zh' : 'en')}
              >
                <option value="en">{languages.en}</option>
                <option value="zh">{languages.zh}</option>
              </select>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
