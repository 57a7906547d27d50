import { PAIR_SETS, readPairs, scorePairs } from './pairs.ts'

for (const set of PAIR_SETS) {
  const { pairs, right, falselyMet, wrong } = scorePairs(readPairs(set))
  process.stdout.write(
    [
      `${set}: ${right} of ${pairs} right (${((right / pairs) * 100).toFixed(1)} %), ${falselyMet.length} falsely met`,
      ...wrong.map((line) => `  ${line}`),
      '',
    ].join('\n'),
  )
}
