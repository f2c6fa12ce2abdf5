import type { ShownStory } from '../../../../shared/demos/kinds/story.ts'
import type { StoryChoice, StoryScene } from '../../../../shared/demos/kinds/story-content.ts'
import { Says } from '../../../i18n/says.tsx'
import { storyWords } from '../../../i18n/story.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cx.ts'
import type { StoryViewProps } from '../story-view.tsx'
import { StoryClockRing } from './story-clock.tsx'

type Props = StoryViewProps & { scene: StoryScene; mine: string; onVote: (choice: string) => void }

/** The choices with what each has so far, the clock, and for whoever has the controls the means to end it. */
export function StoryVote({ scene, state, drives, act, now, mine, onVote }: Props) {
  const t = useWords(storyWords)
  const { turn, clock, alone } = state
  const paused = clock.name === 'paused'
  return (
    <section className="story__vote" aria-label={t.question}>
      <div className="story__ask">
        <h4 className="story__question">{alone ? t.askAlone : t.question}</h4>
        <StoryClockRing clock={clock} now={now} />
      </div>
      {!alone && <VoteWords scene={scene} state={state} />}
      <ul className="story__choices">
        {scene.choices.map((choice, index) => (
          <li key={choice.id}>
            <Choice choice={choice} index={index} state={state} mine={mine === choice.id} onVote={onVote} />
          </li>
        ))}
      </ul>
      {drives && !alone && (
        <div className="story__tools">
          {(clock.name === 'runs' || paused) && (
            <Button onClick={() => void act({ type: 'clock', turn, runs: paused })}>
              {paused ? t.resume : t.pause}
            </Button>
          )}
          <Button disabled={state.voted === 0} onClick={() => void act({ type: 'decide', turn })}>
            {t.decide}
          </Button>
          <Button onClick={() => void act({ type: 'start' })}>{t.again}</Button>
        </div>
      )}
    </section>
  )
}

/** How the vote stands, in words: a tie, a clock that stands still, how many have voted. */
function VoteWords({ scene, state }: { scene: StoryScene; state: ShownStory }) {
  const t = useWords(storyWords)
  const say = useSay()
  const { tiedAt, tally, clock, voted } = state
  const tied = scene.choices.filter(({ id }) => Object.hasOwn(tally, id)).map(({ text }) => say(text))
  const stands =
    clock.name === 'paused' ? t.paused : clock.name === 'waits' ? t.idle : clock.name === 'none' ? t.noClock : ''
  return (
    <>
      <p className="story__tie" role="status">
        {tiedAt > 0 && t.tie(tiedAt, tied.join(t.and))}
      </p>
      <p className="story__note" role="status">
        {stands}
      </p>
      <p className="story__note">{t.voted(voted)}</p>
    </>
  )
}

function Choice({
  choice,
  index,
  state,
  mine,
  onVote,
}: {
  choice: StoryChoice
  index: number
  state: ShownStory
  mine: boolean
  onVote: (choice: string) => void
}) {
  const t = useWords(storyWords)
  const { tally, voted, alone } = state
  const open = Object.hasOwn(tally, choice.id)
  const votes = tally[choice.id] ?? 0
  return (
    <button
      type="button"
      className={cx('story__choice', mine && 'story__choice--mine')}
      aria-pressed={alone ? undefined : mine}
      disabled={!open}
      onClick={() => onVote(choice.id)}
    >
      {!alone && open && (
        <span
          className="story__bar"
          style={{ transform: `scaleX(${voted > 0 ? votes / voted : 0})` }}
          aria-hidden="true"
        />
      )}
      <span className="story__key" aria-hidden="true">
        {index + 1}
      </span>
      <span className="story__words">
        <Says of={choice.text} />
        {mine && !alone && <span className="story__mine">{t.yours}</span>}
      </span>
      {!alone && open && <span className="story__count">{t.votes(votes)}</span>}
    </button>
  )
}
