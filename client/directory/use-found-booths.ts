import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Booth } from '../../shared/exhibition/exhibition.ts'
import { TIERS, type Tier } from '../../shared/plan/types.ts'
import { useShown } from '../exhibition/exhibition-store.ts'
import { useHall } from '../hall-session/session.ts'
import type { CardMarks } from './booth-card.tsx'
import { directoryStore } from './directory-store.ts'
import { findBooths, indexBooths } from './search.ts'

/** The directory's booths as filtered now, with what lives on them. */
export function useFoundBooths() {
  const { exhibition, categories } = useShown()
  const filter = useStore(directoryStore, (state) => state.filter)
  const passport = useHall((hall) => hall.passport)
  const live = useHall((hall) => hall.live)
  const people = useHall((hall) => hall.people)
  const index = useMemo(() => indexBooths(exhibition.booths, categories), [exhibition.booths, categories])
  const marks = useMemo(
    () => ({ visited: new Set(passport.visited), bookmarked: new Set(passport.bookmarked), live }),
    [passport, live],
  )
  const found = useMemo(
    () => findBooths(exhibition.booths, index, filter, marks),
    [exhibition.booths, index, filter, marks],
  )
  const crowd = useMemo(() => {
    const counts = new Map<string, number>()
    for (const person of people.values())
      if (person.booth) counts.set(person.booth, (counts.get(person.booth) ?? 0) + 1)
    return counts
  }, [people])
  const tiers = useMemo((): Tier[] => {
    const given = new Set(exhibition.booths.flatMap((booth) => booth.awards.map((award) => award.tier)))
    return TIERS.filter((tier) => given.has(tier))
  }, [exhibition.booths])
  const marksOf = (booth: Booth): CardMarks => ({
    visited: marks.visited.has(booth.id),
    bookmarked: marks.bookmarked.has(booth.id),
    people: crowd.get(booth.id) ?? 0,
  })
  return { filter, found, marksOf, tiers, visited: marks.visited }
}
