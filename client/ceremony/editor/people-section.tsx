import { useEffect, useState } from 'react'
import { NAME_OF_GUEST, NIGHT_ROLES, type NightRole, type NightRoles } from '../../../shared/ceremony/night-roles.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { Choose } from './choose.tsx'
import { NightPart } from './night-part.tsx'
import { inviteToNight, readNightRoles, withdrawInvite, withdrawPart } from './night-roles-api.ts'
import { useExhibition, useShow } from './use-run.ts'

/** Who has a part in the night, and links that give one. */
export function PeopleSection() {
  const t = useWords(runWords)
  const say = useSay()
  const { slug, booths } = useExhibition()
  const { awards } = useShow()
  const [all, setAll] = useState<NightRoles>()
  const [role, setRole] = useState<NightRole>('presenter')
  const [name, setName] = useState('')
  const nominated = new Set(awards.flatMap(({ nominees }) => nominees))
  const choices = booths.filter(({ id }) => nominated.has(id))
  const [booth, setBooth] = useState('')
  const boothName = (id: string) => {
    const found = booths.find((one) => one.id === id)
    return found ? `${found.place.label} · ${say(found.title)}` : id
  }
  const done = (answer: NightRoles | undefined) => (answer ? setAll(answer) : toast(t.notDone))
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once; every change answers with the whole list
  useEffect(() => void readNightRoles(slug).then(done), [slug])
  const wanted = booth || (choices[0]?.id ?? '')
  const invite = async () => {
    done(await inviteToNight(slug, role, role === 'nominee' ? [wanted] : [], name))
    setName('')
  }
  const reached = new Set([...(all?.people ?? []), ...(all?.invites ?? [])].map((one) => one.booth))
  const rest = choices.filter(({ id }) => !reached.has(id)).map(({ id }) => id)
  return (
    <section className="run-card" aria-labelledby="run-people-title">
      <h2 id="run-people-title">{t.people}</h2>
      <p className="run-quiet">{t.peopleHint}</p>
      <form
        className="run-invite"
        onSubmit={(event) => {
          event.preventDefault()
          void invite()
        }}
      >
        <Choose
          label={t.part}
          value={role}
          choices={NIGHT_ROLES.map((value) => ({ value, label: t.parts[value] }))}
          onPick={(value) => setRole(NIGHT_ROLES.find((one) => one === value) ?? role)}
        />
        {role === 'nominee' && choices.length > 0 && (
          <Choose
            label={t.ofBooth}
            value={wanted}
            choices={choices.map(({ id }) => ({ value: id, label: boothName(id) }))}
            onPick={setBooth}
          />
        )}
        <TextField label={t.meantFor} hint={t.meantForHint} most={NAME_OF_GUEST} value={name} onChange={setName} />
        <p className="run-quiet">{t.partHints[role]}</p>
        <p className="run-acts">
          <Button kinds={['main']} type="submit" disabled={role === 'nominee' && wanted === ''}>
            {t.makeLink}
          </Button>
          {role === 'nominee' && rest.length > 1 && (
            <Button onClick={() => void inviteToNight(slug, 'nominee', rest, '').then(done)}>
              {t.inviteAll(rest.length)}
            </Button>
          )}
        </p>
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
