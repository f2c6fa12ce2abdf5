import { posterUrl } from '../booths/poster.tsx'
import { useShown } from '../exhibition/exhibition-store.ts'

/** The face of the exhibition: its posters, one of each category in turn. Decoration; every poster has its page. */
export function PosterWall({ count }: { count: number }) {
  const { exhibition } = useShown()
  const byCategory = exhibition.categories.map((category) =>
    exhibition.booths.filter((booth) => booth.category === category.id),
  )
  const picked = []
  for (let row = 0; picked.length < Math.min(count, exhibition.booths.length); row++) {
    for (const booths of byCategory) {
      const booth = booths[row]
      if (booth && picked.length < count) picked.push(booth)
    }
    if (row > exhibition.booths.length) break
  }
  return (
    <div className="wall" aria-hidden="true">
      {picked.map((booth) => (
        <img
          key={booth.id}
          src={posterUrl(booth.poster, 384)}
          srcSet={`${posterUrl(booth.poster, 192)} 192w, ${posterUrl(booth.poster, 384)} 384w`}
          sizes="(min-width: 900px) 15vw, 32vw"
          alt=""
          width={384}
          height={512}
          decoding="async"
          loading="lazy"
        />
      ))}
    </div>
  )
}
