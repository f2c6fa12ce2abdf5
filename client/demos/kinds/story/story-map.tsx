import type { ShownStory } from '../../../../shared/demos/kinds/story.ts'
import { type StoryContent, sceneOf } from '../../../../shared/demos/kinds/story-content.ts'
import { Says } from '../../../i18n/says.tsx'
import { storyWords } from '../../../i18n/story.ts'
import { useWords } from '../../../i18n/words.ts'
import { cx } from '../../../ui/cx.ts'
import { layOutMap, type MapEdge, type MapNode } from './lay-out-map.ts'
import { StoryStepWords } from './story-came.tsx'

interface Props {
  content: StoryContent
  state: ShownStory
  /** Lies open by itself: at an ending, where one looks back. */
  open: boolean
}

/** The ways that were taken, as a small drawing and as a list. */
export function StoryMap({ content, state, open }: Props) {
  const t = useWords(storyWords)
  const { nodes, edges, width, height } = layOutMap(content, state)
  const unseen = nodes.filter(({ seen }) => !seen).length
  return (
    <details className="story__map" key={String(open)} open={open}>
      <summary>{t.map}</summary>
      <div className="story__chart">
        <svg viewBox={`0 0 ${width} ${height}`} style={{ minWidth: Math.min(width, 300) }} aria-hidden="true">
          {[...edges].sort(quietFirst).map((edge) => (
            <Way key={edge.key} edge={edge} />
          ))}
          {nodes.map((node) => (
            <Stop key={node.id} node={node} />
          ))}
        </svg>
      </div>
      <p className="story__note">{t.mapNote}</p>
      <h4 className="story__question">{t.way}</h4>
      {state.way.length === 0 && <p className="story__note">{t.wayEmpty}</p>}
      <ol className="story__way">
        {state.way.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a story may come by the same scene again; steps are only added
          <li key={index}>
            <SceneName content={content} id={step.scene} />
            {t.colon}
            <StoryStepWords content={content} step={step} />
          </li>
        ))}
        <li aria-current="step">
          <SceneName content={content} id={state.scene} />
        </li>
      </ol>
      {unseen > 0 && <p className="story__note">{t.unseen(unseen)}</p>}
    </details>
  )
}

const quietFirst = (a: MapEdge, b: MapEdge): number =>
  Number(a.now) - Number(b.now) || Number(a.taken) - Number(b.taken)

function SceneName({ content, id }: { content: StoryContent; id: string }) {
  const scene = sceneOf(content, id)
  return scene ? <Says of={scene.title} /> : null
}

function Way({ edge: { from, to, taken, now } }: { edge: MapEdge }) {
  const middle = (from.x + to.x) / 2
  return (
    <path
      className={cx('story__edge', taken && 'story__edge--taken', now && 'story__edge--now')}
      d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`}
    />
  )
}

function Stop({ node: { x, y, ending, seen, here } }: { node: MapNode }) {
  const names = cx('story__stop', seen && 'story__stop--seen', here && 'story__stop--here')
  return ending ? (
    <rect className={names} x={x - 8} y={y - 8} width="16" height="16" rx="3" transform={`rotate(45 ${x} ${y})`} />
  ) : (
    <circle className={names} cx={x} cy={y} r="7.5" />
  )
}
