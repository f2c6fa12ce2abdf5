import { useStore } from 'zustand'
import { REACTIONS } from '../../../shared/ceremony/ceremony-words.ts'
import { makeGesture } from '../../hall-session/gesture.ts'
import { useHall } from '../../hall-session/session.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Icon } from '../../ui/icon.tsx'
import { SignPicker } from '../signs/sign-picker.tsx'
import { SignsLine } from '../signs/signs-line.tsx'
import { Meter } from './meter.tsx'
import { mine, REACTION_KEYS, react } from './reacting.ts'
import { ReactionSign } from './reaction-sign.tsx'

/** Hands, and how loud everybody's are. What one does oneself is counted by the hall, as fast as hands can. */
export function ReactionRow() {
  const t = useWords(ceremonyWords)
  const handUp = useHall((hall) => hall.people.get(hall.me)?.handRaised ?? false)
  const { count, bounded } = useStore(mine)
  return (
    <section className="reactions" aria-label={t.audience}>
      <ul className="reactions__row">
        {REACTIONS.map((reaction) => (
          <li key={reaction}>
            <button
              type="button"
              className="reactions__item"
              aria-label={t.reactionKey(t.reactions[reaction], REACTION_KEYS[reaction])}
              title={t.reactionKey(t.reactions[reaction], REACTION_KEYS[reaction])}
              onClick={() => react(reaction)}
            >
              <ReactionSign reaction={reaction} />
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="reactions__item"
            aria-pressed={handUp}
            aria-label={t.reactionKey(handUp ? t.lowerHand : t.hand, '6')}
            title={t.reactionKey(handUp ? t.lowerHand : t.hand, '6')}
            onClick={() => makeGesture('hand')}
          >
            <Icon name="hand" />
          </button>
        </li>
        <li>
          <SignPicker />
        </li>
      </ul>
      <div className="reactions__told">
        <Meter />
        <SignsLine />
        {count > 0 && (
          <p className="reactions__mine">{bounded ? `${t.yours(count)}. ${t.handsOnly}` : t.yours(count)}</p>
        )}
      </div>
    </section>
  )
}
