import { join } from 'node:path'
import type { BuildEnvironmentOptions, InlineConfig, Plugin } from 'vite'

const widget = join(import.meta.dirname, 'widget')
const dist = join(import.meta.dirname, 'dist')

/** Every byte of the first download counts: what our own code never reaches is left out. */
const leaner: Plugin = {
  name: 'leaner',
  enforce: 'pre',
  load(id) {
    // Vite's helper loads styles and preloads of lazy chunks; ours have neither.
    if (id.endsWith('vite/preload-helper.js')) return 'export const __vitePreload = (load) => load()'
    // The server speaks WebSocket only.
    const transport = /engine\.io-client\/build\/esm\/transports\/(polling-xhr|webtransport)\.js$/.exec(
      id,
    )?.[1]
    if (transport === 'polling-xhr') return 'export class XHR {}'
    if (transport === 'webtransport') return 'export class WT {}'
    return null
  },
}

const base: InlineConfig = {
  plugins: [leaner],
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
}

const output: BuildEnvironmentOptions = {
  target: 'es2022',
  cssTarget: ['chrome123', 'safari17.5', 'firefox121'],
  emptyOutDir: false,
  reportCompressedSize: false,
  // The policy of the pages allows own files only: nothing inline, no helper scripts.
  assetsInlineLimit: 0,
  modulePreload: false,
  rolldownOptions: { treeshake: { manualPureFunctions: ['console.assert'] } },
}

/** The chat in the iframe. */
export const appConfig: InlineConfig = {
  ...base,
  root: join(widget, 'app'),
  base: '/app/',
  build: { ...output, outDir: join(dist, 'app'), cssCodeSplit: false },
}

/** The demo careers page. */
export const demoConfig: InlineConfig = {
  ...base,
  root: join(widget, 'demo'),
  base: '/demo/',
  build: { ...output, outDir: join(dist, 'demo'), cssCodeSplit: false },
}

/** The recruiters' console. */
export const consoleConfig: InlineConfig = {
  ...base,
  root: join(widget, 'console'),
  base: '/console/',
  build: { ...output, outDir: join(dist, 'console'), cssCodeSplit: false },
}

/** The script that agencies embed: one classic file. */
export const loaderConfig: InlineConfig = {
  ...base,
  root: widget,
  build: {
    ...output,
    outDir: dist,
    lib: {
      entry: join(widget, 'loader', 'main.ts'),
      formats: ['iife'],
      name: 'AICareerLoader',
      fileName: () => 'widget.js',
    },
  },
}

export default appConfig
