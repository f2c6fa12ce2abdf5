import { type ComponentType, useEffect } from 'react'
import { type CueKind, NIGHT } from '../../../shared/ceremony/ceremony-words.ts'
import type { Programme, Show } from '../../../shared/ceremony/show.ts'
import type { Opened } from '../../../shared/seals/envelope.ts'
import { loadFontsFor } from '../../fonts/load-fonts.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { Says } from '../../i18n/says.tsx'
import { useWords } from '../../i18n/words.ts'
import { cx } from '../../ui/cx.ts'
import { LaurelMark } from '../../ui/laurel-mark.tsx'
import type { CueProps, ScreenProps } from '../cues/cue-props.ts'
import { CUE_VIEWS } from '../cues/cue-views.ts'
import { UntilStart } from '../cues/doors.tsx'
import { WinnerDoors } from '../cues/winner-doors.tsx'
import { useAt } from '../ticker.ts'
import '../cues/cues.css'

interface Props {
  show: Show | null
  opened: ReadonlyMap<string, Opened>
  programme: Programme | null
  /** Server time, ms; the same function every time. */
  now: () => number
  /** A small picture for a desk: nothing plays in it and nothing can be pressed. */
  small?: boolean
  /** A night that was. */
  replayed?: boolean
}

/**
 * What the big screen of the ceremony shows, as text and pictures: a function of the show and of the server's time. Needs no
 * hall; without a loaded exhibition the posters are left out.
 */
export function ShowScreen({ show, opened, programme, now, small = false, replayed = false }: Props) {
  const t = useWords(ceremonyWords)
  // What an organizer and a jury wrote may need more characters than the exhibition's own fonts have.
  useEffect(() => loadFontsFor(JSON.stringify([show, programme?.title, programme?.awards])), [show, programme])
  return (
    <section
      className={cx('show-screen evening', small && 'show-screen--small')}
      aria-label={t.stage}
      data-cue={show?.cue?.kind ?? show?.phase}
      data-lights={show?.lights}
      inert={small}
    >
      {show && show.run !== NIGHT && <p className="show-screen__mark">{t.rehearsal}</p>}
      {show?.cue ? (
        <Cue
          key={show.played}
          show={show}
          opened={opened}
          programme={programme}
          now={now}
          small={small}
          replayed={replayed}
        />
      ) : (
        <NoCue show={show} opened={opened} programme={programme} now={now} small={small} />
      )}
      {show?.cue && show.heldAt !== null && <Held from={show.heldAt} now={now} />}
    </section>
  )
}

/** A reveal is held when it has said its name: until then nothing stands still. */
function Held({ from, now }: { from: number; now: () => number }) {
  const t = useWords(ceremonyWords)
  return useAt(now, (at) => at >= from) && <p className="show-screen__held">{t.held}</p>
}

function Cue(props: ScreenProps) {
  const { cue } = props.show
  if (!cue) return null
  // The list has the view of this kind; that the two belong together is what the compiler cannot follow.
  const View = CUE_VIEWS[cue.kind] as ComponentType<CueProps<CueKind>>
  return <View {...props} cue={cue} />
}

/** Before the first cue, and when all is over. */
function NoCue({
  show,
  opened,
  programme,
  now,
  small,
}: Omit<ScreenProps, 'show' | 'replayed'> & { show: Show | null }) {
  const t = useWords(ceremonyWords)
  const over = show?.phase === 'over'
  return (
    <div className="cue cue--centre">
      <LaurelMark size={88} className="cue__mark" />
      <h2 className="cue__title">
        {over ? show.run === NIGHT ? t.over : t.rehearsalOver : programme ? <Says of={programme.title} /> : t.night}
      </h2>
      {over && <WinnerDoors opened={opened} small={small} />}
      {!over && programme?.startsAt && <UntilStart startsAt={programme.startsAt} now={now} />}
    </div>
  )
}
