/** `npm run bench -- sync|demo|ceremony|replay|render [...]`: measures, prints words as it goes and one line of JSON at the end. */

const BENCHES: Record<string, { usage: string; load: () => Promise<{ run(flags: string[]): Promise<void> }> }> = {
  sync: {
    usage: 'sync [--visitors 800] [--rounds 5] [--seconds 5] [--seed 1] [--find-limit] [--instance 200] [--json]',
    load: () => import('./sync.ts'),
  },
  demo: {
    usage: 'demo [--followers 200] [--seconds 10] [--json]',
    load: () => import('./demo.ts'),
  },
  ceremony: {
    usage: 'ceremony [--audience 2000] [--json]',
    load: () => import('./ceremony.ts'),
  },
  replay: {
    usage: 'replay [--people 50] [--minutes 10] [--cues 20] [--json]',
    load: () => import('./replay.ts'),
  },
  render: {
    usage: 'render [--json]',
    load: () => import('./render.ts'),
  },
}

const [name = '', ...flags] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench === undefined) {
  const usages = Object.values(BENCHES).map(({ usage }) => `  npm run bench -- ${usage}`)
  console.error(`${name === '' ? 'Say which bench.' : `There is no bench "${name}".`}\n${usages.join('\n')}`)
  process.exit(1)
}
const { run } = await bench.load()
await run(flags)
