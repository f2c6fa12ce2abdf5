import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { fetchVisitor, type KnownVisitor } from './visitor-api.ts'

/** Who we are to the server; `asked` is false until it has answered once. */
export const visitorStore = createStore<{ asked: boolean; known: KnownVisitor | null }>(() => ({
  asked: false,
  known: null,
}))

export const useVisitor = () => useStore(visitorStore)

export async function loadVisitor(signal: AbortSignal): Promise<void> {
  const known = await fetchVisitor(signal)
  if (!signal.aborted) visitorStore.setState({ asked: true, known })
}

export const rememberVisitor = (visitor: Omit<KnownVisitor, 'grants'>): void =>
  visitorStore.setState((state) => ({ asked: true, known: { ...visitor, grants: state.known?.grants ?? [] } }))
