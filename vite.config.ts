import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { leanThree, ownShaders } from './client/build/lean-three.ts'

/**
 * Writes every built file a second and third time, as small as brotli and gzip make it: a rush of visitors must not cost
 * the server a compression each.
 */
const compressed = (): Plugin => ({
  name: 'laurel:compressed',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  // not while the bundle is written: a slow machine would be told at each start how long that took
  async closeBundle() {
    const { root, build } = this.environment.config
    const files = await readdir(resolve(root, build.outDir), { recursive: true, withFileTypes: true })
    const packed = files.filter((file) => file.isFile() && /\.(js|css|pack|svg)$/.test(file.name))
    await Promise.all(
      packed.map(async ({ name, parentPath }) => {
        const path = join(parentPath, name)
        const plain = await readFile(path)
        const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
        await writeFile(`${path}.br`, await promisify(brotliCompress)(plain, { params }))
        await writeFile(`${path}.gz`, await promisify(gzip)(plain, { level: 9 }))
      }),
    )
  },
})

/** What is made of hundreds of small files and reads none of its own while it runs. */
const BUNDLED = [/^kysely/, /^zod/, /^rate-limiter-flexible/, /^@colyseus\//, /^pino/]

export default defineConfig({
  root: 'client',
  publicDir: false, // assets/ is served by our own server, which knows what may be public
  cacheDir: '../node_modules/.vite',
  plugins: [react(), leanThree(), ownShaders(), compressed()],
  resolve: { dedupe: ['three', 'react', 'react-dom'] },
  server: { fs: { strict: true, allow: ['.', '../shared', '../assets', '../node_modules'] } }, // never '..': it would serve data/
  builder: {}, // `vite build` makes both of these
  environments: {
    client: {
      build: {
        outDir: '../dist/client',
        assetsDir: 'app', // every file in it carries a hash: served as never changing
        emptyOutDir: true,
        target: 'es2023',
        manifest: true, // `npm run check` reads chunk sizes from it
        rolldownOptions: {
          output: {
            // What the first page and the pages behind it share is one file: dozens of small ones compress worse.
            codeSplitting: {
              groups: [
                {
                  name: 'common',
                  test: /node_modules\/(?:react|scheduler|zustand)\/|client\/(?:ui\/(?:button|icon|cx|toast|laurel-mark|live-region)|i18n\/(?:words|language|says|shell|use-say|hall|refusals)\.|entry\/visitor-(?:api|store)|booths\/safe-link|http\/ask-json|exhibition|settings\/keep|hall-session\/(?:session|open-booth|acts|intents)|net\/empty-hall|settings\/use-reduced-motion|fonts\/load-fonts)|vite\/preload-helper|shared\/(?:exhibition\/say|plan\/(?:plan-numbers|types))/,
                },
                {
                  // What both views of the hall need from the moment one is inside.
                  name: 'inside',
                  test: /client\/(?:poses|plan\/map-people|hall-session\/(?:plan|gesture)|world\/ghost|i18n\/chat|chat\/(?:linkify|chat-text)|ui\/tabs|sound\/(?:sound-store|use-sound)|settings\/quality-store)|shared\/(?:poses\/(?:lattice|reckon|pose-buffer|ticks|up-frame|down-frame)|plan\/(?:layout-hall|walkable|leaf-outline)|hall\/roster-words|demos\/(?:demo-words|merge-patch))/,
                },
                {
                  // What the notices share with sheets and pages: they come right after one is inside.
                  name: 'told',
                  test: /client\/(?:tours\/touring|bell\/(?:bell-store|notify)|leads\/new-tab-link|messages\/(?:unread-store|messages-api)|hall-session\/use-now|schedule\/(?:use-times|schedule-api|tell-refusal|schedule-store|be-there|use-clock|schedule\.css)|i18n\/(?:schedule|questions|leads|messages)\.)|shared\/(?:ceremony\/night-words|schedule\/session-times|leads\/lead-words)/,
                },
                {
                  // What the stage and the wall share with the hall.
                  name: 'hall',
                  test: /client\/(?:hall\/(?:solid|kit|light\/(?:fog|blobs)|signs\/(?:laurel-mark|write)|surface\/hall-shader)|world\/frame-pace|fonts\/(?:is-chinese|canvas-faces))/,
                },
                {
                  // What the hall, the wall and the stage ask of a night, whether or not there is one.
                  name: 'night',
                  test: /client\/(?:ceremony\/(?:ticker|reveal-times|ceremony-store|audience\/use-show)|press\/(?:two-lines|use-night|use-wall)|i18n\/winners-wall)|shared\/(?:ceremony\/(?:ceremony-words|award-of-cue|show)\.|press\/winners-wall)/,
                },
              ],
            },
          },
        },
        chunkSizeWarningLimit: 1000, // what a visitor may load is checked, compressed, by npm run check
        assetsInlineLimit: (file) => (/\.woff2?$/.test(file) ? false : undefined),
      },
    },
    // The server runs as it is written (npm run dev, the tests); npm start takes it as one file, which is read in half the time.
    ssr: {
      resolve: { noExternal: BUNDLED },
      build: {
        outDir: '../dist/server',
        emptyOutDir: true,
        target: 'node22',
        rolldownOptions: { input: join(import.meta.dirname, 'server/main.ts') },
      },
    },
  },
})
