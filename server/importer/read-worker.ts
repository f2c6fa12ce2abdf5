import { parentPort, workerData } from 'node:worker_threads'
import { readTable } from './read-table.ts'

// Runs in a thread of its own, so that a slow or hostile file neither stalls the halls nor takes their memory.
parentPort?.postMessage(await readTable(workerData as Uint8Array))
