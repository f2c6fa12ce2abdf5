import module from 'node:module'
import { join } from 'node:path'

/*
 * Comes before main.ts (`node --import`), so that main.ts too is read as it was kept. Plain JavaScript, as the only file
 * here: for the first line of TypeScript that is not kept yet, Node loads its compiler, which costs 15 MB for good.
 * Node below 22 knows nothing of it; main.ts then says what is needed.
 */
const folder = join(import.meta.dirname, '../../node_modules/.cache/node')
module.enableCompileCache?.(folder)
process.env.NODE_COMPILE_CACHE ??= folder // for the processes that the server starts
