import { gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { appConfig, loaderConfig } from '../../vite.config.ts'

type Output = Rolldown.RolldownOutput['output'][number]

async function buildInMemory(config: InlineConfig): Promise<Output[]> {
  const built = await build({
    ...config,
    configFile: false,
    logLevel: 'silent',
    build: { ...config.build, write: false },
  })
  return [built].flat().flatMap((one) => ('output' in one ? one.output : []))
}

function zipped(file: Output): number {
  return gzipSync(file.type === 'chunk' ? file.code : file.source, { level: 9 }).length
}

describe('byte budget', () => {
  beforeEach(() => {
    vi.stubEnv('NODE_ENV', 'production')
  })

  it('should keep the loader under 2.5 KB', async () => {
    const files = await buildInMemory(loaderConfig)
    expect(files).toHaveLength(1)
    expect(files.map(zipped)[0]).toBeLessThanOrEqual(2_560)
  })

  it('should keep the first open under 40 KB with everything a message needs', async () => {
    const files = await buildInMemory(appConfig)
    const first = files.filter(
      ({ fileName }) => /\.(css|html)$/.test(fileName) || /\/(index|socket)-/.test(fileName),
    )
    expect(first.map(({ fileName }) => fileName.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
      'assets/index.js',
      'assets/socket.js',
      'assets/style.css',
      'index.html',
    ])
    expect(first.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(40_000)
  })
})
