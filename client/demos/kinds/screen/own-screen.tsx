import { SCREEN_SEATS } from '../../../../shared/demos/kinds/screen.ts'
import { screenWords } from '../../../i18n/screen.ts'
import { useWords } from '../../../i18n/words.ts'
import { type OwnShare, useScreen } from '../../../live-media/screen-store.ts'
import { endShare, speak } from '../../../live-media/share.ts'
import { Button } from '../../../ui/button.tsx'
import { LiveVideo } from './live-video.tsx'

/** To a host: what the others see, how many, and the ways to be silent or to stop. */
export function OwnScreen({ own }: { own: OwnShare }) {
  const t = useWords(screenWords)
  const fault = useScreen((now) => now.fault)
  return (
    <div className="screen-demo">
      <LiveVideo stream={own.stream} label={t.preview} silent />
      <div className="screen-demo__bar">
        <p>
          <b>{t.sharing[own.what]}</b> · {t.seats(own.viewers, SCREEN_SEATS)}
        </p>
        <Button aria-pressed={own.voice} onClick={() => void speak(!own.voice)}>
          {own.voice ? t.voiceOn : t.voiceOff}
        </Button>
        <Button kinds={['danger']} onClick={() => endShare('own')}>
          {t.stop}
        </Button>
        {fault && <p role="alert">{t.faults[fault]}</p>}
      </div>
    </div>
  )
}
