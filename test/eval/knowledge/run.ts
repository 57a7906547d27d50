import postgres from 'postgres'
import { databaseUrl, SEEDED_TEMPLATE, startTestCluster } from '../../database/postgres-cluster.ts'
import { QUESTION_SETS, readQuestions, scoreQuestions } from './questions.ts'

const cluster = await startTestCluster()
try {
  const sql = postgres(databaseUrl({ url: cluster.url, name: SEEDED_TEMPLATE }), {
    max: 1,
    onnotice: () => {},
  })
  for (const set of QUESTION_SETS) {
    const score = await scoreQuestions({ sql, questions: readQuestions(set) })
    process.stdout.write(
      [
        `${set}: right article first in ${score.rightFirst} of ${score.answerable}, shown in ${score.shown}${score.withPassage ? `, right passage first in ${score.rightPassage} of ${score.withPassage}` : ''}; nothing said to answer ${score.nothingSaid} of ${score.unanswerable} that nothing answers`,
        ...score.wrong.map((line) => `  ${line}`),
        '',
      ].join('\n'),
    )
  }
  await sql.end()
} finally {
  await cluster.stop()
}
