/**
 * The way in. `start/keep-compiled.js` comes before it and keeps what Node makes of our TypeScript: a start then takes a
 * third of the time. `--prepare` only fills that store, once, before the first start.
 */
if (Number(process.versions.node.split('.')[0]) < 22) {
  process.stderr.write(
    `Laurel needs Node 22 or later and found ${process.versions.node}; start it with npm start, which brings its own.\n`,
  )
  process.exit(1)
}
const { run, explain } = await import('./start/run.ts')
if (!process.argv.includes('--prepare'))
  run().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`)
    process.exit(1)
  })

export {}
