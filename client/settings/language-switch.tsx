import { LANGUAGES } from '../../shared/exhibition/say.ts'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { LANGUAGE_NAMES } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'

/** Offers the other language by its own name. */
export function LanguageSwitch() {
  const language = useLanguage()
  const other = LANGUAGES.find((one) => one !== language) ?? 'en'
  return (
    <Button
      kinds={['bare']}
      className="language-switch"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      <Icon name="globe" size={18} />
      {LANGUAGE_NAMES[other]}
    </Button>
  )
}
