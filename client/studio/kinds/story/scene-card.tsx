import { useId } from 'react'
import type { StoryFault } from '../../../../shared/demos/kinds/story-faults.ts'
import { studioKindWords } from '../../../i18n/studio-kinds.ts'
import { useSay } from '../../../i18n/use-say.ts'
import { useWords } from '../../../i18n/words.ts'
import { RowButtons } from '../../row-buttons.tsx'
import { RowGrip } from '../../row-grip.tsx'
import type { SceneDraft } from './read-story.ts'
import { SceneFields } from './scene-fields.tsx'

export interface SceneProps {
  scene: SceneDraft
  at: number
  scenes: readonly SceneDraft[]
  onChange: (part: Partial<SceneDraft>) => void
  /** Makes a new scene beside this one; `change` says what becomes of this one, given the new one's id. */
  onBranch: (change: (to: string) => Partial<SceneDraft>) => void
}
interface Props extends SceneProps {
  faults: readonly StoryFault[]
  open: boolean
  onOpen: () => void
  onOrder: (scenes: SceneDraft[]) => void
}

/** One scene: a line that says what it is and what it lacks, and its fields when it is opened. */
export function SceneCard({ faults, open, onOpen, onOrder, ...props }: Props) {
  const t = useWords(studioKindWords)
  const say = useSay()
  const id = useId()
  const { scene, at, scenes } = props
  const title = say(scene.title) || t.untitled
  const told = faults.map(({ fault, about }) => {
    const choice = fault === 'no-words' ? scene.choices.findIndex((one) => one.id === about) + 1 : 0
    return t.faults[fault](choice)
  })
  return (
    <>
      <div className="scene__head">
        <button type="button" className="scene__open" aria-expanded={open} aria-controls={id} onClick={onOpen}>
          <span className="scene__number" aria-hidden="true">
            {at + 1}
          </span>
          <span className="hidden-visually">{t.openScene('')}</span>
          <strong dir="auto">{title}</strong>
          {at === 0 && <span className="scene__chip">{t.begins}</span>}
          {scene.ending && scene.choices.length === 0 && <span className="scene__chip">{t.ends}</span>}
        </button>
        {!open && scenes.length > 1 && <RowGrip at={at} list={scenes} onChange={onOrder} />}
      </div>
      {scene.choices.length > 0 && !open && <Ways scene={scene} scenes={scenes} />}
      {told.length > 0 && (
        <ul className="scene__faults">
          {[...new Set(told)].map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <div id={id} className="scene__body" hidden={!open}>
        {open && <SceneFields {...props} />}
        {open && <RowButtons name={`${t.scene(at + 1)}, ${title}`} at={at} list={scenes} onChange={onOrder} />}
      </div>
    </>
  )
}

/** Where its choices lead, in a line. */
function Ways({ scene, scenes }: Pick<SceneProps, 'scene' | 'scenes'>) {
  const t = useWords(studioKindWords)
  const say = useSay()
  const names = scene.choices.map(({ to }) => {
    const at = scenes.findIndex((one) => one.id === to)
    const target = scenes[at]
    return target ? `${at + 1} ${say(target.title) || t.untitled}` : '?'
  })
  return <p className="scene__ways">→ {names.join(' · ')}</p>
}
