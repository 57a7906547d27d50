import type { JSX } from 'preact'
import { isStage, stages } from '../desk/desk-state.ts'
import { useDesk } from '../desk/use-desk.ts'
import { useWords } from '../locale/use-words.ts'

/** Where the application stands; choosing another stage begins a decision, which waits for its card. */
export function StageControl({
  applicationId,
  stage,
  name,
}: {
  applicationId: string
  stage: string
  name: string
}): JSX.Element {
  const desk = useDesk()
  const w = useWords()
  const isOver = stage === 'withdrawn'
  const next = stages.filter((one) => one !== stage && one !== 'withdrawn')
  return (
    <section class="stage-control">
      <p>
        <span class="muted">{w('applicant.stage')}</span>{' '}
        <strong class={`stage stage-${stage}`}>{isStage(stage) ? w(`stage.${stage}`) : stage}</strong>
      </p>
      {!isOver && (
        <fieldset class="actions">
          <legend class="muted">{w('applicant.move')}</legend>
          {next.map((to) => (
            <button
              key={to}
              type="button"
              class="button small"
              onClick={() =>
                desk.store.set({ decision: { applicationId, name, from: stage, to, card: null } })
              }
            >
              {w(`stage.${to}`)}
            </button>
          ))}
        </fieldset>
      )}
    </section>
  )
}
