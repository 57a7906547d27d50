/**
 * What kind of thing an input field holds, for a model that fills inputs from
 * the person's words without a language model behind it. Attach it to a field
 * with `.meta({ slot: 'place' })`; real models read the field's description.
 */
export type Slot =
  /** An id of a row under discussion: "the second one", "that job", a title. */
  | 'job'
  | 'saved_job'
  | 'application'
  | 'resume'
  | 'experience'
  | 'change'
  | 'article'
  /** What is left of a search phrase once the other slots are taken out. */
  | 'keywords'
  | 'place'
  | 'work_mode'
  | 'job_type'
  | 'seniority'
  /** Lowest acceptable pay, a number. */
  | 'money'
  | 'currency'
  | 'pay_period'
  | 'agency_scope'
  | 'sort'
  | 'page'
  /** YYYY-MM-DD */
  | 'date_start'
  | 'date_end'
  | 'is_current'
  | 'person_name'
  | 'company'
  | 'job_title'
  | 'url'
  | 'status'
  /** Names of a resume field in the person's words: "phone", "my title at Acme". */
  | 'field_name'
  /** The new value in a correction: "… to X", "should be X". */
  | 'new_value'
  /** Text to keep verbatim: after a colon, in quotes, or the rest of the sentence. */
  | 'free_text'
  /** The whole utterance as asked. */
  | 'question'

declare module 'zod' {
  /** Makes a misspelt slot in `.meta({ slot: … })` a type error. */
  interface GlobalMeta {
    slot?: Slot
  }
}
