import { useRef, useState } from 'react'
import type { AppAct, AppContent, AppState } from '../../../../shared/demos/kinds/app.ts'
import { appWords } from '../../../i18n/demo-app.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { DemoViewProps } from '../../kind-views.ts'
import { appAddress } from './app-address.ts'
import { useApp } from './use-app.ts'

type Props = DemoViewProps<AppContent, AppState, AppAct>

/** The app in its frame; closed and started again as often as one likes. */
export function AppFrame(props: Props) {
  const t = useWords(appWords)
  const [run, setRun] = useState(1)
  const [open, setOpen] = useState(true)
  const again = () => {
    setRun((run) => run + 1)
    setOpen(true)
  }
  if (open) return <RunningApp key={run} {...props} onAgain={again} onClose={() => setOpen(false)} />
  return (
    <div className="app-demo__told" role="status">
      <p>{t.closed}</p>
      <Button onClick={again}>{t.reload}</Button>
    </div>
  )
}

/** Not in React's types yet: no cookie goes with what the frame loads, where a browser can do that. */
const WITHOUT_CREDENTIALS = { credentialless: true }

function RunningApp({ onAgain, onClose, ...props }: Props & { onAgain: () => void; onClose: () => void }) {
  const t = useWords(appWords)
  const say = useSay()
  const frame = useRef<HTMLIFrameElement>(null)
  const after = useRef<HTMLDivElement>(null)
  const leave = () => after.current?.querySelector('button')?.focus()
  const { health, loaded, wait } = useApp(frame, props, leave)
  const ill = health === 'silent' || health === 'slow' || health === 'stopped'
  return (
    <div className="app-demo">
      <button type="button" className="app-demo__skip" onClick={leave}>
        {t.skip}
      </button>
      {health === 'loading' && (
        <p className="app-demo__loading" role="status">
          {t.loading}
        </p>
      )}
      {health !== 'stopped' && (
        <iframe
          {...WITHOUT_CREDENTIALS}
          ref={frame}
          className="app-demo__frame"
          title={say(props.title)}
          src={appAddress(props.content)}
          sandbox="allow-scripts"
          allow=""
          referrerPolicy="no-referrer"
          onLoad={loaded}
        />
      )}
      {ill && (
        <div className="app-demo__ill" role="alert">
          <p>{t[health]}</p>
          {health !== 'stopped' && <Button onClick={wait}>{t.wait}</Button>}
        </div>
      )}
      <div className="app-demo__bar" ref={after}>
        <Button onClick={onAgain}>{t.reload}</Button>
        <Button onClick={onClose}>{t.close}</Button>
        <p className="app-demo__hint">{t.keys}</p>
      </div>
    </div>
  )
}
