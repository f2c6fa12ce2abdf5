import type { AppContent } from '../../../../shared/demos/kinds/app.ts'

/** Where an app is opened from. The server says in the page when apps have a host of their own. */
export function appAddress(content: AppContent): string {
  if (content.source === 'url') return content.url
  const origin = document.querySelector<HTMLMetaElement>('meta[name="laurel-demo-origin"]')?.content ?? ''
  const entry = content.entry.split('/').map(encodeURIComponent).join('/')
  return `${origin}/apps/${content.files}/${entry}`
}
