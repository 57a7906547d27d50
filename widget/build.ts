import { buildWidget } from './build-widget.ts'

for (const { name, gzipBytes } of await buildWidget())
  process.stdout.write(`${(gzipBytes / 1_000).toFixed(2).padStart(7)} KB gzip  ${name}\n`)
