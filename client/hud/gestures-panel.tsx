import { GESTURES, type Gesture } from '../../shared/avatars/gestures.ts'
import { makeGesture } from '../hall-session/gesture.ts'
import { useHall } from '../hall-session/session.ts'
import { hallWords } from '../i18n/hall.ts'
import { useWords } from '../i18n/words.ts'

/** The wheel of gestures, as six buttons; 1 to 6 on the keyboard do the same. */
export function GesturesPanel() {
  const t = useWords(hallWords)
  const handUp = useHall((hall) => hall.people.get(hall.me)?.handRaised ?? false)
  return (
    <ul className="gestures">
      {GESTURES.map((gesture, index) => (
        <li key={gesture}>
          <button
            type="button"
            className="gestures__item"
            aria-pressed={gesture === 'hand' ? handUp : undefined}
            onClick={() => makeGesture(gesture)}
          >
            <GestureSign gesture={gesture} />
            {gesture === 'hand' && handUp ? t.lowerHand : t.gesture[gesture]}
            <span className="kbd" aria-hidden="true">
              {index + 1}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

const LINES: Readonly<Record<Gesture, string>> = {
  wave: 'M16 29c-4-3-8-9-6-11s5 2 7 4L12 11c-1-3 3-4 4-2l4 8-2-9c-1-3 3-4 4-1l3 9v-8c0-3 4-3 4 0l1 12c0 6-3 10-8 11M6 8C5 6 5 5 6 3m-3 8C1 8 1 6 2 3',
  clap: 'm9 18 8 11c3 4 8 4 12 0l2-3c2-3 2-6 1-9l-3-8c-1-2-4-1-3 1l2 5-9-9c-2-2-4 0-3 2l7 8-9-9c-2-2-4 0-3 2l8 9-7-7c-2-2-4 0-3 2l6 6M8 8 6 5m6 1V3M5 12H2',
  cheer:
    'M11 30V20L5 9c-1-2 2-4 3-2l6 10h8l6-10c1-2 4 0 3 2l-6 11v10M18 13a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM3 4l1 2m29-2-1 2M18 1v1',
  point: 'M5 14h18c3 0 3 4 0 4h-6 3c3 0 3 4 0 4h-2c3 0 3 4 0 4h-2c2 0 2 4 0 4h-5c-4 0-6-3-8-6',
  heart: 'M18 30S5 22 5 13c0-4 3-7 6-7s6 2 7 5c1-3 4-5 7-5s6 3 6 7c0 9-13 17-13 17Z',
  hand: 'M11 20V9c0-3 4-3 4 0v9V6c0-3 4-3 4 0v12V8c0-3 4-3 4 0v11-6c0-3 4-3 4 0v9c0 6-4 10-9 10s-8-3-11-9c-1-3 2-4 4-2l2 3',
}

export function GestureSign({ gesture }: { gesture: Gesture }) {
  return (
    <svg
      viewBox="0 0 36 36"
      width={36}
      height={36}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={LINES[gesture]} />
    </svg>
  )
}
