import { useEffect, useRef, useState } from 'react'
import type { FileKind, Refused, Uploaded } from '../../shared/files/files.ts'
import { type UploadProgress, uploadFile } from './upload-file.ts'

/** Two at a time: the second is sent while the server looks into the first. */
const AT_ONCE = 2

export interface UploadRow {
  id: number
  file: File
  state: 'waiting' | 'sending' | 'checking' | 'done' | 'refused'
  /** Share that was sent. */
  sent: number
  refused?: Refused
}

/** The files that somebody dropped at one place, each with how far it is. Those under way end with the view. */
export function useUploads(
  booth: string,
  wanted: readonly FileKind[],
  onUploaded: (uploaded: Uploaded, file: File) => void,
) {
  const [rows, setRows] = useState<readonly UploadRow[]>([])
  const running = useRef(new Map<number, AbortController>())
  const count = useRef(0)
  const told = useRef(onUploaded)
  told.current = onUploaded

  const change = (id: number, part: Partial<UploadRow>) =>
    setRows((now) => now.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const remove = (id: number) => setRows((now) => now.filter((row) => row.id !== id))

  const send = async ({ id, file }: UploadRow) => {
    const stop = new AbortController()
    running.current.set(id, stop)
    change(id, { state: 'sending' })
    const onProgress = ({ sent, total, stage }: UploadProgress) => change(id, { state: stage, sent: sent / total })
    const answer = await uploadFile(booth, file, { wanted, onProgress, signal: stop.signal })
    running.current.delete(id)
    if (answer.ok) {
      change(id, { state: 'done', sent: 1 })
      told.current(answer, file)
    } else if (answer.reason === 'cancelled') remove(id)
    else change(id, { state: 'refused', refused: answer })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever waits is looked at whenever a row changes
  useEffect(() => {
    const free = AT_ONCE - running.current.size
    for (const row of rows.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)))
      if (!running.current.has(row.id)) void send(row)
  }, [rows])
  useEffect(() => {
    const left = running.current
    return () => {
      for (const stop of left.values()) stop.abort()
    }
  }, [])

  return {
    rows,
    add: (files: Iterable<File>) =>
      setRows((now) => [
        ...now.filter(({ state }) => state !== 'done'),
        ...Array.from(files, (file) => ({ id: ++count.current, file, state: 'waiting' as const, sent: 0 })),
      ]),
    again: (id: number) => change(id, { state: 'waiting', sent: 0 }),
    /** Stops one that is under way, or puts away one that is not. */
    stop: (id: number) => {
      const under = running.current.get(id)
      if (under) under.abort()
      else remove(id)
    },
  }
}
