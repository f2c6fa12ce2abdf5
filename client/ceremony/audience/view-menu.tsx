import { useState } from 'react'
import { useSession } from '../../hall-session/session.ts'
import { standUp } from '../../hall-session/sit.ts'
import { switchView } from '../../hall-session/switch-view.ts'
import { ceremonyWords } from '../../i18n/ceremony.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { RadioRow } from '../../ui/radio-row.tsx'
import { STAGE_VIEWS, type StageView, stageView, useStageView } from '../stage/stage-view.ts'
import { CAPTION_SIZES, setCaptions, showFull, useAudience } from './audience-store.ts'
import { takeSeat } from './take-seat.ts'
import { useSeated } from './use-show.ts'

/** Where one looks from, and how large what is said stands there. */
export function ViewMenu() {
  const t = useWords(ceremonyWords)
  const [open, setOpen] = useState(false)
  const captions = useAudience((choice) => choice.captions)
  const in3d = useSession((state) => state.view === '3d')
  return (
    <Popover
      className="view-menu"
      buttonClass="reactions__item"
      panelClass="view-menu__panel"
      label={`${t.view}, ${t.captions}`}
      face={<Icon name="gear" />}
      open={open}
      onOpen={setOpen}
    >
      {(close) => (
        <>
          {in3d && <Views onPicked={close} />}
          <RadioRow
            legend={t.captions}
            value={captions}
            choices={CAPTION_SIZES.map((value) => ({ value, label: t.captionSizes[value] }))}
            onPick={setCaptions}
          />
        </>
      )}
    </Popover>
  )
}

function Views({ onPicked }: { onPicked: () => void }) {
  const t = useWords(ceremonyWords)
  const picked = useStageView()
  const seated = useSeated()
  const view = picked === 'seat' && !seated ? 'walk' : picked
  const look = (from: StageView) => {
    onPicked()
    showFull(false)
    stageView.setState({ view: from })
    if (from === 'seat' && !seated) void takeSeat()
    if (from === 'walk' && seated) void standUp()
  }
  return (
    <fieldset className="view-menu__views">
      <legend>{t.view}</legend>
      {STAGE_VIEWS.map((from) => (
        <Button key={from} aria-pressed={view === from} onClick={() => look(from)}>
          {t.views[from]}
        </Button>
      ))}
      <Button
        onClick={() => {
          onPicked()
          showFull(true)
        }}
      >
        {t.views.full}
      </Button>
      <Button
        onClick={() => {
          onPicked()
          switchView('2d')
          showFull(true)
        }}
      >
        {t.views.two}
      </Button>
    </fieldset>
  )
}
