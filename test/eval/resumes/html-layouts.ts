import type { JobTruth, ResumeTruth } from './resume-truth.ts'

/** Page designs as HTML, printed to PDF by Chromium. */

export type HtmlLayout = (resume: ResumeTruth) => string

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  )
}

const e = escapeHtml

export function page(resume: ResumeTruth, css: string, body: string): string {
  return `<!doctype html><html dir="${resume.rightToLeft ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><style>*{box-sizing:border-box}body{margin:0;font:10.5pt/1.4 "DejaVu Sans",sans-serif;color:#222}h1,h2,h3,p,ul{margin:0}ul{padding-inline-start:1.2em}${css}</style></head><body>${body}</body></html>`
}

export function bullets(job: JobTruth): string {
  return job.bullets.length > 0 ? `<ul>${job.bullets.map((text) => `<li>${e(text)}</li>`).join('')}</ul>` : ''
}

function section(title: string | undefined, content: string): string {
  return title && content ? `<section><h2>${e(title)}</h2>${content}</section>` : ''
}

function skills(resume: ResumeTruth): string {
  return resume.skills
    .map(({ group, items }) => `<p>${group ? `<b>${e(group)}:</b> ` : ''}${e(items.join(', '))}</p>`)
    .join('')
}

function list(items: readonly string[] | undefined): string {
  return items && items.length > 0 ? `<ul>${items.map((item) => `<li>${e(item)}</li>`).join('')}</ul>` : ''
}

function personal(resume: ResumeTruth): string {
  return (resume.personal ?? []).map(({ label, value }) => `<p>${e(label)}: ${e(value)}</p>`).join('')
}

/** Title and dates on one line, employer below: the usual one-column resume. */
export const oneColumn: HtmlLayout = (resume) =>
  page(
    resume,
    'body{padding:18mm}h1{font-size:24pt}h2{font-size:13pt;margin-top:14pt;border-bottom:1px solid #888;text-transform:uppercase}.row{display:flex;justify-content:space-between;margin-top:8pt}.c{font-style:italic}',
    `<h1>${e(resume.name)}</h1><p>${e(resume.label)}</p><p>${[resume.email, resume.phone, resume.place, ...(resume.links ?? [])].map(e).join(' | ')}</p>` +
      section(resume.titles.summary, `<p>${e(resume.summary ?? '')}</p>`) +
      section(
        resume.titles.work,
        resume.jobs
          .map(
            (job) =>
              `<div class=row><b>${e(job.title)}</b><span>${e(job.dates)}</span></div><div class=c>${e([job.company, job.location].filter(Boolean).join(', '))}</div>${bullets(job)}`,
          )
          .join(''),
      ) +
      section(
        resume.titles.education,
        resume.education
          .map(
            (entry) =>
              `<div class=row><b>${e(entry.degree)}</b><span>${e(entry.dates)}</span></div><div>${e(entry.school)}</div>`,
          )
          .join(''),
      ) +
      section(resume.titles.skills, skills(resume)) +
      section(resume.titles.languages, list(resume.languages)) +
      section(resume.titles.extra, list(resume.extra)),
  )

function sidebar(resume: ResumeTruth): string {
  return (
    section(
      resume.titles.contact ?? 'Contact',
      [resume.email, resume.phone, resume.place, ...(resume.links ?? [])]
        .map((text) => `<p>${e(text)}</p>`)
        .join('') + personal(resume),
    ) +
    section(resume.titles.skills, resume.skills.map(({ items }) => list(items)).join('')) +
    section(resume.titles.languages, list(resume.languages)) +
    section(resume.titles.extra, list(resume.extra))
  )
}

function mainColumn(resume: ResumeTruth): string {
  return (
    section(resume.titles.summary, `<p>${e(resume.summary ?? '')}</p>`) +
    section(
      resume.titles.work,
      resume.jobs
        .map(
          (job) =>
            `<h3>${e(job.title)}</h3><div>${e(job.company)}${job.location ? ` · ${e(job.location)}` : ''}</div><div class=d>${e(job.dates)}</div>${bullets(job)}`,
        )
        .join(''),
    ) +
    section(
      resume.titles.education,
      resume.education
        .map(
          (entry) =>
            `<h3>${e(entry.degree)}</h3><div>${e(entry.school)}</div><div class=d>${e(entry.dates)}</div>`,
        )
        .join(''),
    )
  )
}

const columnCss =
  'h1{font-size:26pt;line-height:1.1}h2{font-size:12pt;margin:14pt 0 4pt}h3{font-size:11pt;margin-top:8pt}.d{color:#666;font-size:9pt}aside{width:66mm;padding:12mm 6mm;font-size:9pt;overflow-wrap:anywhere}main{flex:1;padding:12mm 10mm}.wrap{display:flex;min-height:297mm}'

/** Dark sidebar at the left with contact and skills; name above the main column. */
export const sidebarLeft: HtmlLayout = (resume) =>
  page(
    resume,
    `${columnCss}aside{background:#1d3557;color:#fff}`,
    `<div class=wrap><aside>${sidebar(resume)}</aside><main><h1>${e(resume.name)}</h1><p>${e(resume.label)}</p>${mainColumn(resume)}</main></div>`,
  )

/** Name across the page, light sidebar at the right. */
export const sidebarRight: HtmlLayout = (resume) =>
  page(
    resume,
    `${columnCss}header{padding:12mm 10mm 0}.wrap{min-height:0}aside{background:#eef;padding:6mm}main{padding:4mm 10mm}`,
    `<header><h1>${e(resume.name)}</h1><p>${e(resume.label)}</p></header><div class=wrap><main>${mainColumn(resume)}</main><aside>${sidebar(resume)}</aside></div>`,
  )

/** The German tabular form: dates at the left, what happened at the right. */
export const datedTable: HtmlLayout = (resume) => {
  const row = (left: string, right: string) => `<tr><td>${e(left)}</td><td>${right}</td></tr>`
  const table = (rows: string) => `<table>${rows}</table>`
  const contact = [
    row('Name', e(resume.name)),
    row('E-Mail', e(resume.email)),
    row('Telefon', e(resume.phone)),
    row('Adresse', e(resume.place)),
    ...(resume.personal ?? []).map(({ label, value }) => row(label, e(value))),
  ]
  return page(
    resume,
    'body{padding:20mm}h1{font-size:20pt;margin-bottom:10pt}h2{font-size:12.5pt;margin:12pt 0 4pt;color:#345}table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:2pt 0}td:first-child{width:48mm}',
    `<h1>Lebenslauf</h1>${section(resume.titles.contact ?? 'Kontakt', table(contact.join('')))}` +
      section(
        resume.titles.work,
        table(
          resume.jobs
            .map((job) =>
              row(
                job.dates,
                `<b>${e(job.title)}</b><br>${e(job.company)}${job.location ? `, ${e(job.location)}` : ''}${bullets(job)}`,
              ),
            )
            .join(''),
        ),
      ) +
      section(
        resume.titles.education,
        table(
          resume.education
            .map((entry) => row(entry.dates, `<b>${e(entry.degree)}</b><br>${e(entry.school)}`))
            .join(''),
        ),
      ) +
      section(
        resume.titles.skills,
        table(resume.skills.map(({ group, items }) => row(group ?? '', e(items.join(', ')))).join('')),
      ) +
      section(resume.titles.languages, list(resume.languages)) +
      section(resume.titles.extra, list(resume.extra)),
  )
}

/** As LaTeX classes print it: serif, small capitals, employer and place first, title and dates in italics below. */
export const latexLike: HtmlLayout = (resume) => {
  const two = (left: string, right: string, style: string) =>
    `<div class="row ${style}"><span>${e(left)}</span><span>${e(right)}</span></div>`
  return page(
    resume,
    'body{padding:16mm 18mm;font:11pt/1.25 "DejaVu Serif",serif}h1{font-size:22pt;text-align:center;font-weight:normal}.ct{text-align:center}h2{font-size:13pt;font-variant:small-caps;font-weight:normal;border-bottom:.6pt solid #000;margin:10pt 0 4pt}.row{display:flex;justify-content:space-between}.b{font-weight:bold;margin-top:5pt}.i{font-style:italic}',
    `<h1>${e(resume.name)}</h1><p class=ct>${[resume.phone, resume.email, ...(resume.links ?? [])].map(e).join(' ⋄ ')}</p><p class=ct>${e(resume.place)}</p>` +
      section(
        resume.titles.education,
        resume.education
          .map((entry) => two(entry.school, entry.dates, 'b') + two(entry.degree, '', 'i'))
          .join(''),
      ) +
      section(
        resume.titles.work,
        resume.jobs
          .map(
            (job) =>
              two(job.company, job.location ?? '', 'b') + two(job.title, job.dates, 'i') + bullets(job),
          )
          .join(''),
      ) +
      section(resume.titles.skills, skills(resume)) +
      section(resume.titles.languages, list(resume.languages)) +
      section(
        resume.titles.extra,
        (resume.extra ?? []).map((text, index) => `<p>[${index + 1}] ${e(text)}</p>`).join(''),
      ),
  )
}

/** Everything on few lines: "Title, Company, Place (dates)". */
export const dense: HtmlLayout = (resume) =>
  page(
    resume,
    'body{padding:12mm;font-size:9pt;line-height:1.25}h1{font-size:15pt}h2{font-size:9.5pt;letter-spacing:2px;text-transform:uppercase;margin-top:6pt}p b{font-weight:bold}ul{padding-inline-start:1em}',
    `<h1>${e(resume.name)}, ${e(resume.label)}</h1><p>${[resume.place, resume.phone, resume.email, ...(resume.links ?? [])].map(e).join(' • ')}</p>` +
      section(resume.titles.summary, `<p>${e(resume.summary ?? '')}</p>`) +
      section(
        resume.titles.work,
        resume.jobs
          .map(
            (job) =>
              `<p><b>${e(job.title)}</b>, ${e([job.company, job.location].filter(Boolean).join(', '))} (${e(job.dates)})</p>${bullets(job)}`,
          )
          .join(''),
      ) +
      section(
        resume.titles.education,
        resume.education
          .map((entry) => `<p><b>${e(entry.degree)}</b>, ${e(entry.school)} (${e(entry.dates)})</p>`)
          .join(''),
      ) +
      section(resume.titles.skills, skills(resume)) +
      section(resume.titles.extra, list(resume.extra)),
  )

/** Plain paragraphs of one size, no bold but the titles; dates first. */
export const minimal: HtmlLayout = (resume) =>
  page(
    resume,
    'body{padding:25mm;font-size:11pt}h1,h2{font-size:11pt}h2{margin-top:14pt}.j{margin-top:7pt}ul{list-style:"–  "}',
    `<h1>${e(resume.name)}</h1><p>${e(resume.place)}</p><p>${e(resume.phone)}</p><p>${e(resume.email)}</p>` +
      section(
        resume.titles.work,
        resume.jobs
          .map(
            (job) =>
              `<div class=j><p>${e(job.dates)}</p><p>${e(job.title)}, ${e(job.company)}</p>${bullets(job)}</div>`,
          )
          .join(''),
      ) +
      section(
        resume.titles.education,
        resume.education
          .map(
            (entry) =>
              `<div class=j><p>${e(entry.dates)}</p><p>${e(entry.degree)}, ${e(entry.school)}</p></div>`,
          )
          .join(''),
      ) +
      section(resume.titles.skills, `<p>${e(resume.skills.flatMap(({ items }) => items).join(', '))}</p>`),
  )

/** Several positions under one employer, with the employer's name once. */
export const groupedPositions: HtmlLayout = (resume) => {
  const employers = [...new Set(resume.jobs.map((job) => job.company))]
  return page(
    resume,
    'body{padding:18mm}h1{font-size:22pt}h2{font-size:14pt;margin-top:14pt;color:#0a5}h3{font-size:11.5pt;margin-top:8pt}.row{display:flex;justify-content:space-between;margin-top:4pt}.row span:first-child{font-weight:600}',
    `<h1>${e(resume.name)}</h1><p>${e(resume.label)}</p><p>${[resume.email, resume.phone, resume.place, ...(resume.links ?? [])].map(e).join(' · ')}</p>` +
      section(resume.titles.summary, `<p>${e(resume.summary ?? '')}</p>`) +
      section(
        resume.titles.work,
        employers
          .map((company) => {
            const jobs = resume.jobs.filter((job) => job.company === company)
            return `<h3>${e(company)}${jobs[0]?.location ? ` — ${e(jobs[0].location)}` : ''}</h3>${jobs.map((job) => `<div class=row><span>${e(job.title)}</span><span>${e(job.dates)}</span></div>${bullets(job)}`).join('')}`
          })
          .join(''),
      ) +
      section(
        resume.titles.education,
        resume.education
          .map(
            (entry) =>
              `<div class=row><span>${e(entry.degree)}, ${e(entry.school)}</span><span>${e(entry.dates)}</span></div>`,
          )
          .join(''),
      ) +
      section(resume.titles.skills, skills(resume)) +
      section(resume.titles.extra, list(resume.extra)),
  )
}

/** "Company — Title" on one line, place and dates on the next. */
export const companyDashTitle: HtmlLayout = (resume) =>
  page(
    resume,
    'body{padding:18mm 22mm}h1{font-size:20pt;text-transform:uppercase;letter-spacing:4px}h2{font-size:12pt;margin-top:14pt;background:#ddd;padding:2pt 6pt}.h{font-weight:bold;margin-top:8pt}.m{color:#555}',
    `<h1>${e(resume.name)}</h1><p>${e(resume.label)}</p><p>${e(resume.phone)}</p><p>${e(resume.email)}</p><p>${e(resume.place)}</p>` +
      section(resume.titles.summary, `<p>${e(resume.summary ?? '')}</p>`) +
      section(
        resume.titles.work,
        resume.jobs
          .map(
            (job) =>
              `<p class=h>${e(job.company)} — ${e(job.title)}</p><p class=m>${[job.location, job.dates]
                .filter(Boolean)
                .map((text) => e(text ?? ''))
                .join(' | ')}</p>${bullets(job)}`,
          )
          .join(''),
      ) +
      section(
        resume.titles.education,
        resume.education
          .map(
            (entry) =>
              `<p class=h>${e(entry.school)} — ${e(entry.degree)}</p><p class=m>${e(entry.dates)}</p>`,
          )
          .join(''),
      ) +
      section(resume.titles.skills, skills(resume)) +
      section(resume.titles.languages, list(resume.languages)) +
      section(resume.titles.extra, list(resume.extra)),
  )
