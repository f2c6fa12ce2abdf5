import { useState } from 'react'
import { useStore } from 'zustand'
import { openSheet, useSession } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { CallLine } from '../../ui/call-line.tsx'
import { useCeremony } from '../ceremony-store.ts'
import { isPhotoOffered, photoStore } from '../photo.ts'
import { useShownAsPage } from './staged-demo.tsx'

/** What who sees the show on the stage can do in one tap, where a page or sheet of it has it in its picture. */
export function StageCalls() {
  const in3d = useSession((state) => state.view === '3d')
  return in3d ? (
    <>
      <PhotoCall />
      <WinnersCall />
    </>
  ) : null
}

/** The group photo is taken: it can be saved for as long as its cue and the next one last. */
function PhotoCall() {
  const t = useWords(ceremonyWords)
  const photo = useStore(photoStore, (state) => state.photo)
  const show = useCeremony((state) => state.show)
  const [answered, setAnswered] = useState('')
  if (!isPhotoOffered(photo, show) || answered === photo.url) return null
  return (
    <CallLine title={t.photoTaken} icon="check" away={{ name: t.notNow, onClick: () => setAnswered(photo.url) }}>
      <a className="button button--main" href={photo.url} download="laurel-photo.jpg">
        {t.savePhoto}
      </a>
    </CallLine>
  )
}

/** At the closing, the doors to the booths of all who won. */
function WinnersCall() {
  const t = useWords(ceremonyWords)
  const page = useShownAsPage()
  /** By its number among all that were played; 0 while another cue plays. */
  const closing = useCeremony(({ show }) => (show?.cue?.kind === 'closing' ? show.played : 0))
  const won = useCeremony(({ opened }) => [...opened.values()].some(({ envelope }) => envelope.winners.length > 0))
  const [answered, setAnswered] = useState(0)
  if (page || closing === answered || !won) return null
  return (
    <CallLine title={t.cues.closing} icon="door" away={{ name: t.notNow, onClick: () => setAnswered(closing) }}>
      <Button kinds={['main']} onClick={() => openSheet('ceremony')}>
        {t.allWinners}
      </Button>
    </CallLine>
  )
}
