import { lazy, Suspense, useState } from 'react'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { bookmarkBooth, cheerBooth, teleportTo, walkTo } from '../hall-session/acts.ts'
import { useHall, useSession } from '../hall-session/session.ts'
import { boothWords } from '../i18n/booths.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useMayEdit } from './use-may-edit.ts'

const BoothShare = lazy(() => import('./booth-share.tsx').then(({ BoothShare }) => ({ default: BoothShare })))

/** Cheer, bookmark, share, and in 3D the ways there. */
export function BoothActions({ booth }: { booth: Booth }) {
  const t = useWords(boothWords)
  const inside = useSession((state) => state.connection !== null)
  const view = useSession((state) => state.view)
  const near = useSession((state) => state.nearBooth === booth.id)
  const cheers = useHall((hall) => hall.cheers.get(booth.id) ?? 0)
  const cheered = useHall((hall) => hall.passport.cheered.includes(booth.id))
  const bookmarked = useHall((hall) => hall.passport.bookmarked.includes(booth.id))
  const mayEdit = useMayEdit(booth.id)
  const [sharing, setSharing] = useState(false)
  return (
    <div className="booth__actions">
      <div className="booth__buttons">
        {inside && (
          <>
            <Button className="cheer" aria-pressed={cheered} onClick={() => void cheerBooth(booth.id, !cheered)}>
              <Icon name="heart" filled={cheered} />
              {cheered ? t.cheered : t.cheer}
            </Button>
            <Button aria-pressed={bookmarked} onClick={() => void bookmarkBooth(booth.id, !bookmarked)}>
              <Icon name="bookmark" filled={bookmarked} />
              {bookmarked ? t.bookmarked : t.bookmark}
            </Button>
          </>
        )}
        <Button aria-expanded={sharing} onClick={() => setSharing(!sharing)}>
          <Icon name="share" />
          {t.share}
        </Button>
        {mayEdit && (
          <a className="button" href={`/studio/${booth.id}`}>
            {t.edit}
          </a>
        )}
        {inside && view === '3d' && !near && (
          <>
            <Button onClick={() => walkTo({ kind: 'booth', booth: booth.id })}>
              <Icon name="walk" />
              {t.walk}
            </Button>
            <Button onClick={() => void teleportTo({ kind: 'booth', booth: booth.id })}>{t.teleport}</Button>
          </>
        )}
      </div>
      {inside ? (
        cheers > 0 && <p className="booth__cheers">{t.cheers(cheers)}</p>
      ) : (
        <p className="booth__cheers">{t.enterToCheer}</p>
      )}
      {sharing && (
        <Suspense fallback={null}>
          <BoothShare booth={booth} />
        </Suspense>
      )}
    </div>
  )
}
