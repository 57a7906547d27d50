import { z } from 'zod'
import { callFunction } from '../database/call-function.ts'
import type { UserClient } from '../database/clients.ts'
import type { Logger } from '../logger.ts'
import type { ChatMessage } from '../protocol.ts'
import { messageRowSchema, presentMessage } from '../turn/present-message.ts'
import { alertMail, alertMessage, type DueAlert, dueAlert, type MailLinks } from './alert-message.ts'
import { type DueReminders, dueReminders, reminderMail, reminderMessage } from './reminder-message.ts'

/** Some 2 s with 100,000 alerts: hosted databases end a statement after 8 s. */
const JOBS_AT_ONCE = 100
const ALERTS_AT_ONCE = 100

const matched = z.object({ jobs: z.int(), matches: z.int() })
const delivered = z.object({ user_id: z.uuid(), message: messageRowSchema }).nullable()

export interface Told {
  userId: string
  message: ChatMessage
}

export interface Run {
  /** ISO 8601, instead of the database's clock, for tests. */
  moment?: string
  /** Ends the run between two messages. */
  signal?: AbortSignal
}

interface AlertWorkerOptions {
  client: UserClient
  links: MailLinks
  /** Shows a message that was stored to the person, if they have the chat open. */
  announce: (told: Told) => void
  logger: Logger
}

/**
 * Tells people of new jobs and of what they should not miss. What is to be told
 * is read without claiming it and written by one database function that notices
 * when another server was first: a server that dies in between has written
 * nothing, and what it has written is not written again.
 */
export function createAlertWorker({ client, links, announce, logger }: AlertWorkerOptions) {
  const call = <Result>(name: string, args: Record<string, unknown>, result: z.ZodType<Result>) =>
    callFunction({ client, name, args, result })

  const clock = ({ moment }: Run) => (moment ? { moment } : {})

  const matchNewJobs = async (run: Run): Promise<void> => {
    while (!run.signal?.aborted) {
      const { jobs, matches } = await call('match_new_jobs', { batch: JOBS_AT_ONCE, ...clock(run) }, matched)
      if (jobs === 0) return
      logger.info({ jobs, matches }, 'new jobs matched with alerts')
    }
  }

  const tell = (answer: z.output<typeof delivered>): boolean => {
    if (!answer) return false
    announce({ userId: answer.user_id, message: presentMessage(answer.message) })
    return true
  }

  const deliverAlert = async (due: DueAlert, run: Run): Promise<boolean> => {
    try {
      const args = {
        alert_id: due.alert_id,
        job_ids: due.job_ids,
        ...alertMessage(due),
        mail: await alertMail(due, links),
        ...clock(run),
      }
      return tell(await call('deliver_alert', args, delivered))
    } catch (error) {
      logger.error({ alert: due.alert_id, err: error }, 'an alert could not be delivered; it is tried again')
      await call('postpone_alert', { alert_id: due.alert_id }, z.unknown())
      return false
    }
  }

  /** Delivers all that is due, until nothing more can be: the rest is another server's, or failed. */
  const deliverAll = async <Due>(options: {
    name: 'due_alerts' | 'due_reminders'
    due: z.ZodType<Due>
    deliver: (due: Due, run: Run) => Promise<boolean>
    run: Run
  }): Promise<number> => {
    const { name, due, deliver, run } = options
    let total = 0
    for (;;) {
      let told = 0
      for (const one of await call(name, { batch: ALERTS_AT_ONCE, ...clock(run) }, z.array(due))) {
        if (run.signal?.aborted) return total + told
        if (await deliver(one, run)) told += 1
      }
      total += told
      if (told === 0) return total
    }
  }

  const deliverReminders = async (due: DueReminders, run: Run): Promise<boolean> => {
    const { user_id, agency_id } = due
    try {
      const items = due.items.map(({ kind, subject_id, about }) => ({ kind, subject_id, about }))
      const mail = await reminderMail(due, links)
      const args = { user_id, agency_id, items, ...reminderMessage(due), mail, ...clock(run) }
      return tell(await call('deliver_reminders', args, delivered))
    } catch (error) {
      logger.error({ user: user_id, err: error }, 'a reminder could not be delivered; it is tried again')
      return false
    }
  }

  return {
    /** Meets new jobs with alerts and delivers what is due. @returns messages written. */
    alerts: async (run: Run = {}): Promise<number> => {
      await matchNewJobs(run)
      return deliverAll({ name: 'due_alerts', due: dueAlert, deliver: deliverAlert, run })
    },
    /** Gives the reminders that are due. @returns messages written. */
    reminders: (run: Run = {}): Promise<number> =>
      deliverAll({ name: 'due_reminders', due: dueReminders, deliver: deliverReminders, run }),
  }
}
