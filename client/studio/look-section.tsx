import { useId } from 'react'
import { BOOTH_TONES, toneColours } from '../../shared/exhibition/booth-tones.ts'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { categoryColours } from '../../shared/exhibition/palette.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { FileDrop } from '../files/file-drop.tsx'
import { studioWords } from '../i18n/studio.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { useDraft } from './desk-context.ts'

/** Poster, logo and colours: what the booth looks like from afar. */
export function LookSection({ booth }: { booth: Booth }) {
  const t = useWords(studioWords)
  const [poster, setPoster] = useDraft('poster')
  const [logo, setLogo] = useDraft('logo')
  return (
    <>
      <ToneCard booth={booth} />
      <section className="studio__card">
        <h2>{t.poster}</h2>
        <p className="studio__hint">{t.posterHint}</p>
        <p className="studio__now">
          {poster ? t.posterOwn : t.posterDrawn}
          {poster && (
            <Button kinds={['bare']} onClick={() => setPoster('')}>
              {t.posterBack}
            </Button>
          )}
        </p>
        {poster && <img className="studio__poster" src={poster} alt="" />}
        <FileDrop booth={booth.id} wanted={['picture']} label={t.ownPoster} onUploaded={({ url }) => setPoster(url)} />
      </section>
      <section className="studio__card">
        <h2>{t.logo}</h2>
        <p className="studio__hint">{t.logoHint}</p>
        {logo && (
          <p className="studio__now">
            <img className="studio__logo" src={logo} alt="" />
            <Button kinds={['bare']} aria-label={t.removeOf(t.fields.logo)} onClick={() => setLogo('')}>
              {t.remove}
            </Button>
          </p>
        )}
        <FileDrop booth={booth.id} wanted={['picture']} label={t.logo} onUploaded={({ url }) => setLogo(url)} />
      </section>
    </>
  )
}

function ToneCard({ booth }: { booth: Booth }) {
  const t = useWords(studioWords)
  const id = useId()
  const { categories } = useShown()
  const [tone, setTone] = useDraft('tone')
  const category = categoryColours(categories.get(booth.category)?.colour ?? 0)
  return (
    <section className="studio__card">
      <h2 id={id}>{t.tone}</h2>
      <p className="studio__hint">{t.toneHint}</p>
      <div className="studio__tones" role="radiogroup" aria-labelledby={id}>
        {BOOTH_TONES.map((one) => {
          const { colour, deep, light } = toneColours(category, one)
          return (
            <label key={one} className="studio__tone">
              <input type="radio" name={id} checked={one === tone} onChange={() => setTone(one)} />
              <span
                className="studio__swatch"
                style={{ background: `linear-gradient(${colour} 62%, ${deep} 62% 80%, ${light} 80%)` }}
              />
              {t.tones[one]}
            </label>
          )
        })}
      </div>
    </section>
  )
}
