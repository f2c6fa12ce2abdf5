import { useEffect, useState } from 'react'
import type { AppAct, AppContent, AppState } from '../../../../shared/demos/kinds/app.ts'
import { hostOf } from '../../../../shared/demos/kinds/app-host.ts'
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

/** Whether this page may not show the host yet: what it may show was settled when it was loaded. */
function useKeptAway(host: string): boolean {
  const [kept, setKept] = useState(false)
  useEffect(() => {
    const hear = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
      if (effectiveDirective === 'frame-src' && hostOf(blockedURI) === host) setKept(true)
    }
    document.addEventListener('securitypolicyviolation', hear)
    return () => document.removeEventListener('securitypolicyviolation', hear)
  }, [host])
  return kept
}

function Elsewhere({ url, ...props }: Props & { url: string }) {
  const t = useWords(appWords)
  const { exhibition } = useShown()
  const [open, setOpen] = useState(false)
  const host = hostOf(url) ?? ''
  const kept = useKeptAway(host)
  if (!exhibition.allowedHosts.includes(host)) return <p className="app-demo__told">{t.notAllowed(host)}</p>
  if (kept)
    return (
      <div className="app-demo__told" role="status">
        <p>{t.reloadPage}</p>
        <Button onClick={() => location.reload()}>{t.loadPage}</Button>
      </div>
    )
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
