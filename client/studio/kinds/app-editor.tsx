import * as z from 'zod/mini'
import { hostOf } from '../../../shared/demos/kinds/app-host.ts'
import type { Json } from '../../../shared/studio/merge-three.ts'
import { useShown } from '../../exhibition/exhibition-store.ts'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { KindEditorProps } from './kind-editors.ts'
import { OneFile } from './one-file.tsx'

/** As an app is while it is made: both ways are remembered, so that looking at the other one loses nothing. */
const App = z.object({
  source: z.catch(z.enum(['upload', 'url']), 'upload'),
  files: z.catch(z.string(), ''),
  entry: z.catch(z.string(), 'index.html'),
  url: z.catch(z.string(), ''),
  everyone: z.catch(z.boolean(), false),
})
type App = z.infer<typeof App>
const START: App = { source: 'upload', files: '', entry: 'index.html', url: '', everyone: false }

export function AppEditor({ content, onChange }: KindEditorProps) {
  const t = useWords(studioKindWords)
  const app = z.catch(App, START).parse(content)
  const change = (part: Partial<App>) => onChange({ ...app, ...part } as Json)
  return (
    <>
      <fieldset className="studio__choice">
        <legend className="field__label">{t.appFrom}</legend>
        <Button aria-pressed={app.source === 'upload'} onClick={() => change({ source: 'upload' })}>
          {t.appUpload}
        </Button>
        <Button aria-pressed={app.source === 'url'} onClick={() => change({ source: 'url' })}>
          {t.appUrl}
        </Button>
      </fieldset>
      {app.source === 'upload' ? (
        <OneFile
          label={t.appZip}
          hint={t.appZipHint}
          url={app.files && `/apps/${app.files}/`}
          wanted={['app']}
          onUploaded={({ url }) => change({ files: url.split('/')[2] ?? '', entry: 'index.html' })}
        />
      ) : (
        <AppAddress url={app.url} onChange={(url) => change({ url })} />
      )}
      <label className="studio__tick">
        <input
          type="checkbox"
          checked={app.everyone}
          onChange={(event) => change({ everyone: event.target.checked })}
        />
        <span>{t.appEveryone}</span>
      </label>
    </>
  )
}

function AppAddress({ url, onChange }: { url: string; onChange: (url: string) => void }) {
  const t = useWords(studioKindWords)
  const { allowedHosts } = useShown().exhibition
  const host = hostOf(url)
  const allowed = host !== undefined && allowedHosts.includes(host)
  const wrong = url !== '' && (host === undefined ? t.appBadAddress : !allowed && t.appNotAllowed(host))
  return (
    <>
      <TextField
        label={t.appAddress}
        error={wrong || null}
        hint={allowed ? t.appAllowed(host) : t.appAddressHint}
        type="url"
        inputMode="url"
        placeholder="https://"
        most={500}
        value={url}
        onChange={(typed) => onChange(typed.trim())}
      />
      <p className="studio__hint">{allowedHosts.length > 0 ? t.appHosts(allowedHosts.join(', ')) : t.appNoHosts}</p>
    </>
  )
}
