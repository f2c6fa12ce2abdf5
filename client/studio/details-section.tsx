import { DRAFT_LIMITS } from '../../shared/studio/booth-draft.ts'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { BothLanguages } from '../ui/both-languages.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDraft } from './desk-context.ts'
import { replaceItem } from './move-item.ts'
import { RowButtons } from './row-buttons.tsx'

const NO_TEXT = { en: '', zh: '' }

/** Links out of the hall, and short facts. */
export function DetailsSection() {
  return (
    <>
      <LinksCard />
      <FactsCard />
    </>
  )
}

function LinksCard() {
  const t = useWords(studioWords)
  const [links, setLinks] = useDraft('links')
  return (
    <section className="studio__card">
      <h2>{t.links}</h2>
      <p className="studio__hint">{t.linksHint}</p>
      {links.length === 0 && <p className="studio__nothing">{t.noLinks}</p>}
      <ol className="studio__rows">
        {links.map((link, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own while it is typed
          <li key={at} className="studio__row" data-row="">
            <TextField
              label={`${t.address}, ${t.link(at + 1)}`}
              type="url"
              inputMode="url"
              placeholder="https://"
              most={DRAFT_LIMITS.url}
              value={link.url}
              onChange={(typed) => setLinks(replaceItem(links, at, { ...link, url: typed.trim() }))}
            />
            <BothLanguages
              label={t.label}
              value={link.label}
              most={DRAFT_LIMITS.label}
              onChange={(label) => setLinks(replaceItem(links, at, { ...link, label }))}
            />
            <RowButtons name={t.link(at + 1)} at={at} list={links} onChange={setLinks} />
          </li>
        ))}
      </ol>
      {links.length < DRAFT_LIMITS.links && (
        <Button className="studio__add" onClick={() => setLinks([...links, { url: '', label: NO_TEXT }])}>
          {t.addLink}
        </Button>
      )}
    </section>
  )
}

function FactsCard() {
  const t = useWords(studioWords)
  const [facts, setFacts] = useDraft('facts')
  return (
    <section className="studio__card">
      <h2>{t.facts}</h2>
      <p className="studio__hint">{t.factsHint}</p>
      {facts.length === 0 && <p className="studio__nothing">{t.noFacts}</p>}
      <ol className="studio__rows">
        {facts.map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own while it is typed
          <li key={at} className="studio__row" data-row="">
            <BothLanguages
              label={`${t.factName} ${at + 1}`}
              value={fact.label}
              most={DRAFT_LIMITS.label}
              onChange={(label) => setFacts(replaceItem(facts, at, { ...fact, label }))}
            />
            <BothLanguages
              label={`${t.factValue} ${at + 1}`}
              value={fact.value}
              most={DRAFT_LIMITS.value}
              onChange={(value) => setFacts(replaceItem(facts, at, { ...fact, value }))}
            />
            <RowButtons name={t.fact(at + 1)} at={at} list={facts} onChange={setFacts} />
          </li>
        ))}
      </ol>
      {facts.length < DRAFT_LIMITS.facts && (
        <Button className="studio__add" onClick={() => setFacts([...facts, { label: NO_TEXT, value: NO_TEXT }])}>
          {t.addFact}
        </Button>
      )}
    </section>
  )
}
