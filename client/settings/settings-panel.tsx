import { LANGUAGES } from '../../shared/exhibition/say.ts'
import { useSession } from '../hall-session/session.ts'
import { switchView } from '../hall-session/switch-view.ts'
import { setLanguage, useLanguage } from '../i18n/language.ts'
import { settingsWords } from '../i18n/settings.ts'
import { LANGUAGE_NAMES, useWords } from '../i18n/words.ts'
import { setSound, useSoundOn } from '../sound/sound-store.ts'
import { RadioRow } from '../ui/radio-row.tsx'
import { QUALITY_CHOICES, setQuality, useQuality } from './quality-store.ts'
import { useReducedMotion } from './use-reduced-motion.ts'
import './settings.css'

export function SettingsPanel() {
  const t = useWords(settingsWords)
  const view = useSession((state) => state.view)
  const language = useLanguage()
  const quality = useQuality()
  const sound = useSoundOn()
  const lessMotion = useReducedMotion()
  return (
    <div className="settings">
      <RadioRow
        legend={t.view}
        hint={t.viewHint}
        value={view}
        choices={[
          { value: '3d', label: t.view3d },
          { value: '2d', label: t.view2d },
        ]}
        onPick={switchView}
      />
      <RadioRow
        legend={t.quality}
        hint={t.qualityHint}
        value={quality}
        choices={QUALITY_CHOICES.map((value) => ({ value, label: t.qualities[value] }))}
        onPick={setQuality}
      />
      <RadioRow
        legend={t.sound}
        hint={t.soundHint}
        value={sound ? 'on' : 'off'}
        choices={(['on', 'off'] as const).map((value) => ({ value, label: t.sounds[value] }))}
        onPick={(value) => setSound(value === 'on')}
      />
      <RadioRow
        legend={t.language}
        value={language}
        choices={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onPick={setLanguage}
      />
      <section>
        <h3 className="settings__title">{t.motion}</h3>
        <p className="settings__hint">{lessMotion ? t.motionOn : t.motionOff}</p>
      </section>
    </div>
  )
}
