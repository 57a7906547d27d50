export type Json =
  | string
  | number
  | boolean
  | null
  | { [key: string]: Json | undefined }
  | Json[]

export type Database = {
  public: {
    Tables: {
      agencies: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          name: string
          description: string | null
          website: string | null
          logo_url: string | null
          location: string | null
          status: string
          settings: NonNullable<Json>
          metadata: NonNullable<Json>
          slug: string
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          name: string
          description?: string | null
          website?: string | null
          logo_url?: string | null
          location?: string | null
          status?: string
          settings?: NonNullable<Json>
          metadata?: NonNullable<Json>
          slug: string
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          name?: string
          description?: string | null
          website?: string | null
          logo_url?: string | null
          location?: string | null
          status?: string
          settings?: NonNullable<Json>
          metadata?: NonNullable<Json>
          slug?: string
        }
        Relationships: []
      }
      agency_invitations: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          agency_id: string
          email: string
          role: string
          status: string
          invited_by: string | null
          expires_at: string
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          agency_id: string
          email: string
          role?: string
          status?: string
          invited_by?: string | null
          expires_at?: string
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          agency_id?: string
          email?: string
          role?: string
          status?: string
          invited_by?: string | null
          expires_at?: string
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "agency_invitations_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "agency_invitations_invited_by_fkey"
            columns: ["invited_by"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      agency_users: {
        Row: {
          id: string
          agency_id: string
          user_id: string
          created_at: string
          role: string
          status: string
          metadata: NonNullable<Json>
          updated_at: string
        }
        Insert: {
          id?: string
          agency_id: string
          user_id: string
          created_at?: string
          role?: string
          status?: string
          metadata?: NonNullable<Json>
          updated_at?: string
        }
        Update: {
          id?: string
          agency_id?: string
          user_id?: string
          created_at?: string
          role?: string
          status?: string
          metadata?: NonNullable<Json>
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "agency_users_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "agency_users_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      application_snapshots: {
        Row: {
          id: string
          application_id: string
          user_id: string | null
          agency_id: string
          resume_id: string | null
          resume: Json | null
          file_path: string | null
          file_name: string | null
          file_type: string | null
          profile: NonNullable<Json>
          cover_letter: string | null
          sent_at: string
          created_at: string
          updated_at: string
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          application_id: string
          user_id?: string | null
          agency_id: string
          resume_id?: string | null
          resume?: Json | null
          file_path?: string | null
          file_name?: string | null
          file_type?: string | null
          profile?: NonNullable<Json>
          cover_letter?: string | null
          sent_at?: string
          created_at?: string
          updated_at?: string
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          application_id?: string
          user_id?: string | null
          agency_id?: string
          resume_id?: string | null
          resume?: Json | null
          file_path?: string | null
          file_name?: string | null
          file_type?: string | null
          profile?: NonNullable<Json>
          cover_letter?: string | null
          sent_at?: string
          created_at?: string
          updated_at?: string
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "application_snapshots_resume_id_fkey"
            columns: ["resume_id"]
            referencedRelation: "resumes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_snapshots_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_snapshots_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "application_snapshots_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
        ]
      }
      applications: {
        Row: {
          id: string
          user_id: string | null
          job_id: string
          resume_id: string | null
          created_at: string
          updated_at: string
          status: string
          cover_letter: string | null
          notes: string | null
          metadata: NonNullable<Json>
          agency_id: string
        }
        Insert: {
          id?: string
          user_id?: string | null
          job_id: string
          resume_id?: string | null
          created_at?: string
          updated_at?: string
          status?: string
          cover_letter?: string | null
          notes?: string | null
          metadata?: NonNullable<Json>
          agency_id: string
        }
        Update: {
          id?: string
          user_id?: string | null
          job_id?: string
          resume_id?: string | null
          created_at?: string
          updated_at?: string
          status?: string
          cover_letter?: string | null
          notes?: string | null
          metadata?: NonNullable<Json>
          agency_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "applications_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "applications_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_posts"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "applications_resume_id_fkey"
            columns: ["resume_id"]
            referencedRelation: "resumes"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "applications_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
        ]
      }
      approvals: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          chat_id: string
          turn_id: string | null
          call_id: string
          tool: string
          effect: string
          asked_of: string
          shown: NonNullable<Json>
          input: NonNullable<Json>
          final_input: Json | null
          status: string
          expires_at: string
          answered_at: string | null
          answered_by: string | null
          reason: string | null
          result: Json | null
          metadata: NonNullable<Json>
          subject: string | null
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          chat_id: string
          turn_id?: string | null
          call_id: string
          tool: string
          effect: string
          asked_of: string
          shown?: NonNullable<Json>
          input?: NonNullable<Json>
          final_input?: Json | null
          status?: string
          expires_at: string
          answered_at?: string | null
          answered_by?: string | null
          reason?: string | null
          result?: Json | null
          metadata?: NonNullable<Json>
          subject?: string | null
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          chat_id?: string
          turn_id?: string | null
          call_id?: string
          tool?: string
          effect?: string
          asked_of?: string
          shown?: NonNullable<Json>
          input?: NonNullable<Json>
          final_input?: Json | null
          status?: string
          expires_at?: string
          answered_at?: string | null
          answered_by?: string | null
          reason?: string | null
          result?: Json | null
          metadata?: NonNullable<Json>
          subject?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "approvals_chat_id_fkey"
            columns: ["chat_id"]
            referencedRelation: "chats"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "approvals_asked_of_fkey"
            columns: ["asked_of"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "approvals_answered_by_fkey"
            columns: ["answered_by"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      changes: {
        Row: {
          id: string
          seq: number
          created_at: string
          actor_id: string | null
          subject_id: string | null
          agency_id: string | null
          table_name: string
          row_id: string
          op: string
          before: Json | null
          after: Json | null
          consequence: boolean
          transaction_id: number
          write_id: string | null
          turn_id: string | null
          call_id: string | null
          tool: string | null
          model: string | null
          approval_id: string | null
          undone_by: string | null
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          seq?: never
          created_at?: string
          actor_id?: string | null
          subject_id?: string | null
          agency_id?: string | null
          table_name: string
          row_id: string
          op: string
          before?: Json | null
          after?: Json | null
          consequence?: boolean
          transaction_id?: number
          write_id?: string | null
          turn_id?: string | null
          call_id?: string | null
          tool?: string | null
          model?: string | null
          approval_id?: string | null
          undone_by?: string | null
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          seq?: never
          created_at?: string
          actor_id?: string | null
          subject_id?: string | null
          agency_id?: string | null
          table_name?: string
          row_id?: string
          op?: string
          before?: Json | null
          after?: Json | null
          consequence?: boolean
          transaction_id?: number
          write_id?: string | null
          turn_id?: string | null
          call_id?: string | null
          tool?: string | null
          model?: string | null
          approval_id?: string | null
          undone_by?: string | null
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "changes_undone_by_fkey"
            columns: ["undone_by"]
            referencedRelation: "changes"
            referencedColumns: ["id"]
          },
        ]
      }
      chat_messages: {
        Row: {
          id: string
          chat_id: string
          sender_id: string | null
          created_at: string
          content: string
          read_at: string | null
          metadata: NonNullable<Json>
          role: string
          parts: NonNullable<Json>
          status: string
          seq: number
          client_id: string | null
          audience_id: string | null
          turn_id: string | null
          updated_at: string
        }
        Insert: {
          id?: string
          chat_id: string
          sender_id?: string | null
          created_at?: string
          content: string
          read_at?: string | null
          metadata?: NonNullable<Json>
          role?: string
          parts?: NonNullable<Json>
          status?: string
          seq: number
          client_id?: string | null
          audience_id?: string | null
          turn_id?: string | null
          updated_at?: string
        }
        Update: {
          id?: string
          chat_id?: string
          sender_id?: string | null
          created_at?: string
          content?: string
          read_at?: string | null
          metadata?: NonNullable<Json>
          role?: string
          parts?: NonNullable<Json>
          status?: string
          seq?: number
          client_id?: string | null
          audience_id?: string | null
          turn_id?: string | null
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "chat_messages_chat_id_fkey"
            columns: ["chat_id"]
            referencedRelation: "chats"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chat_messages_sender_id_fkey"
            columns: ["sender_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chat_messages_audience_id_fkey"
            columns: ["audience_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      chat_participants: {
        Row: {
          id: string
          chat_id: string
          user_id: string
          role: string
          last_read_at: string | null
          created_at: string
          updated_at: string
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          chat_id: string
          user_id: string
          role: string
          last_read_at?: string | null
          created_at?: string
          updated_at?: string
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          chat_id?: string
          user_id?: string
          role?: string
          last_read_at?: string | null
          created_at?: string
          updated_at?: string
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "chat_participants_chat_id_fkey"
            columns: ["chat_id"]
            referencedRelation: "chats"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chat_participants_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      chats: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          application_id: string | null
          metadata: NonNullable<Json>
          kind: string
          agency_id: string | null
          handler: string
          status: string
          title: string | null
          last_seq: number
          side: string
          assigned_to: string | null
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          application_id?: string | null
          metadata?: NonNullable<Json>
          kind?: string
          agency_id?: string | null
          handler?: string
          status?: string
          title?: string | null
          last_seq?: number
          side?: string
          assigned_to?: string | null
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          application_id?: string | null
          metadata?: NonNullable<Json>
          kind?: string
          agency_id?: string | null
          handler?: string
          status?: string
          title?: string | null
          last_seq?: number
          side?: string
          assigned_to?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "chats_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chats_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "chats_assigned_to_fkey"
            columns: ["assigned_to"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      exchange_rates: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          currency: string
          per_euro: number
          as_of: string
          source: string
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          currency: string
          per_euro: number
          as_of: string
          source: string
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          currency?: string
          per_euro?: number
          as_of?: string
          source?: string
        }
        Relationships: []
      }
      experiences: {
        Row: {
          id: string
          user_id: string
          resume_id: string | null
          company_name: string
          position: string
          start_date: string | null
          end_date: string | null
          is_current: boolean
          location: string | null
          description: string | null
          skills: string[] | null
          achievements: string[] | null
          metadata: NonNullable<Json>
          created_at: string
          updated_at: string
        }
        Insert: {
          id?: string
          user_id: string
          resume_id?: string | null
          company_name: string
          position: string
          start_date?: string | null
          end_date?: string | null
          is_current?: boolean
          location?: string | null
          description?: string | null
          skills?: string[] | null
          achievements?: string[] | null
          metadata?: NonNullable<Json>
          created_at?: string
          updated_at?: string
        }
        Update: {
          id?: string
          user_id?: string
          resume_id?: string | null
          company_name?: string
          position?: string
          start_date?: string | null
          end_date?: string | null
          is_current?: boolean
          location?: string | null
          description?: string | null
          skills?: string[] | null
          achievements?: string[] | null
          metadata?: NonNullable<Json>
          created_at?: string
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "experiences_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "experiences_resume_id_fkey"
            columns: ["resume_id"]
            referencedRelation: "resumes"
            referencedColumns: ["id"]
          },
        ]
      }
      feedback_reviews: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          reviewer_id: string | null
          application_id: string | null
          rating: number
          content: string | null
          is_anonymous: boolean
          status: string
          metadata: NonNullable<Json>
          agency_id: string | null
          contested_at: string | null
          contest_reason: string | null
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          reviewer_id?: string | null
          application_id?: string | null
          rating: number
          content?: string | null
          is_anonymous?: boolean
          status?: string
          metadata?: NonNullable<Json>
          agency_id?: string | null
          contested_at?: string | null
          contest_reason?: string | null
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          reviewer_id?: string | null
          application_id?: string | null
          rating?: number
          content?: string | null
          is_anonymous?: boolean
          status?: string
          metadata?: NonNullable<Json>
          agency_id?: string | null
          contested_at?: string | null
          contest_reason?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "feedback_reviews_reviewer_id_fkey"
            columns: ["reviewer_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "feedback_reviews_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "feedback_reviews_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
        ]
      }
      interview_preparation: {
        Row: {
          id: string
          application_id: string | null
          created_at: string
          updated_at: string
          questions: Json[] | null
          answers: Json[] | null
          feedback: Json[] | null
          notes: string | null
          metadata: NonNullable<Json>
          user_id: string
        }
        Insert: {
          id?: string
          application_id?: string | null
          created_at?: string
          updated_at?: string
          questions?: Json[] | null
          answers?: Json[] | null
          feedback?: Json[] | null
          notes?: string | null
          metadata?: NonNullable<Json>
          user_id: string
        }
        Update: {
          id?: string
          application_id?: string | null
          created_at?: string
          updated_at?: string
          questions?: Json[] | null
          answers?: Json[] | null
          feedback?: Json[] | null
          notes?: string | null
          metadata?: NonNullable<Json>
          user_id?: string
        }
        Relationships: [
          {
            foreignKeyName: "interview_preparation_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "interview_preparation_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      job_alerts: {
        Row: {
          id: string
          user_id: string
          created_at: string
          updated_at: string
          criteria: NonNullable<Json>
          frequency: string
          status: string
          last_sent_at: string | null
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          user_id: string
          created_at?: string
          updated_at?: string
          criteria: NonNullable<Json>
          frequency?: string
          status?: string
          last_sent_at?: string | null
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          user_id?: string
          created_at?: string
          updated_at?: string
          criteria?: NonNullable<Json>
          frequency?: string
          status?: string
          last_sent_at?: string | null
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "job_alerts_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      job_posts: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          agency_id: string
          posted_by: string | null
          title: string
          company_name: string
          location: string | null
          job_type: string | null
          salary_range: Json | null
          description: string
          requirements: string[] | null
          benefits: string[] | null
          skills_required: string[] | null
          status: string
          metadata: NonNullable<Json>
          work_mode: string | null
          seniority: string | null
          country: string | null
          closes_at: string | null
          search: unknown
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          agency_id: string
          posted_by?: string | null
          title: string
          company_name: string
          location?: string | null
          job_type?: string | null
          salary_range?: Json | null
          description: string
          requirements?: string[] | null
          benefits?: string[] | null
          skills_required?: string[] | null
          status?: string
          metadata?: NonNullable<Json>
          work_mode?: string | null
          seniority?: string | null
          country?: string | null
          closes_at?: string | null
          search?: never
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          agency_id?: string
          posted_by?: string | null
          title?: string
          company_name?: string
          location?: string | null
          job_type?: string | null
          salary_range?: Json | null
          description?: string
          requirements?: string[] | null
          benefits?: string[] | null
          skills_required?: string[] | null
          status?: string
          metadata?: NonNullable<Json>
          work_mode?: string | null
          seniority?: string | null
          country?: string | null
          closes_at?: string | null
          search?: never
        }
        Relationships: [
          {
            foreignKeyName: "job_posts_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "job_posts_posted_by_fkey"
            columns: ["posted_by"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      knowledge_base: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          category: string
          title: string
          content: string
          tags: string[] | null
          source: string | null
          metadata: NonNullable<Json>
          agency_id: string | null
          status: string
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          category: string
          title: string
          content: string
          tags?: string[] | null
          source?: string | null
          metadata?: NonNullable<Json>
          agency_id?: string | null
          status?: string
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          category?: string
          title?: string
          content?: string
          tags?: string[] | null
          source?: string | null
          metadata?: NonNullable<Json>
          agency_id?: string | null
          status?: string
        }
        Relationships: [
          {
            foreignKeyName: "knowledge_base_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
        ]
      }
      offers_negotiation: {
        Row: {
          id: string
          application_id: string | null
          created_at: string
          updated_at: string
          offer_details: NonNullable<Json>
          negotiation_history: Json[] | null
          status: string
          notes: string | null
          metadata: NonNullable<Json>
          owner_id: string | null
          source: string
          agency_id: string | null
        }
        Insert: {
          id?: string
          application_id?: string | null
          created_at?: string
          updated_at?: string
          offer_details: NonNullable<Json>
          negotiation_history?: Json[] | null
          status?: string
          notes?: string | null
          metadata?: NonNullable<Json>
          owner_id?: string | null
          source?: string
          agency_id?: string | null
        }
        Update: {
          id?: string
          application_id?: string | null
          created_at?: string
          updated_at?: string
          offer_details?: NonNullable<Json>
          negotiation_history?: Json[] | null
          status?: string
          notes?: string | null
          metadata?: NonNullable<Json>
          owner_id?: string | null
          source?: string
          agency_id?: string | null
        }
        Relationships: [
          {
            foreignKeyName: "offers_negotiation_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offers_negotiation_owner_id_fkey"
            columns: ["owner_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "offers_negotiation_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
        ]
      }
      places: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          kind: string
          name: string
          country: string | null
          region: string | null
          continent: string
          names: string[]
          latitude: number | null
          longitude: number | null
          population: number | null
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          kind: string
          name: string
          country?: string | null
          region?: string | null
          continent: string
          names: string[]
          latitude?: number | null
          longitude?: number | null
          population?: number | null
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          kind?: string
          name?: string
          country?: string | null
          region?: string | null
          continent?: string
          names?: string[]
          latitude?: number | null
          longitude?: number | null
          population?: number | null
        }
        Relationships: []
      }
      private_notes: {
        Row: {
          id: string
          author_id: string
          agency_id: string | null
          application_id: string | null
          job_id: string | null
          offer_id: string | null
          candidate_id: string | null
          content: string
          created_at: string
          updated_at: string
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          author_id: string
          agency_id?: string | null
          application_id?: string | null
          job_id?: string | null
          offer_id?: string | null
          candidate_id?: string | null
          content: string
          created_at?: string
          updated_at?: string
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          author_id?: string
          agency_id?: string | null
          application_id?: string | null
          job_id?: string | null
          offer_id?: string | null
          candidate_id?: string | null
          content?: string
          created_at?: string
          updated_at?: string
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "private_notes_offer_id_fkey"
            columns: ["offer_id"]
            referencedRelation: "offers_negotiation"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "private_notes_candidate_id_fkey"
            columns: ["candidate_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "private_notes_author_id_fkey"
            columns: ["author_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "private_notes_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "private_notes_application_id_fkey"
            columns: ["application_id"]
            referencedRelation: "applications"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "private_notes_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_posts"
            referencedColumns: ["id"]
          },
        ]
      }
      profiles: {
        Row: {
          id: string
          updated_at: string
          full_name: string | null
          avatar_url: string | null
          occupation: string | null
          bio: string | null
          location: string | null
          website: string | null
          linkedin_url: string | null
          github_url: string | null
          is_recruiter: boolean
          settings: NonNullable<Json>
          metadata: NonNullable<Json>
          created_at: string
        }
        Insert: {
          id: string
          updated_at?: string
          full_name?: string | null
          avatar_url?: string | null
          occupation?: string | null
          bio?: string | null
          location?: string | null
          website?: string | null
          linkedin_url?: string | null
          github_url?: string | null
          is_recruiter?: boolean
          settings?: NonNullable<Json>
          metadata?: NonNullable<Json>
          created_at?: string
        }
        Update: {
          id?: string
          updated_at?: string
          full_name?: string | null
          avatar_url?: string | null
          occupation?: string | null
          bio?: string | null
          location?: string | null
          website?: string | null
          linkedin_url?: string | null
          github_url?: string | null
          is_recruiter?: boolean
          settings?: NonNullable<Json>
          metadata?: NonNullable<Json>
          created_at?: string
        }
        Relationships: []
      }
      resumes: {
        Row: {
          id: string
          user_id: string
          created_at: string
          updated_at: string
          file_path: string
          file_name: string
          file_type: string
          file_size: number
          parsed_data: NonNullable<Json>
          is_primary: boolean
          status: string
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          user_id: string
          created_at?: string
          updated_at?: string
          file_path: string
          file_name: string
          file_type: string
          file_size: number
          parsed_data?: NonNullable<Json>
          is_primary?: boolean
          status?: string
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          user_id?: string
          created_at?: string
          updated_at?: string
          file_path?: string
          file_name?: string
          file_type?: string
          file_size?: number
          parsed_data?: NonNullable<Json>
          is_primary?: boolean
          status?: string
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "resumes_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      review_answers: {
        Row: {
          id: string
          created_at: string
          updated_at: string
          review_id: string
          agency_id: string
          author_id: string | null
          content: string
          status: string
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          created_at?: string
          updated_at?: string
          review_id: string
          agency_id: string
          author_id?: string | null
          content: string
          status?: string
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          created_at?: string
          updated_at?: string
          review_id?: string
          agency_id?: string
          author_id?: string | null
          content?: string
          status?: string
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "review_answers_review_id_fkey"
            columns: ["review_id"]
            referencedRelation: "feedback_reviews"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "review_answers_agency_id_fkey"
            columns: ["agency_id"]
            referencedRelation: "agencies"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "review_answers_author_id_fkey"
            columns: ["author_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
      saved_jobs: {
        Row: {
          id: string
          user_id: string
          job_id: string
          created_at: string
          notes: string | null
          metadata: NonNullable<Json>
          updated_at: string
        }
        Insert: {
          id?: string
          user_id: string
          job_id: string
          created_at?: string
          notes?: string | null
          metadata?: NonNullable<Json>
          updated_at?: string
        }
        Update: {
          id?: string
          user_id?: string
          job_id?: string
          created_at?: string
          notes?: string | null
          metadata?: NonNullable<Json>
          updated_at?: string
        }
        Relationships: [
          {
            foreignKeyName: "saved_jobs_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
          {
            foreignKeyName: "saved_jobs_job_id_fkey"
            columns: ["job_id"]
            referencedRelation: "job_posts"
            referencedColumns: ["id"]
          },
        ]
      }
      user_preferences: {
        Row: {
          id: string
          user_id: string
          created_at: string
          updated_at: string
          goals: NonNullable<Json>
          preferences: NonNullable<Json>
          visibility: NonNullable<Json>
          metadata: NonNullable<Json>
        }
        Insert: {
          id?: string
          user_id: string
          created_at?: string
          updated_at?: string
          goals?: NonNullable<Json>
          preferences?: NonNullable<Json>
          visibility?: NonNullable<Json>
          metadata?: NonNullable<Json>
        }
        Update: {
          id?: string
          user_id?: string
          created_at?: string
          updated_at?: string
          goals?: NonNullable<Json>
          preferences?: NonNullable<Json>
          visibility?: NonNullable<Json>
          metadata?: NonNullable<Json>
        }
        Relationships: [
          {
            foreignKeyName: "user_preferences_user_id_fkey"
            columns: ["user_id"]
            referencedRelation: "profiles"
            referencedColumns: ["id"]
          },
        ]
      }
    }
    Views: {
      [_ in never]: never
    }
    Functions: {
      account_files: { Args: { user_id: string }; Returns: Json }
      agency_gaps: {
        Args: { agency_id: string }
        Returns: {
          id: string
          question: string
          people: number
          last_asked: string
        }[]
      }
      agency_people: {
        Args: { agency_id: string }
        Returns: {
          user_id: string
          full_name: string
          avatar_url: string
          role: string
          status: string
        }[]
      }
      agency_report: {
        Args: { agency_id: string; since: string; until: string }
        Returns: Json
      }
      agency_reviews: {
        Args: { agency_id: string }
        Returns: {
          id: string
          rating: number
          content: string
          month: string
          answer: string
          answer_month: string
          contested: boolean
        }[]
      }
      agency_secrets: {
        Args: { agency_id: string; kind: string }
        Returns: Json
      }
      agency_threads: {
        Args: { filter?: string; agency_id: string; thread_limit?: number }
        Returns: Json
      }
      answer_approval: {
        Args: {
          approval_id: string
          reason?: string
          changes?: Json
          final_input?: Json
          approved: boolean
        }
        Returns: Json
      }
      answer_invitation: {
        Args: { invitation_id: string; accept: boolean }
        Returns: Json
      }
      begin_account_deletion: { Args: { user_id: string }; Returns: undefined }
      begin_turn: {
        Args: {
          message_id: string
          asked_by: string
          server_id: string
          lease_seconds: number
          retry?: boolean
          chat_id: string
        }
        Returns: Json
      }
      bind_external_identity: {
        Args: { sub: string; user_id: string; agency_id: string }
        Returns: string
      }
      cancel_person_request: { Args: { chat_id: string }; Returns: Json }
      chat_people: {
        Args: { chat_id: string }
        Returns: {
          user_id: string
          full_name: string
          avatar_url: string
          role: string
          last_read_at: string
        }[]
      }
      chat_summary: {
        Args: { user_id: string; chat_id: string }
        Returns: Json
      }
      claim_outbox: {
        Args: { server_id: string; batch: number; lock_seconds: number }
        Returns: Json
      }
      close_approvals: {
        Args: { approval_ids: string[]; outcome: string }
        Returns: Json
      }
      create_agency: { Args: { name: string; slug: string }; Returns: Json }
      delete_account_data: { Args: { user_id: string }; Returns: Json }
      deliver_alert: {
        Args: {
          job_ids: string[]
          mail?: Json
          alert_id: string
          moment?: string
          content: string
          parts: Json
        }
        Returns: Json
      }
      deliver_reminders: {
        Args: {
          agency_id: string
          items: Json
          content: string
          parts: Json
          mail?: Json
          moment?: string
          user_id: string
        }
        Returns: Json
      }
      due_alerts: { Args: { moment?: string; batch: number }; Returns: Json }
      due_reminders: { Args: { moment?: string; batch: number }; Returns: Json }
      enqueue_outbox: {
        Args: { dedupe_key?: string; kind: string; payload: Json }
        Returns: string
      }
      expire_approvals: { Args: Record<PropertyKey, never>; Returns: number }
      explain_alert: {
        Args: { job_id: string; alert_id: string }
        Returns: Json
      }
      external_identity: {
        Args: { sub: string; agency_id: string }
        Returns: string
      }
      finish_outbox: {
        Args: { error?: string; id: string }
        Returns: undefined
      }
      forget_old_writes: { Args: { older_than?: string }; Returns: number }
      heartbeat: { Args: { server_id: string }; Returns: Json }
      interrupt_stale_turns: { Args: Record<PropertyKey, never>; Returns: Json }
      invitations_to_mail: { Args: { batch: number }; Returns: Json }
      list_idle_guests: { Args: { idle?: string }; Returns: Json }
      mark_chat_read: {
        Args: { chat_id: string; up_to_seq?: number }
        Returns: string
      }
      mark_verified: {
        Args: { user_id: string; email: string }
        Returns: undefined
      }
      match_new_jobs: {
        Args: { moment?: string; batch: number }
        Returns: Json
      }
      merge_guest: { Args: { secret: string }; Returns: Json }
      moderate_review: {
        Args: { approve: boolean; id: string; kind: string }
        Returns: boolean
      }
      move_resume_file: {
        Args: { resume_id: string; file_path: string }
        Returns: undefined
      }
      my_invitations: { Args: Record<PropertyKey, never>; Returns: Json }
      my_shared_profile: { Args: Record<PropertyKey, never>; Returns: Json }
      offer_merge: { Args: Record<PropertyKey, never>; Returns: string }
      open_chat: {
        Args: {
          kind: string
          agency_id?: string
          application_id?: string
          fresh?: boolean
          side?: string
        }
        Returns: Json
      }
      open_other_assistants_chat: {
        Args: { agency_id: string; side?: string }
        Returns: string
      }
      pause_alert: { Args: { alert_id: string }; Returns: Json }
      postpone_alert: { Args: { alert_id: string }; Returns: undefined }
      preview_alert: { Args: { criteria: Json; most?: number }; Returns: Json }
      purge_idle_guests: {
        Args: { guests: string[]; idle: string }
        Returns: Json
      }
      record_gap: {
        Args: { agency_id: string; question: string }
        Returns: undefined
      }
      request_approval: { Args: { approval: Json }; Returns: Json }
      request_person: {
        Args: { chat_id: string; reason?: string }
        Returns: Json
      }
      reviews_to_moderate: {
        Args: Record<PropertyKey, never>
        Returns: {
          agency: string
          kind: string
          id: string
          rating: number
          review: string
          answer: string
          contest_reason: string
          since: string
        }[]
      }
      rotate_agency_secret: {
        Args: { agency_id: string; kind: string }
        Returns: string
      }
      save_chat_summary: {
        Args: {
          chat_id: string
          user_id: string
          up_to_seq: number
          summary: string
        }
        Returns: undefined
      }
      save_notice: {
        Args: {
          role?: string
          chat_id: string
          content: string
          parts: Json
          client_id: string
          audience_id?: string
        }
        Returns: Json
      }
      save_turn: {
        Args: {
          fence: number
          turn_id: string
          content: string
          parts: Json
          status: string
          reason?: string
        }
        Returns: Json
      }
      save_turns: {
        Args: { turns: Json; lease_seconds: number }
        Returns: string[]
      }
      search_jobs: { Args: { query: Json }; Returns: Json }
      search_knowledge: { Args: { query: Json }; Returns: Json }
      stop_reminder_mails: { Args: { user_id: string }; Returns: Json }
      take_rate: {
        Args: { window_seconds: number; key: string; max: number }
        Returns: Json
      }
      turn_context: {
        Args: { chat_id: string; max_messages: number; up_to_seq: number }
        Returns: Json
      }
      undo_changes: {
        Args: { context?: Json; change_ids: string[] }
        Returns: Json
      }
      undo_preview: { Args: { change_ids: string[] }; Returns: Json }
      unfinished_account_deletions: {
        Args: Record<PropertyKey, never>
        Returns: Json
      }
      whoami: { Args: Record<PropertyKey, never>; Returns: Json }
      write_rows: { Args: { context?: Json; changes: Json }; Returns: Json }
    }
    Enums: {
      [_ in never]: never
    }
    CompositeTypes: {
      [_ in never]: never
    }
  }
}

type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] &
        DefaultSchema["Views"])
    ? (DefaultSchema["Tables"] &
        DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
        Row: infer R
      }
      ? R
      : never
    : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Insert: infer I
      }
      ? I
      : never
    : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends (DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never) = never,
> = DefaultSchemaTableNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
    ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
        Update: infer U
      }
      ? U
      : never
    : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends (DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never) = never,
> = DefaultSchemaEnumNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
    ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
    : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never) = never,
> = PublicCompositeTypeNameOrOptions extends {
  schema: keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
    ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
    : never

export const Constants = {
  public: {
    Enums: {},
  },
} as const
