import { useEffect, useState } from 'react'
import { NAME_OF_GUEST, NIGHT_ROLES, type NightRole, type NightRoles } from '../../../shared/ceremony/night-roles.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { Choose } from './choose.tsx'
import { InviteNominees } from './invite-nominees.tsx'
import { NightPart } from './night-part.tsx'
import {
  inviteToNight,
  type NightRolesAnswer,
  readNightRoles,
  withdrawInvite,
  withdrawPart,
} from './night-roles-api.ts'
import { useExhibition, useRun, useRunDesk, useShow } from './use-run.ts'

/** Who has a part in the night, and links that give one. */
export function PeopleSection() {
  const t = useWords(runWords)
  const say = useSay()
  const desk = useRunDesk()
  const ceremony = useRun(({ line }) => line.id)
  const { slug, booths } = useExhibition()
  const { awards } = useShow()
  const [all, setAll] = useState<NightRoles>()
  const [role, setRole] = useState<NightRole>('presenter')
  const [meantFor, setMeantFor] = useState('')
  const nominated = new Set(awards.flatMap(({ nominees }) => nominees))
  const nominees = booths.filter(({ id }) => nominated.has(id)).map(({ id }) => id)
  const boothName = (id: string) => {
    const found = booths.find((one) => one.id === id)
    return found ? `${found.place.label} · ${say(found.title)}` : id
  }
  const done = (answer: NightRolesAnswer) => {
    if (answer.ok) setAll(answer)
    else toast(answer.reason === 'no-nominee' ? t.noNominee : t.notDone)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; every change answers with the whole list
  useEffect(() => void readNightRoles(slug).then(done), [slug])
  const invite = async (booths: readonly string[]) => {
    await desk.flush() // nominees are those that the server knows of
    const isOne = booths.length < 2
    done(await inviteToNight(slug, { role, ceremony, booths, meantFor: isOne ? meantFor : '' }))
    if (isOne) setMeantFor('')
  }
  const reached = new Set([...(all?.people ?? []), ...(all?.invites ?? [])].map((one) => one.booth))
  const name = (
    <TextField label={t.meantFor} hint={t.meantForHint} most={NAME_OF_GUEST} value={meantFor} onChange={setMeantFor} />
  )
  return (
    <section className="run-card" aria-labelledby="run-people-title">
      <h2 id="run-people-title">{t.people}</h2>
      <p className="run-quiet">{t.peopleHint}</p>
      <form
        className="run-invite"
        onSubmit={(event) => {
          event.preventDefault()
          if (role !== 'nominee') void invite([])
        }}
      >
        <Choose
          label={t.part}
          value={role}
          choices={NIGHT_ROLES.map((value) => ({ value, label: t.parts[value] }))}
          onPick={(value) => setRole(NIGHT_ROLES.find((one) => one === value) ?? role)}
        />
        {role !== 'nominee' && name}
        <p className="run-quiet">{t.partHints[role]}</p>
        {role === 'nominee' ? (
          <InviteNominees
            nominees={nominees}
            rest={nominees.filter((id) => !reached.has(id))}
            boothName={boothName}
            onInvite={(booths) => void invite(booths)}
          >
            {name}
          </InviteNominees>
        ) : (
          <p className="run-acts">
            <Button kinds={['main']} type="submit">
              {t.makeLink}
            </Button>
          </p>
        )}
      </form>
      {all && all.people.length + all.invites.length === 0 && <p>{t.nobody}</p>}
      {NIGHT_ROLES.map((one) => (
        <NightPart
          key={one}
          title={t.parts[one]}
          people={(all?.people ?? []).filter((person) => person.role === one)}
          invites={(all?.invites ?? []).filter((open) => open.role === one)}
          boothName={boothName}
          onWithdrawPart={(grant) => void withdrawPart(slug, grant).then(done)}
          onWithdrawInvite={(id) => void withdrawInvite(slug, id).then(done)}
        />
      ))}
    </section>
  )
}
