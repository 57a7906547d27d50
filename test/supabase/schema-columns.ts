/** The product's schema: table → columns and types, as agreed; additions are the migrations' own. */
export const SCHEMA_COLUMNS: Record<string, string> = {
  profiles: `
    id uuid, updated_at timestamp with time zone, full_name text, avatar_url text, occupation text,
    bio text, location text, website text, linkedin_url text, github_url text, is_recruiter boolean,
    settings jsonb, metadata jsonb`,
  resumes: `
    id uuid, user_id uuid, created_at timestamp with time zone, updated_at timestamp with time zone,
    file_path text, file_name text, file_type text, file_size integer, parsed_data jsonb,
    is_primary boolean, status text, metadata jsonb`,
  experiences: `
    id uuid, user_id uuid, resume_id uuid, company_name text, position text, start_date date,
    end_date date, is_current boolean, location text, description text, skills text[],
    achievements text[], metadata jsonb`,
  knowledge_base: `
    id uuid, created_at timestamp with time zone, updated_at timestamp with time zone, category text,
    title text, content text, tags text[], source text, metadata jsonb`,
  job_posts: `
    id uuid, created_at timestamp with time zone, updated_at timestamp with time zone, agency_id uuid,
    posted_by uuid, title text, company_name text, location text, job_type text, salary_range jsonb,
    description text, requirements text[], benefits text[], skills_required text[], status text,
    metadata jsonb`,
  saved_jobs: `
    id uuid, user_id uuid, job_id uuid, created_at timestamp with time zone, notes text, metadata jsonb`,
  applications: `
    id uuid, user_id uuid, job_id uuid, resume_id uuid, created_at timestamp with time zone,
    updated_at timestamp with time zone, status text, cover_letter text, notes text, metadata jsonb`,
  interview_preparation: `
    id uuid, application_id uuid, created_at timestamp with time zone,
    updated_at timestamp with time zone, questions jsonb[], answers jsonb[], feedback jsonb[],
    notes text, metadata jsonb`,
  offers_negotiation: `
    id uuid, application_id uuid, created_at timestamp with time zone,
    updated_at timestamp with time zone, offer_details jsonb, negotiation_history jsonb[], status text,
    notes text, metadata jsonb`,
  agencies: `
    id uuid, created_at timestamp with time zone, updated_at timestamp with time zone, name text,
    description text, website text, logo_url text, location text, status text, settings jsonb,
    metadata jsonb`,
  agency_users: `
    id uuid, agency_id uuid, user_id uuid, created_at timestamp with time zone, role text, status text,
    metadata jsonb`,
  chats: `
    id uuid, created_at timestamp with time zone, updated_at timestamp with time zone,
    application_id uuid, metadata jsonb`,
  chat_messages: `
    id uuid, chat_id uuid, sender_id uuid, created_at timestamp with time zone, content text,
    read_at timestamp with time zone, metadata jsonb`,
  feedback_reviews: `
    id uuid, created_at timestamp with time zone, updated_at timestamp with time zone, reviewer_id uuid,
    application_id uuid, rating integer, content text, is_anonymous boolean, status text, metadata jsonb`,
  job_alerts: `
    id uuid, user_id uuid, created_at timestamp with time zone, updated_at timestamp with time zone,
    criteria jsonb, frequency text, status text, last_sent_at timestamp with time zone, metadata jsonb`,
}
