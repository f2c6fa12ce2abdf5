import { useEffect, useRef, useState } from 'react'
import type { CeremonySign } from '../../../shared/ceremony/ceremony-messages.ts'
import { tellRefusal } from '../../hall-session/acts.ts'
import { hallNow, session, useHall } from '../../hall-session/session.ts'
import { writing } from '../../hud/use-hall-keys.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useLanguage } from '../../i18n/language.ts'
import { useWords, wordsNow } from '../../i18n/words.ts'
import { cx } from '../../ui/cx.ts'
import { announce } from '../../ui/live-region.tsx'
import { Popover } from '../../ui/popover.tsx'
import { toast } from '../../ui/toast.tsx'
import { armsUp } from '../audience/reacting.ts'
import { useCeremony } from '../ceremony-store.ts'
import { useHeldSigns } from './held-signs.ts'
import { SignDrawing } from './sign-drawing.tsx'
import { signName } from './sign-name.ts'

const KEY = '9'
const OWN: readonly CeremonySign[] = [{ sign: 'leaf' }, { sign: 'star' }, { sign: 'bravo' }]
/** Names of booths to choose from, so that the list stays one that a thumb goes through. */
const MOST_BOOTHS = 5

/** Holds up a sign; every one of the hall sees it over this visitor's head. */
async function holdUp(sign: CeremonySign, name: string): Promise<void> {
  const reply = await session.getState().connection?.request('ceremony.sign', sign)
  const t = wordsNow(ceremonyWords)
  if (!reply) return
  if (!reply.ok) {
    if (reply.reason !== 'too-fast') return tellRefusal(reply.reason)
    announce(t.signWait)
    return toast(t.signWait)
  }
  armsUp()
  announce(t.signUp(name))
}

/** The booths that somebody is likely to hold up: this cue's nominees, then those that they marked, then those they saw. */
function useBoothSigns(): CeremonySign[] {
  const passport = useHall((hall) => hall.passport)
  const cue = useCeremony(({ show }) => show?.cue)
  const award = cue && 'award' in cue ? cue.award : ''
  const nominees = useCeremony(({ programme }) => programme?.awards.find(({ id }) => id === award)?.nominees)
  const booths = new Set([...(nominees ?? []), ...passport.bookmarked, ...[...passport.visited].reverse()])
  return [...booths].slice(0, MOST_BOOTHS).map((booth) => ({ sign: 'booth', booth }))
}

/** A button that opens the signs to choose from: drawn by us, or the name of a booth. */
export function SignPicker() {
  const t = useWords(ceremonyWords)
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  const mine = useHeldSigns(({ signs }) => signs.has(hallNow().me))
  const booths = useBoothSigns()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return
      if (event.key === KEY) setOpen((now) => !now)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (open) list.current?.querySelector('button')?.focus()
  }, [open])
  const choose = (sign: CeremonySign) => void holdUp(sign, signName(sign, language))
  return (
    <Popover
      className={cx('sign-picker', mine && 'sign-picker--up')}
      buttonClass="reactions__item"
      panelClass="sign-picker__panel"
      label={t.reactionKey(t.sign, KEY)}
      face={<SignDrawing sign="any" />}
      open={open}
      onOpen={setOpen}
    >
      {(close) => (
        <ul ref={list}>
          {[...OWN, ...booths].map((sign) => {
            const name = signName(sign, language)
            return (
              name && (
                <li key={sign.booth ?? sign.sign}>
                  <button
                    type="button"
                    className="sign-picker__sign"
                    onClick={() => {
                      close()
                      choose(sign)
                    }}
                  >
                    <SignDrawing sign={sign.sign} />
                    <span>{name}</span>
                  </button>
                </li>
              )
            )
          })}
        </ul>
      )}
    </Popover>
  )
}
