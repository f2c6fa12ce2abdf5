import type { NightInvite, NightRoles } from '../../../shared/ceremony/night-roles.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useWords } from '../../i18n/words.ts'
import { CopyLink } from '../../studio/copy-link.tsx'
import { SureButton } from '../../ui/sure-button.tsx'

interface Props {
  title: string
  people: NightRoles['people']
  invites: readonly NightInvite[]
  boothName: (id: string) => string
  onWithdrawPart: (grant: string) => void
  onWithdrawInvite: (id: string) => void
}

/** Who has one part in the night, and the links that nobody has opened yet. */
export function NightPart(props: Props) {
  const t = useWords(runWords)
  const { title, people, invites, boothName } = props
  if (people.length === 0 && invites.length === 0) return null
  return (
    <section className="run-part" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {people.map(({ grant, name, booth }) => (
          <li key={grant}>
            <span>
              <strong>{name}</strong>
              {booth && ` · ${boothName(booth)}`}
            </span>
            <SureButton
              label={t.withdrawOf(name)}
              text={t.withdrawLink}
              sure={t.withdrawPartSure}
              onSure={() => props.onWithdrawPart(grant)}
            />
          </li>
        ))}
        {invites.map(({ id, meantFor, booth, path, state }) => {
          const name = [meantFor, booth && boothName(booth)].filter(Boolean).join(' · ') || t.nobodyYet
          return (
            <li key={id}>
              <span>
                {name} <small>{state === 'open' ? t.linkOpen : t.linkExpired}</small>
              </span>
              {path && <CopyLink path={path} name={`${title}, ${name}`} />}
              <SureButton
                label={t.withdrawOf(name)}
                text={t.withdrawLink}
                sure={t.withdrawLinkSure}
                onSure={() => props.onWithdrawInvite(id)}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
