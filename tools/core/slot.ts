import type { ReferenceType } from './reference-type.ts'

/**
 * What kind of thing an input field holds, for a model that fills inputs from
 * the person's words without a language model behind it. Attach it to a field
 * with `.meta({ slot: 'place' })`; real models read the field's description.
 */
export type Slot =
  /** An id of a row under discussion: "the second one", "that job", a title. An array of ids takes several. */
  | ReferenceType
  /** What is left of a search phrase once the other slots are taken out. */
  | 'keywords'
  /** Words and places that a search leaves out: "except Java", "not in Rotterdam". A list. */
  | 'left_out'
  | 'place'
  | 'work_mode'
  | 'job_type'
  | 'seniority'
  /** Lowest acceptable pay, a number. */
  | 'money'
  /** The upper end of pay: "60 to 70k", "up to 70k". */
  | 'pay_max'
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
  /** One of the field's values; the words for each are in `says`. */
  | 'choice'
  /** A boolean that is true when the words in `says` are spoken. */
  | 'flag'
  /** A count: "in 3 days", "four stars". */
  | 'number'
  /** An amount that is not a lower limit: "they offer 62k", "5,000 sign-on"; `near` tells which of several. */
  | 'amount'
  /** YYYY-MM-DD, any day that is not a start or an end: a deadline, an interview. */
  | 'date'
  | 'email'
  /** A length of time in the person's words: "three months"; `near` tells which of several. */
  | 'duration'
  /** Several words or short phrases: "python, sql and docker". */
  | 'words'
  /** Names of a resume field in the person's words: "phone", "my title at Acme". */
  | 'field_name'
  /** The new value in a correction: "… to X", "should be X". */
  | 'new_value'
  /** What the new value takes the place of in a longer text: the words behind "not" in "month-end, not monthend". */
  | 'old_value'
  /** What a line of the tool's own should say; `near` are the words for that line: "title: X", "change the title to X". */
  | 'line_text'
  /** Text to keep verbatim: after a colon, in quotes, or the rest of the sentence. */
  | 'free_text'
  /** What is done to a text that is there: "shorten", "add", "remove", or "reword" for its tone. */
  | 'text_change'
  /** What is added to that text, or the sentence or subject that is taken out of it. */
  | 'text_part'
  /** Who or what a list is searched for by name: a person, an e-mail, a job's title; never a word of the sentence. */
  | 'searched_name'
  /** What a row is called in the person's words, whether it was shown or not: "the Acme note" of "take back the Acme note". */
  | 'row_name'
  /** Words looked for in texts: what follows "mentioning", "about", or stands in quotes. */
  | 'searched_words'
  /** What a search among texts looks for: "the permit" of "where did I mention the permit". */
  | 'topic'
  /** The whole utterance as asked. */
  | 'question'
  /** The name of the tool whose card waits for a click. */
  | 'waiting_tool'

declare module 'zod' {
  /** Makes a misspelt slot in `.meta({ slot: … })` a type error. */
  interface GlobalMeta {
    slot?: Slot
    /**
     * Words for a value, as the inside of a regular expression: of a `choice` by value,
     * of a `flag` under "true" (and "false" when it can be denied), of a `number` by value ("next"
     * is the one after that of the last call); under "none" of a row that may be left out, for the
     * one that is then taken ("this conversation", "the last change"), and of an optional
     * `free_text`, when without these words the text must be given; of `words` under "things", what
     * belongs in the list wherever it is said.
     */
    says?: Record<string, string>
    /**
     * Words beside which an `amount`, `number` or `date` of several stands: "bonus|variable";
     * words behind which the name stands that a `job_title` or `company` takes: "called|as";
     * other names of a `free_text`.
     */
    near?: string
    /** What is said beside the wish is this `free_text`, though no word announces it. */
    unannounced?: boolean
    /** The value of a `choice` where no other is said. */
    otherwise?: string
    /** What the field is called when the person is asked for it, without an article: "last day to answer". */
    called?: string
  }
}
