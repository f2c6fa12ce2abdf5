import { createContext, useContext, useEffect, useState } from 'react'
import type { BoothFiles } from '../../shared/files/files.ts'
import { askJson } from '../http/ask-json.ts'
import { useDesk, useStudio } from './desk-context.ts'

const FilesContext = createContext<BoothFiles | null>(null)
export const BoothFilesProvider = FilesContext.Provider

/** What was uploaded for the booth; null until it is known. */
export const useBoothFiles = (): BoothFiles | null => useContext(FilesContext)

/** Asks for the booth's files, and again with every saved change. */
export function useFetchedFiles(): BoothFiles | null {
  const { api } = useStudio()
  const revision = useDesk((state) => state.revision)
  const [files, setFiles] = useState<BoothFiles | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was uploaded is asked for again with every saved change
  useEffect(() => {
    const stop = new AbortController()
    void askJson<BoothFiles>(`/api/booths/${api.booth}/files`, { signal: stop.signal }).then((answer) => {
      if (answer.ok && !stop.signal.aborted) setFiles(answer.body)
    })
    return () => stop.abort()
  }, [api, revision])
  return files
}
