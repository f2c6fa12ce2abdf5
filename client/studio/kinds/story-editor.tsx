import { useMemo, useState } from 'react'
import { MOST_SCENES } from '../../../shared/demos/kinds/story-content.ts'
import { studioKindWords } from '../../i18n/studio-kinds.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { replaceItem } from '../move-item.ts'
import type { KindEditorProps } from './kind-editors.ts'
import { faultsByScene, newScene, readScenes, type SceneDraft, writeScenes } from './story/read-story.ts'
import { SceneCard } from './story/scene-card.tsx'
import { StoryJson } from './story/story-json.tsx'
import './story/story-editor.css'

/** A story, scene by scene; its JSON stays below for who prefers to write it. */
export function StoryEditor(props: KindEditorProps) {
  const t = useWords(studioKindWords)
  const scenes = useMemo(() => readScenes(props.content), [props.content])
  return (
    <>
      {scenes ? <Scenes {...props} scenes={scenes} /> : <p role="alert">{t.jsonOnly}</p>}
      <StoryJson {...props} />
    </>
  )
}

function Scenes({ scenes, onChange }: KindEditorProps & { scenes: SceneDraft[] }) {
  const t = useWords(studioKindWords)
  const [open, setOpen] = useState<string>()
  const faults = useMemo(() => faultsByScene(scenes), [scenes])
  const set = (next: readonly SceneDraft[]) => onChange(writeScenes(next))
  const whole = faults.get('') ?? []
  const count = [...faults.values()].flat().length
  const add = () => {
    const scene = newScene()
    set([...scenes, scene])
    setOpen(scene.id)
  }
  return (
    <>
      <h4>{t.scenes}</h4>
      <p className="studio__hint">{t.scenesHint}</p>
      <p className="scene__sum" data-right={count === 0} role="status">
        <strong>
          {t.scenesCount(
            scenes.length,
            scenes.filter(({ choices }) => choices.length > 1).length,
            scenes.filter(({ ending, choices }) => ending && choices.length === 0).length,
          )}
        </strong>
        <span>{count === 0 ? t.storyRight : t.storyFaults(count)}</span>
        {whole.map(({ fault }) => (
          <span key={fault}>{t.faults[fault](0)}</span>
        ))}
      </p>
      <ol className="studio__rows">
        {scenes.map((scene, at) => (
          <li key={scene.id} className="studio__row scene" data-row="">
            <SceneCard
              {...{ scene, at, scenes }}
              faults={faults.get(scene.id) ?? []}
              open={scene.id === open}
              onOpen={() => setOpen(scene.id === open ? undefined : scene.id)}
              onChange={(part) => set(replaceItem(scenes, at, { ...scene, ...part }))}
              onBranch={(change) => {
                const next = newScene()
                const from = { ...scene, ...change(next.id) }
                set([...scenes.slice(0, at), from, next, ...scenes.slice(at + 1)])
              }}
              onOrder={set}
            />
          </li>
        ))}
      </ol>
      {scenes.length < MOST_SCENES && (
        <Button className="studio__add" onClick={add}>
          {t.addScene}
        </Button>
      )}
    </>
  )
}
