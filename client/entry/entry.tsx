import { type FormEvent, useState } from 'react'
import type { View } from '../../shared/hall/roster-words.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { entryWords } from '../i18n/entry.ts'
import { useLanguage } from '../i18n/language.ts'
import { Says } from '../i18n/says.tsx'
import { shellWords } from '../i18n/shell.ts'
import { useDay } from '../i18n/use-day.ts'
import { useSay } from '../i18n/use-say.ts'
import { useWords } from '../i18n/words.ts'
import { Face } from '../people/face.tsx'
import { goTo, useRoute } from '../route/route-store.ts'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { Button } from '../ui/button.tsx'
import { LaurelMark } from '../ui/laurel-mark.tsx'
import { viewForDevice } from './choose-view.ts'
import { deviceFacts } from './device-facts.ts'
import { draftName, draftStore } from './entry-draft.ts'
import { PosterWall } from './poster-wall.tsx'
import { ProfileForm } from './profile-form.tsx'
import { useEnter } from './use-enter.ts'
import { saveVisitor } from './visitor-api.ts'
import { rememberVisitor, useVisitor } from './visitor-store.ts'
import { wantedView } from './wanted-view.ts'
import './entry.css'

/** The door: one screen with the exhibition's face, a name, a look, and the ways in. */
export function Entry() {
  const t = useWords(entryWords)
  const shell = useWords(shellWords)
  const say = useSay()
  const language = useLanguage()
  const { exhibition, booths } = useShown()
  const route = useRoute()
  const { known } = useVisitor()
  const { enter, busy, refused } = useEnter()
  const [changing, setChanging] = useState(false)
  const [nameError, setNameError] = useState<string | null>(null)
  const suggested = wantedView()
  const weak = viewForDevice(deviceFacts()) === '2d'
  const day = useDay()
  const booth = route.page.name === 'booth' ? booths.get(route.page.booth) : undefined
  const returning = known !== null && !changing

  const introduce = async (): Promise<boolean> => {
    setNameError(null)
    if (returning) return true
    const { look } = draftStore.getState()
    const name = draftName(draftStore.getState()).trim()
    const saved = await saveVisitor({ name, look, language })
    if (saved.ok) rememberVisitor({ name, look, language })
    else setNameError(saved.reason === 'broken' ? t.refused.broken : t.nameRefused[saved.reason])
    return saved.ok
  }
  const go = (view: View) => enter(view, introduce)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void go(suggested)
  }
  const read = () => goTo(booth ? route.page : { name: 'exhibition', slug: exhibition.slug }, { view: '2d' })

  return (
    <div className="entry">
      {exhibition.picture ? (
        <img className="entry__picture" src={exhibition.picture} alt="" />
      ) : (
        <PosterWall count={12} />
      )}
      <main className="entry__main" id="content">
        <header className="entry__head">
          <LaurelMark size={44} className="entry__mark" />
          <LanguageSwitch />
        </header>
        <h1 className="entry__title">
          <Says of={exhibition.title} />
        </h1>
        <p className="entry__figures">
          {exhibition.figures.entries > 0 && exhibition.figures.winners > 0
            ? t.figures(exhibition.figures.entries, exhibition.figures.winners)
            : shell.winners(exhibition.booths.length)}
        </p>
        {/* Who tried to enter all the same is told at the button. */}
        {!exhibition.open && refused !== 'closed' && (
          <p className="entry__booth">
            {exhibition.opens > new Date().toISOString().slice(0, 10)
              ? t.opensOn(day(exhibition.opens))
              : t.refused.closed}
          </p>
        )}
        {booth && <p className="entry__booth">{t.standBefore(say(booth.title))}</p>}
        <form className="entry__form" onSubmit={submit}>
          {returning ? (
            <div className="entry__known">
              <Face look={known.look} size={72} />
              <div>
                <p className="entry__welcome">{t.welcomeBack(known.name)}</p>
                <Button
                  kinds={['bare']}
                  className="entry__not-me"
                  onClick={() => {
                    draftStore.setState({ typed: known.name, look: known.look })
                    setChanging(true)
                  }}
                >
                  {t.notMe}
                </Button>
              </div>
            </div>
          ) : (
            <ProfileForm error={nameError} />
          )}
          {refused && (
            <p className="entry__refused" role="alert">
              {t.refused[refused]}
            </p>
          )}
          <div className="entry__ways">
            <Button kinds={['main', 'big']} type="submit" aria-disabled={busy}>
              {busy ? t.entering : suggested === '3d' ? t.enter : t.enter2d}
            </Button>
            <Button
              kinds={['bare']}
              className="entry__other"
              onClick={() => void go(suggested === '3d' ? '2d' : '3d')}
              aria-disabled={busy}
            >
              {suggested === '3d' ? t.enter2d : weak ? t.tryHall : t.enter}
            </Button>
          </div>
          {suggested === '2d' && weak && <p className="entry__small">{t.why2d}</p>}
        </form>
        <p className="entry__read">
          <a
            href={`?view=2d`}
            onClick={(event) => {
              event.preventDefault()
              read()
            }}
          >
            {booth ? t.readBoothFirst : t.readFirst}
          </a>
        </p>
        <p className="entry__small">{t.noAccount}</p>
      </main>
    </div>
  )
}
