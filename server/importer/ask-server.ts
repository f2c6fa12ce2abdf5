import { readFile } from 'node:fs/promises'
import type { ImportReport } from '../../shared/importer/import-report.ts'
import type { ImportOptions } from '../../shared/importer/import-request.ts'
import { packImport } from '../../shared/importer/pack-import.ts'
import { type Running, runningFile } from '../start/running-file.ts'

/** The server that owns this data folder, if one runs now. */
export async function findServer(dataDir: string): Promise<Running | undefined> {
  let running: Running
  try {
    running = JSON.parse(await readFile(runningFile(dataDir), 'utf8')) as Running
  } catch {
    return undefined // no file: no server, or one that ended cleanly
  }
  try {
    // A file that a killed server left behind may name a process id and a port that others have now.
    const answer = await fetch(`${running.url}/api/local`, {
      headers: authorised(running),
      signal: AbortSignal.timeout(5000),
    })
    return answer.ok ? running : undefined
  } catch {
    return undefined
  }
}

/** Hands the file to the running server, so that its halls change under the visitors' eyes. */
export async function importOverServer(
  running: Running,
  file: Uint8Array,
  options: ImportOptions,
): Promise<ImportReport> {
  const answer = await fetch(`${running.url}/api/local/import`, {
    method: 'POST',
    headers: { ...authorised(running), 'content-type': 'application/octet-stream' },
    body: packImport(options, file),
    signal: AbortSignal.timeout(60_000),
  })
  if (!answer.ok) throw new Error(`The running server refused the import (${answer.status}): ${await answer.text()}`)
  return (await answer.json()) as ImportReport
}

const authorised = ({ token }: Running) => ({ authorization: `Bearer ${token}` })
