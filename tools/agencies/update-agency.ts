import { z } from 'zod'
import type { Json } from '../../supabase/database.types.ts'
import { defineTool } from '../core/definition.ts'
import { refuse } from '../core/refuse.ts'
import { withoutControls } from '../core/visible-text.ts'
import { listed } from '../core/wording.ts'
import { webAddress } from '../profile/web-address.ts'
import { agencyAs } from './admin-agency.ts'
import { type AgencyEdit, agencyEditFields, readColour, withSaidLine } from './agency-edit.ts'
import { type Agency, agencyLines, mustReadAgency } from './agency-row.ts'
import { type AgencySettings, readSettings } from './agency-settings.ts'
import { weekdays } from './read-hours.ts'
import { settingsChange } from './settings-change.ts'

export const updateAgency = defineTool({
  name: 'update_agency',
  title: "Change our agency's settings",
  for: ['recruiter'],
  effect: 'write',
  description:
    'Changes settings of the agency: name, description, website, place, opening hours, colour, greeting, suggestions, how long data is kept, the time to answer, whether it is visible. Fields that are null stay. Not for pages that may embed the chat (allow_origin), nor for the team (invite_member).',
  examples: [
    'change our greeting to “Hello, how can I help?”',
    'set our opening hours to Mon-Fri 9 to 17:30',
    'our website is now https://www.northwind.com',
    'change the description of the agency to: We place nurses in Leeds.',
    'rename the agency to Northwind People',
    'the accent colour should be teal',
    'keep data for 180 days',
    'we moved, our place is Manchester',
    'set the colour to #0f766e',
    'make our agency visible',
    'hide our agency for now',
    'update our agency: we answer within 2 days',
    'set the retention to 1 year',
    'the chat should suggest: show me jobs, upload my resume',
    'change our hours to weekdays 8am to 4pm',
    'our time zone is Europe/Berlin',
    'put a new welcome text: Welcome to Northwind!',
    'edit the agency description: family business since 1990',
    'switch the agency to active',
    'our office is in York now',
    'delete people’s data after 90 days without activity',
    'correct the agency name to Northwind Recruiting Ltd',
    'set the reply time to 24 hours',
    'we are open Saturday too, 10 to 14',
    'chnge our colour to blue',
    'give the chat another greeting: Hi there',
    'the homepage in our profile is wrong, it is northwind.co.uk',
    'deactivate our agency',
  ],
  input: z.object(agencyEditFields),
  run: async ({ input, context }) => {
    const { agency, refusal } = await agencyAs({ needs: 'admin', act: 'change its settings', context })
    if (refusal) return refusal
    const row = await mustReadAgency(agency.id, context)
    const edit = withSaidLine(input, context.timeZone)
    if (!edit)
      return refuse(
        'I did not understand which setting that is, or what it should be. There are the name, description, website, place, opening hours, colour, greeting, suggestions, how long data is kept, the time to answer and whether the agency is visible.',
      )
    const made = columnsOf({ edit, row, timeZone: context.timeZone })
    if (typeof made === 'string') return refuse(made)
    const settings: AgencySettings = { ...row.known, ...made.settings }
    const after: Agency = {
      ...row,
      ...made.columns,
      known: readSettings(settings),
    }
    const [was, is] = [agencyLines(row), agencyLines(after)]
    const lines = is.flatMap(({ label, value }, index) => {
      const before = was[index]?.value ?? null
      return before === value ? [] : [{ label, before, after: value }]
    })
    if (lines.length === 0)
      return refuse(
        'That is how it is set already. Say what should change, for example “our greeting is Hello”.',
      )
    return {
      say: {
        text: `I changed ${listed(lines.map(({ label }) => label.toLowerCase()))} of **${after.name}**. ${after.status === 'active' ? 'Visitors see it when they load the page again.' : 'Nobody else sees the agency yet; say “make our agency visible” when it is ready.'} Say “undo” to go back.`,
        data: { changed: lines.map(({ label }) => label) },
      },
      card: {
        kind: 'diff',
        title: `Settings of ${after.name}`,
        note: null,
        lines: lines.map(({ label, before, after: now }) => ({
          before: before === null ? null : `${label}: ${before}`,
          after: now === null ? null : `${label}: ${now}`,
          support: null,
          unsupported: false,
        })),
        actions: [{ label: 'Show all settings', say: 'show our settings' }],
      },
      changes: [settingsChange(row, made.settings, made.columns)],
    }
  },
})

interface Made {
  columns: {
    name?: string
    description?: string | null
    website?: string | null
    location?: string | null
    status?: 'active' | 'inactive'
  } & Record<string, Json>
  settings: AgencySettings
}

/** What the edit writes, or what is wrong with it, as a sentence. */
function columnsOf({
  edit,
  row,
  timeZone,
}: {
  edit: AgencyEdit
  row: Agency
  timeZone: string
}): Made | string {
  const columns: Made['columns'] = {}
  const settings: AgencySettings = {}
  const text = (value: string) => withoutControls(value).trim()
  if (edit.name !== null) {
    columns.name = text(edit.name)
    if (columns.name.length < 2) return 'An agency needs a name of at least two letters.'
  }
  if (edit.description !== null) columns.description = text(edit.description) || null
  if (edit.location !== null) columns.location = text(edit.location) || null
  if (edit.website !== null) {
    const address = edit.website.trim() ? webAddress(edit.website) : null
    if (edit.website.trim() && !address)
      return 'That is no web address. Say it like https://www.your-agency.com.'
    columns.website = address
  }
  if (edit.visible !== null) columns.status = edit.visible ? 'active' : 'inactive'
  if (edit.accent !== null) {
    const accent = readColour(edit.accent)
    if (!accent) return 'That is no colour I know. Say it like #0f766e, or a plain colour such as teal.'
    settings.theme = { ...row.known.theme, accent }
  }
  if (edit.greeting !== null) settings.greeting = text(edit.greeting)
  if (edit.suggestions !== null) settings.suggestions = edit.suggestions.map(text).filter(Boolean)
  if (edit.retentionDays !== null) settings.retentionDays = edit.retentionDays
  if (edit.replyWithinHours !== null) settings.replyWithinHours = edit.replyWithinHours
  const hours = hoursOf({ edit, row, timeZone })
  if (typeof hours === 'string') return hours
  return { columns, settings: { ...settings, ...(hours ? { hours } : {}) } }
}

function hoursOf({ edit, row, timeZone }: { edit: AgencyEdit; row: Agency; timeZone: string }) {
  const { hoursDays, hoursFrom, hoursTo, hoursTimeZone } = edit
  if (!hoursDays && !hoursFrom && !hoursTo && !hoursTimeZone) return null
  const before = row.known.hours
  const zone = hoursTimeZone?.trim() || (before?.timeZone ?? timeZone)
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
  } catch {
    return 'I don’t know that time zone. Say it like Europe/London.'
  }
  const [from, to] = [hoursFrom ?? before?.from, hoursTo ?? before?.to]
  if (!from || !to) return 'From when to when are you open? Say for example “Mon-Fri 9:00 to 17:30”.'
  if (from >= to) return 'Opening hours end later than they begin. Say for example “Mon-Fri 9:00 to 17:30”.'
  const days = hoursDays?.map((day) => weekdays.indexOf(day) + 1) ?? before?.days ?? [1, 2, 3, 4, 5]
  return { timeZone: zone, days: [...new Set(days)].sort((one, other) => one - other), from, to }
}
