import { useEffect, useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import type { HallSketch } from '../../shared/exhibition/public-view.ts'
import { CeremonySection } from '../ceremony/organizer/ceremony-section.tsx'
import { organizerWords } from '../i18n/organizer.ts'
import { useWords } from '../i18n/words.ts'
import { ImportPanel } from '../importer/import-panel.tsx'
import { HallNumbers } from '../numbers/hall-numbers.tsx'
import { BoothInvites } from './booth-invites.tsx'
import { EmbedCard } from './embed-card.tsx'
import { OrderLog } from './order-log.tsx'
import { readExhibition } from './organizer-api.ts'
import { PlanPreview } from './plan-preview.tsx'
import { SettingsForm } from './settings-form.tsx'
import { Staff } from './staff.tsx'

const SECTIONS = ['winners', 'booths', 'night', 'hall', 'order', 'numbers', 'staff'] as const
type Section = (typeof SECTIONS)[number]

interface Props {
  slug: string
  featured: boolean
  publicUrl: string | null
  onChange: () => void
}

/** One exhibition on the desk: its plan at the side, its sections beside it. */
export function Desk({ slug, featured, publicUrl, onChange }: Props) {
  const words = useWords(organizerWords)
  const [exhibition, setExhibition] = useState<Exhibition | null>(null)
  const [section, setSection] = useState<Section>('winners')
  const [sketch, setSketch] = useState<HallSketch | null>(null)

  const load = async (signal?: AbortSignal) => {
    const answer = await readExhibition(slug, signal)
    if (answer.ok && !signal?.aborted) setExhibition(answer.body)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a desk is made anew for every slug
  useEffect(() => {
    const stop = new AbortController()
    void load(stop.signal)
    return () => stop.abort()
  }, [])
  const changed = () => {
    void load()
    onChange()
  }
  if (!exhibition) return <p role="status">{words.loading}</p>
  return (
    <div className="desk__split">
      <div className="desk__work">
        <div className="desk__tabs" role="tablist" aria-label={words.desk}>
          {SECTIONS.map((one) => (
            <button
              key={one}
              type="button"
              role="tab"
              id={`desk-tab-${one}`}
              aria-selected={one === section}
              aria-controls="desk-section"
              className="desk__tab"
              onClick={() => setSection(one)}
            >
              {words.sections[one]}
            </button>
          ))}
        </div>
        <div id="desk-section" className="desk__section" role="tabpanel" aria-labelledby={`desk-tab-${section}`}>
          {section === 'winners' && (
            <>
              {exhibition.booths.length === 0 && (
                <div className="desk__card">
                  <h2>{words.emptyTitle}</h2>
                  <p>{words.emptyText}</p>
                </div>
              )}
              <ImportPanel exhibition={slug} closed={!exhibition.open} onSketch={setSketch} onDone={changed} />
            </>
          )}
          {section === 'booths' && <BoothInvites exhibition={exhibition} />}
          {section === 'hall' && (
            <>
              <SettingsForm key={exhibition.revision} exhibition={exhibition} featured={featured} onSaved={changed} />
              <EmbedCard exhibition={exhibition} publicUrl={publicUrl} />
            </>
          )}
          {section === 'night' && <CeremonySection exhibition={exhibition} />}
          {section === 'order' && <OrderLog slug={slug} />}
          {section === 'numbers' && <HallNumbers exhibition={exhibition} />}
          {section === 'staff' && <Staff />}
        </div>
      </div>
      <PlanPreview exhibition={exhibition} sketch={section === 'winners' ? sketch : null} />
    </div>
  )
}
