import { useMemo, useState } from 'react'
import type { Exhibition } from '../../shared/exhibition/exhibition.ts'
import { type WinnersWall as Wall, type WallWinner, winnersWall } from '../../shared/press/winners-wall.ts'
import { Says } from '../i18n/says.tsx'
import { wallWords } from '../i18n/winners-wall.ts'
import { useWords } from '../i18n/words.ts'
import { PageLink } from '../route/page-link.tsx'
import { leafField } from './leaf-field.ts'
import './winners-wall.css'

/** The wall of winners: how many entered, how many won, and who, category by category. */
export function WinnersWall({ exhibition }: { exhibition: Exhibition }) {
  const wall = useMemo(() => winnersWall(exhibition), [exhibition])
  return wall ? <WallOf wall={wall} /> : null
}

/** `whole`: the names lie open. */
export function WallOf({ wall, whole = false }: { wall: Wall; whole?: boolean }) {
  const t = useWords(wallWords)
  const [open, setOpen] = useState(whole)
  return (
    <section className="winners-wall" aria-label={t.wall}>
      <h2 className="winners-wall__title">
        {wall.entries > 0 && (
          <>
            <b>{wall.entries}</b> {t.entries} <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <b>{wall.winners}</b> {t.winners}
      </h2>
      <Leaves wall={wall} />
      <ul className="winners-wall__tracks">
        {wall.categories.map((track) => (
          <li key={track.id} data-colour={track.colour}>
            <span className="letter" aria-hidden="true">
              {track.letter}
            </span>
            <span>
              <Says of={track.name} />
            </span>
            <span className="winners-wall__count">{t.winnersOf(track.winners.length)}</span>
          </li>
        ))}
      </ul>
      <details
        className="winners-wall__names"
        open={whole}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>{t.names}</summary>
        {open && <Names wall={wall} />}
      </details>
    </section>
  )
}

function Names({ wall }: { wall: Wall }) {
  return (
    <div className="winners-wall__columns">
      {wall.categories.map((track) => (
        <section key={track.id} data-colour={track.colour} aria-labelledby={`winners-wall-${track.id}`}>
          <h3 id={`winners-wall-${track.id}`}>
            <Says of={track.name} />
          </h3>
          <ul>
            {track.winners.map((winner) => (
              <Winner key={winner.booth} winner={winner} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Winner({ winner: { booth, title, team, awards } }: { winner: WallWinner }) {
  return (
    <li>
      {awards.map(({ name, tier }) => (
        <span key={name.en + name.zh} className={`medal medal--${tier}`}>
          <Says of={name} />
        </span>
      ))}
      <PageLink page={{ name: 'booth', booth }}>
        <Says of={title} />
      </PageLink>
      <span className="quiet">
        <Says of={team} />
      </span>
    </li>
  )
}

const COLUMNS = 40
const STEP = 12

/** A leaf for every entry, those of the winners in their category's colour. */
function Leaves({ wall }: { wall: Wall }) {
  const t = useWords(wallWords)
  const field = useMemo(
    () =>
      leafField(
        wall.entries,
        wall.categories.map(({ winners }) => winners.length),
      ),
    [wall],
  )
  if (!field) return null
  const rows = Math.ceil(field.leaves.length / COLUMNS)
  const label = field.each === 1 ? t.leaf : t.leafOf(field.each)
  return (
    <figure className="winners-wall__field">
      <svg viewBox={`0 0 ${COLUMNS * STEP} ${rows * STEP}`} role="img" aria-label={label}>
        {field.leaves.map((of, index) => {
          const [x, y] = [(index % COLUMNS) * STEP + STEP / 2, Math.floor(index / COLUMNS) * STEP + STEP / 2]
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a leaf is its place
              key={index}
              d="M0 4.6C3 2 3-2 0-4.8C-3-2-3 2 0 4.6Z"
              transform={`translate(${x} ${y}) rotate(${index % 2 === 0 ? 28 : -28})`}
              {...(of < 0 ? {} : { className: 'winners-wall__winner', 'data-colour': wall.categories[of]?.colour })}
            />
          )
        })}
      </svg>
      <figcaption className="quiet" aria-hidden="true">
        {label}
      </figcaption>
    </figure>
  )
}
