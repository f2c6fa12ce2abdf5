import type { ReactNode } from 'react'
import { CEREMONY_LIMITS } from '../../../shared/ceremony/ceremony-words.ts'
import type { Cue } from '../../../shared/ceremony/run-of-show.ts'
import { runWords } from '../../i18n/ceremony-editor.ts'
import { useSay } from '../../i18n/use-say.ts'
import { useWords } from '../../i18n/words.ts'
import { BothLanguages } from '../../ui/both-languages.tsx'
import { Choose } from './choose.tsx'
import { MediaField } from './media-field.tsx'
import { useExhibition, useShow } from './use-run.ts'

interface Props {
  cue: Cue
  set: (more: Partial<Cue>, about: string) => void
}

/** What only a cue of its kind has. */
export function CueFields({ cue, set }: Props): ReactNode {
  const t = useWords(runWords)
  switch (cue.kind) {
    case 'doors':
    case 'intermission':
    case 'closing':
      return <TextField text={cue.text} set={set} />
    case 'opening':
      return (
        <>
          <TextField text={cue.text} set={set} />
          <MediaField cue={cue} set={set} />
        </>
      )
    case 'recording':
      return (
        <>
          <Speaker cue={cue} set={set} hint={t.speakerHint} />
          <MediaField cue={cue} set={set} />
        </>
      )
    case 'speech':
      return <Speaker cue={cue} set={set} hint={t.speakerHint} />
    case 'thanks':
      return <Speaker cue={cue} set={set} hint={t.thanksHint} />
    case 'category':
      return <CategoryField category={cue.category} set={set} />
    case 'demo':
      return <DemoField booth={cue.booth} demo={cue.demo} set={set} />
    case 'countdown':
    case 'applause':
    case 'group-photo':
      return null
    default:
      return <AwardField award={cue.award} set={set} />
  }
}

type Set = Props['set']

function TextField({ text, set }: { text: { en: string; zh: string }; set: Set }) {
  const t = useWords(runWords)
  return (
    <BothLanguages
      label={t.text}
      value={text}
      most={CEREMONY_LIMITS.text}
      lines={2}
      onChange={(next) => set({ text: next } as Partial<Cue>, 'text')}
    />
  )
}

function Speaker({ cue, set, hint }: { cue: Extract<Cue, { speaker: unknown }>; set: Set; hint: string }) {
  const t = useWords(runWords)
  return (
    <BothLanguages
      label={t.speaker}
      hint={hint}
      value={cue.speaker}
      most={CEREMONY_LIMITS.name}
      onChange={(speaker) => set({ speaker } as Partial<Cue>, 'speaker')}
    />
  )
}

function AwardField({ award, set }: { award: string; set: Set }) {
  const t = useWords(runWords)
  const say = useSay()
  const choices = useShow().awards.map(({ id, name }) => ({ value: id, label: say(name) || id }))
  return (
    <Choose label={t.award} value={award} choices={choices} onPick={(id) => set({ award: id } as Partial<Cue>, '')} />
  )
}

function CategoryField({ category, set }: { category: string; set: Set }) {
  const t = useWords(runWords)
  const say = useSay()
  const choices = useExhibition().categories.map(({ id, name }) => ({ value: id, label: say(name) || id }))
  return (
    <Choose
      label={t.category}
      value={category}
      choices={choices}
      onPick={(id) => set({ category: id } as Partial<Cue>, '')}
    />
  )
}

function DemoField({ booth, demo, set }: { booth: string; demo: string; set: Set }) {
  const t = useWords(runWords)
  const say = useSay()
  const choices = useExhibition().booths.flatMap(({ id, title, demos }) =>
    demos.map((one) => ({ value: `${id} ${one.id}`, label: `${say(title)} · ${say(one.title)}` })),
  )
  const pick = (value: string) => {
    const [at = '', of = ''] = value.split(' ')
    set({ booth: at, demo: of } as Partial<Cue>, '')
  }
  return <Choose label={t.demo} value={`${booth} ${demo}`} choices={choices} onPick={pick} />
}
