const TWICE =
  'held twice, by the policy and by chat_messages_rules; with both gone it is noticed (twin mutants)'
const EARLY = 'leaves early; the question asked next has the same answer'
const ALWAYS_OWNED =
  'an agency always has an owner with rights, so that leaving out whom it does not concern changes nothing'
const NOBODY = 'a visitor may not call it: a grant, which is checked by itself'
const UNREACHABLE = 'holds against the service alone: no person can bring about what it asks for'

/** Mutants that change nothing that anybody could notice, and why. A pattern is matched against the mutant's name. */
export const EXPLAINED: [RegExp, string][] = [
  // Policies
  [
    / for anon, authenticated$/,
    'every condition asks who is there, or for a membership, and a visitor is nobody',
  ],
  [
    /^chat_(messages|participants): policy "People can read .*" using without \(chat_id IN .*my_chat_ids/,
    'a short cut for people in few chats; the policy of chats, asked next, lets the same people through',
  ],
  [/^chat_messages: policy "People can write in their own name to their open chats" with check /, TWICE],
  [/^chat_messages_rules: (if|never if) (new\.role|not found|chat_status)/, TWICE],
  [
    /^offers_negotiation: policy .* without \(?source = 'agency'/,
    "a candidate's own offer has no agency: constraint offers_negotiation_source_has_its_side",
  ],
  [
    /^offers_negotiation: policy "Candidates can add .*" with check without \((source|agency_id)/,
    'held twice: offers_rules asks the same of an offer by an agency, and fills its sides',
  ],
  [
    /^chats: policy "Candidates can open a thread .* with check without \(application_id IS NULL\)/,
    'held twice: chats_opening_rules lets a new thread have no column but kind and agency',
  ],
  [
    /^private_notes: policy "People can note .*" with check without \(a\.status <> 'draft'/,
    'row level security of applications hides drafts from the agency already',
  ],
  // Objects
  [
    /^changes: (trigger a_rules|constraint changes_seq_key)/,
    'its sequence gives each change a number of its own',
  ],
  [
    /^chat_messages: constraint chat_messages_chat_id_seq_key/,
    'give_message_seq numbers under a lock; this is its safety net',
  ],
  [/^job_posts: trigger follow_location/, 'serves the search for places; nobody has a right by it'],
  // Rules
  [
    /^assign_chat: .*without private\.acting_as_user\(\)/,
    'the service works for no agency: the question asked last is answered with no',
  ],
  [
    /^assign_chat: .*without new\.kind <> 'assistant'/,
    'held twice: chats_rules lets nobody set the handler of an assistant chat',
  ],
  [
    /^(chat_for_notice|chats_opening_rules): .*concat_ws/,
    'the name of a lock, shared with open_chat: it shows only when both open a chat in the same moment',
  ],
  [/^feedback_reviews_rules: if tg_op = 'UPDATE' .*: without tg_op = 'UPDATE'$/, UNREACHABLE],
  [
    /^agencies_rules: .*'suspended'.*: without new\.status <> old\.status$/,
    'nobody of a suspended agency can change it',
  ],
  [
    /^applications_rules: .*without may_edit_letter$/,
    "a resume that is there is always the candidate's own: deleting it leaves null",
  ],
  [
    /^applications_rules: .*without r\.user_id = actor$/,
    'row level security of resumes shows each candidate their own',
  ],
  [/^changes_rules: .*acting_as_user/, 'held twice: no policy lets a person write to the journal'],
  [
    /^feedback_reviews_rules: never if private\.is_guest/,
    'a guest has no application that was sent: check_submission refuses',
  ],
  [
    /^give_message_seq: .*without new\.client_id is null$/,
    'no message has null for its client_id by comparison',
  ],
  [/^follow_membership: /, UNREACHABLE],
  [/^keep_an_owner: (never if|if) old\.role <> 'owner'/, ALWAYS_OWNED],
  [/^keep_an_owner: .*without tg_op = 'UPDATE'$/, 'a row that is deleted has no new role to compare'],
  [/^offers_rules: if not found .*: without (not found|subject\.agency_id)/, EARLY],
  [
    /^record_submission: .*: without tg_op = 'UPDATE'$/,
    'on an insert there is no row before, and the comparison with it is not true',
  ],
  [
    /^record_submission: .*without 'withdrawn'$/,
    'only what was sent is withdrawn, which the second half of the question says',
  ],
  [/^record_submission: .*new\.user_id is not null/, 'an application that is sent has a candidate'],
  [
    /^allow_only: .*without 'updated_at'/,
    'what the caller sets there is overwritten by the trigger that comes next',
  ],
  [/^appended_history: .*: without total < kept$/, 'a shorter history also differs from the one before'],
  [
    /^my_agency_role: without and a\.status <> 'suspended'$/,
    'the policies, asked as well, let nobody of a suspended agency near others',
  ],
  // Functions that people call
  [
    /^begin_write: always if turn is not null$/,
    'no turn is found by null, and what is not found is not refused',
  ],
  [/^begin_write: .*: without actor is null$/, 'for the service, whose write belongs to nobody'],
  [
    /^agency_gaps: if of_agency is null .*: without of_agency is null$/,
    'no row has null for its agency by comparison',
  ],
  [
    /^agency_gaps: .*order by g\.asked_at desc limit 400/,
    'chooses whose questions are compared; what is shown is counted by the query that follows',
  ],
  [
    /^(create_agency|open_chat|open_other_assistants_chat|record_gap|mark_chat_read|merge_guest|offer_merge): if .*: without (actor|reader|account|guest) is null$/,
    NOBODY,
  ],
  [/^(explain_alert: if .*: without job\.id is null|open_chat: if .*: without chat\.id is null)$/, EARLY],
  [/^explain_alert: if .*: without job\.status = 'active'$/, 'held twice: is_open_job asks the same'],
  [/^record_gap: (always|never) if random\(\)/, 'sweeps out what agency_gaps no longer shows'],
]
