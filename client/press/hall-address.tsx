import { afterWords } from '../i18n/certificates-staff.ts'
import { useWords } from '../i18n/words.ts'
import { isLocalHost } from './is-local-host.ts'
import './embed-snippet.css'

/** Where what is given away leads to: the server's public address, or else the one under which this page came. */
export const hallAddress = (publicUrl: string | null): string => publicUrl ?? location.origin

/** Says plainly when what is given away would lead to an address that nobody else reaches. `what`: that. */
export function LocalAddress({ publicUrl, what }: { publicUrl: string | null; what: 'codes' | 'wall' }) {
  const t = useWords(afterWords)
  const address = hallAddress(publicUrl)
  if (!isLocalHost(new URL(address).hostname)) return null
  return (
    <p className="local-address" role="note">
      <strong>{t.localAddress(address)}</strong> {t.localText[what]}
    </p>
  )
}
