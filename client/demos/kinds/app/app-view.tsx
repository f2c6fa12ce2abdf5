import { useState } from 'react'
import { type AppAct, type AppContent, type AppState, hostOf } from '../../../../shared/demos/kinds/app.ts'
import { useShown } from '../../../exhibition/exhibition-store.ts'
import { appWords } from '../../../i18n/demo-app.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import type { DemoViewProps } from '../../kind-views.ts'
import { AppFrame } from './app-frame.tsx'
import './app.css'

type Props = DemoViewProps<AppContent, AppState, AppAct>

/** An app of the exhibitor's own. One that lies elsewhere is asked for only when the visitor says so. */
export function AppView(props: Props) {
  return props.content.source === 'url' ? <Elsewhere {...props} url={props.content.url} /> : <AppFrame {...props} />
}

function Elsewhere({ url, ...props }: Props & { url: string }) {
  const t = useWords(appWords)
  const { exhibition } = useShown()
  const [open, setOpen] = useState(false)
  const host = hostOf(url) ?? ''
  if (!exhibition.allowedHosts.includes(host)) return <p className="app-demo__told">{t.notAllowed(host)}</p>
  if (open) return <AppFrame {...props} />
  return (
    <div className="app-demo__told">
      <p>{t.outside(host)}</p>
      <p className="app-demo__buttons">
        <Button kinds={['main']} onClick={() => setOpen(true)}>
          {t.open(host)}
        </Button>
        <a href={url} target="_blank" rel="noreferrer noopener">
          {t.newTab(host)}
        </a>
      </p>
      <p className="app-demo__hint">{t.mayRefuse}</p>
    </div>
  )
}
