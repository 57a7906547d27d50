// Reads the JSON reports of test runs; plain JavaScript, since it runs before the project's own Node is at hand.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

const [command, ...paths] = process.argv.slice(2)
const [first = [], second = []] = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')).testResults)

/** From the project's root, each once though it may have run on several databases. */
const failedFiles = new Set(
  first.filter(({ status }) => status === 'failed').map(({ name }) => relative(process.cwd(), name)),
)

if (command === 'failed') for (const file of failedFiles) console.log(file)

if (command === 'total') {
  const again = new Set(second.map(({ name }) => name))
  const tests = [...first.filter(({ name }) => !again.has(name)), ...second].flatMap(
    ({ assertionResults }) => assertionResults,
  )
  const count = (...of) => tests.filter(({ status }) => of.includes(status)).length
  if (second.length > 0) for (const file of failedFiles) console.log(`Failed at first: ${file}`)
  console.log(
    `${count('passed')} passed, ${count('failed')} failed, ${count('skipped', 'pending', 'todo')} skipped`,
  )
}
