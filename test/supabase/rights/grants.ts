/**
 * Table privileges on hosted Supabase. Nobody but service_role has one that is not named here;
 * service_role has all of them, save on the journal, approvals' truncation and private.writes.
 */
export const TABLE_GRANTS = `
  agencies               anon: select | authenticated: select update
  agency_invitations     anon:        | authenticated: select insert update
  agency_users           anon:        | authenticated: select insert update delete
  application_snapshots  anon:        | authenticated: select
  applications           anon:        | authenticated: select insert update delete
  approvals              anon:        | authenticated: select
  changes                anon:        | authenticated: select
  chat_messages          anon:        | authenticated: select insert
  chat_participants      anon:        | authenticated: select
  chats                  anon:        | authenticated: select update delete
  exchange_rates         anon: select | authenticated: select
  experiences            anon:        | authenticated: select insert update delete
  feedback_reviews       anon:        | authenticated: select insert update delete
  interview_preparation  anon:        | authenticated: select insert update delete
  job_alerts             anon:        | authenticated: select insert update delete
  job_posts              anon: select | authenticated: select insert update delete
  knowledge_base         anon: select | authenticated: select insert update delete
  offers_negotiation     anon:        | authenticated: select insert update delete
  places                 anon: select | authenticated: select
  private_notes          anon:        | authenticated: select insert update delete
  profiles               anon:        | authenticated: select update
  resumes                anon:        | authenticated: select insert update delete
  review_answers         anon:        | authenticated: select insert update delete
  saved_jobs             anon:        | authenticated: select insert update delete
  user_preferences       anon:        | authenticated: select insert update delete
`

/** Who may call each function of schema public. `person`: a signed-in one, guests included. */
export const FUNCTION_GRANTS = {
  anybody: 'agency_reviews',
  'person, service': `
    agency_people agency_report chat_people mark_chat_read my_shared_profile search_jobs search_knowledge
    undo_changes undo_preview write_rows whoami`,
  person: `
    agency_gaps agency_threads answer_approval answer_invitation cancel_person_request close_approvals create_agency explain_alert merge_guest moderate_review my_invitations offer_merge open_chat open_other_assistants_chat preview_alert record_gap request_approval request_person reviews_to_moderate rotate_agency_secret turn_context`,
  service: `
    account_files agency_secrets begin_account_deletion begin_turn bind_external_identity chat_summary claim_outbox delete_account_data deliver_alert
    deliver_reminders due_alerts due_reminders enqueue_outbox expire_approvals external_identity finish_outbox
    forget_old_writes heartbeat interrupt_stale_turns invitations_to_mail list_idle_guests mark_verified match_new_jobs move_resume_file
    pause_alert postpone_alert purge_idle_guests save_chat_summary save_notice save_turn save_turns stop_reminder_mails take_rate unfinished_account_deletions`,
} as const

/**
 * Definer functions of schema private that a signed-in person's statement may run, so that each
 * must check by itself who asks. `*`: a visitor's too.
 */
export const DEFINERS_FOR_PEOPLE = `
  active_agency_ids* agency_gaps agency_ids_i_wrote_to agency_people agency_reviews* answer_invitation applicant_names begin_write cancel_person_request chat_people
  claim_approval close_approvals create_agency end_write explain_alert file_was_sent find_jobs find_passages has_written is_guest* is_staff job_is_in_use
  mark_chat_read mark_undone merge_guest moderate_review my_admin_agency_ids my_agency_ids my_agency_role my_chat_ids my_invitations my_job_ids
  my_owned_agency_ids my_shared_profile offer_merge open_chat open_other_assistants_chat preview_alert ranked_passages record_gap request_approval request_person review_is_shown reviews_to_moderate rotate_agency_secret
  store_approval_result understood_search whoami works_for
`
