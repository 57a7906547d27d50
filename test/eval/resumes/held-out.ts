import { Document, Packer, Paragraph, TabStopType, TextRun } from 'docx'
import type { EvalCase } from './cases.ts'
import { bullets, escapeHtml as e, page } from './html-layouts.ts'
import type { ResumeTruth } from './resume-truth.ts'

/**
 * The last round, scored apart. Unseen, precision / recall were: name 0.80 / 0.80, e-mail and phone 1.00,
 * employers 0.71 / 0.63, titles 0.79 / 0.69, dates 1.00 / 0.88. What it showed was then mended in general
 * rules, so the score of today is no longer an unseen one: a new round tells more.
 */

const maelle: ResumeTruth = {
  id: 'maelle',
  name: 'Maëlle Kervadec',
  label: 'Océanographe',
  email: 'maelle.kervadec@example.fr',
  phone: '(+33) 6 55 50 14 22',
  place: 'Brest, France',
  titles: {
    work: 'Parcours professionnel',
    education: 'Études',
    skills: 'Compétences techniques',
    languages: 'Langues',
  },
  personal: [{ label: 'Âge', value: '34 ans' }],
  jobs: [
    {
      title: 'Océanographe physicienne',
      company: 'Observatoire de la Rade',
      location: 'Brest',
      dates: 'Oct. 2018 – Aujourd’hui',
      start: '2018-10',
      end: null,
      bullets: ['Mesures de courants par radar côtier', 'Encadrement de deux thèses'],
    },
    {
      title: 'Doctorante',
      company: 'Université de Bretagne Occidentale',
      location: 'Plouzané',
      dates: 'Sept. 2015 – Sept. 2018',
      start: '2015-09',
      end: '2018-09',
      bullets: ['Modélisation de la turbulence'],
    },
    {
      title: 'Guide nature',
      company: 'Parc marin d’Iroise',
      location: 'Ouessant',
      dates: 'Juin 2013 – Août 2014',
      start: '2013-06',
      end: '2014-08',
      bullets: [],
    },
  ],
  education: [
    {
      school: 'Université de Bretagne Occidentale',
      degree: 'Doctorat en océanographie',
      dates: '2015 – 2018',
    },
  ],
  skills: [{ items: ['Fortran', 'Python', 'Plongée scientifique'] }],
  languages: ['Français', 'Anglais', 'Breton'],
}

const hugo: ResumeTruth = {
  id: 'hugo',
  name: 'Hugo Steinbrecher',
  label: 'Einkauf und Logistik',
  email: 'h.steinbrecher@example.at',
  phone: '+43 660 5550 173',
  place: 'Linz',
  titles: {
    work: 'Berufliche Stationen',
    education: 'Schulbildung',
    skills: 'EDV-Kenntnisse',
    languages: 'Sprachen',
  },
  personal: [
    { label: 'Geburtsdatum', value: '02.12.1979' },
    { label: 'Staatsbürgerschaft', value: 'Österreich' },
  ],
  jobs: [
    {
      title: 'Strategischer Einkäufer',
      company: 'Donauguss Gießerei GmbH',
      location: 'Linz',
      dates: '03/2016 – dato',
      start: '2016-03',
      end: null,
      bullets: ['Verantwortung für 18 Mio. € Einkaufsvolumen'],
    },
    {
      title: 'Disponent',
      company: 'Spedition Haslinger',
      location: 'Wels',
      dates: '11/2007 – 02/2016',
      start: '2007-11',
      end: '2016-02',
      bullets: ['Planung von 40 Lkw'],
    },
    {
      title: 'Lagerarbeiter',
      company: 'Möbelhaus Traun',
      location: 'Traun',
      dates: '07/1998 – 10/2007',
      start: '1998-07',
      end: '2007-10',
      bullets: [],
    },
  ],
  education: [{ school: 'Handelsakademie Linz', degree: 'Matura', dates: '1993 – 1998' }],
  skills: [{ items: ['SAP MM', 'Excel'] }],
  languages: ['Deutsch', 'Englisch B1'],
}

const aisha: ResumeTruth = {
  id: 'aisha',
  name: 'Aisha Rahman-Clarke',
  label: 'Data journalist',
  email: 'aisha@rahmanclarke.example.com',
  phone: '+44 7700 900 173',
  place: 'Bristol, UK',
  titles: { summary: 'In short', work: 'Work', education: 'Study', skills: 'Tools', languages: 'Languages' },
  summary: 'I find stories in spreadsheets.',
  jobs: [
    {
      title: 'Data Journalist',
      company: 'The Severn Post',
      location: 'Bristol',
      dates: 'Nov 2020 to now',
      start: '2020-11',
      end: null,
      bullets: ['Built the election results page that 900,000 people read.'],
    },
    {
      title: 'Researcher',
      company: 'Open Rivers Foundation',
      location: 'Cardiff',
      dates: 'Feb 2018 to Oct 2020',
      start: '2018-02',
      end: '2020-10',
      bullets: ['Mapped 2,300 sewage outflows.'],
    },
    {
      title: 'Reporter',
      company: 'Taff Weekly',
      location: 'Cardiff',
      dates: 'Sep 2015 to Jan 2018',
      start: '2015-09',
      end: '2018-01',
      bullets: ['Covered courts and councils.'],
    },
    {
      title: 'Library Assistant',
      company: 'Newport Central Library',
      location: 'Newport',
      dates: 'Oct 2013 to Aug 2015',
      start: '2013-10',
      end: '2015-08',
      bullets: ['Ran the children’s book club.'],
    },
  ],
  education: [{ school: 'Cardiff University', degree: 'MA Journalism', dates: '2015' }],
  skills: [{ items: ['R', 'Python', 'QGIS'] }],
  languages: ['English', 'Bengali'],
}

const raffaele: ResumeTruth = {
  id: 'raffaele',
  name: 'Raffaele Conti',
  label: 'Cuoco',
  email: 'raffaele.conti@example.it',
  phone: '333 555 0148',
  place: 'Lecce',
  titles: { work: 'ESPERIENZE LAVORATIVE', education: 'FORMAZIONE', skills: 'COMPETENZE' },
  personal: [{ label: 'Nato il', value: '12/04/1995' }],
  jobs: [
    {
      title: 'Capo partita antipasti',
      company: 'Trattoria del Porto',
      location: 'Gallipoli',
      dates: 'Aprile 2022 - in corso',
      start: '2022-04',
      end: null,
      bullets: ['Gestione degli ordini e delle scorte'],
    },
    {
      title: 'Aiuto cuoco',
      company: 'Masseria Le Querce',
      location: 'Ostuni',
      dates: 'Maggio 2018 - Ottobre 2021',
      start: '2018-05',
      end: '2021-10',
      bullets: ['Preparazione di pasta fresca'],
    },
    {
      title: 'Cameriere',
      company: 'Bar Centrale',
      location: 'Lecce',
      dates: 'Giugno 2015 - Settembre 2017',
      start: '2015-06',
      end: '2017-09',
      bullets: ['Servizio ai tavoli'],
    },
  ],
  education: [{ school: 'Istituto Alberghiero di Otranto', degree: 'Diploma', dates: '2014' }],
  skills: [{ items: ['HACCP', 'Pasticceria'] }],
}

const stanley: ResumeTruth = {
  id: 'stanley',
  name: 'Stanley Oyelaran',
  label: 'DevOps',
  email: 'stan.oye@example.dev',
  phone: '+1-647-555-0129',
  place: 'Toronto, ON',
  titles: { summary: 'TL;DR', work: 'Experience', education: 'Education', skills: 'Stack' },
  summary: 'I keep the lights on and the bills low.',
  jobs: [
    {
      title: 'Site Reliability Engineer',
      company: 'Maplewire',
      location: 'Toronto, ON',
      dates: '2022-02 → present',
      start: '2022-02',
      end: null,
      bullets: ['Moved 300 services to Kubernetes', 'Cut the cloud bill by 41%'],
    },
    {
      title: 'Platform Engineer',
      company: 'Northbit',
      location: 'Remote',
      dates: '2019-06 → 2022-01',
      start: '2019-06',
      end: '2022-01',
      bullets: ['Built the deployment pipeline'],
    },
    {
      title: 'Support',
      company: 'HostHaven',
      location: 'Lagos, Nigeria',
      dates: '2016-09 → 2019-05',
      start: '2016-09',
      end: '2019-05',
      bullets: ['Answered 40 tickets a day'],
    },
  ],
  education: [{ school: 'University of Lagos', degree: 'BSc Computer Science', dates: '2012 → 2016' }],
  skills: [{ items: ['Terraform', 'Go', 'Prometheus'] }],
}

/** The popular LaTeX class with two-weight name, coloured rules, small-capital titles and a footer. */
const twoWeight = (resume: ResumeTruth): string => {
  const [first = '', ...last] = resume.name.split(' ')
  const row = (left: string, right: string) =>
    `<div class=row><span>${left}</span><span class=r>${right}</span></div>`
  const entry = (company: string, place: string, title: string, dates: string) =>
    row(`<b>${e(company)}</b>`, `<i>${e(place)}</i>`) +
    row(`<span class=t>${e(title)}</span>`, `<i>${e(dates)}</i>`)
  return page(
    resume,
    'body{padding:15mm}h1{font-size:30pt;font-weight:200;text-align:center}.ct{text-align:center;font-size:8.5pt}h2{font-size:15pt;color:#333;display:flex;gap:6pt;margin-top:10pt}h2:after{content:"";flex:1;border-top:1px solid #555;align-self:center}.row{display:flex;justify-content:space-between;margin-top:3pt}.t{font-variant:small-caps;color:#555}.r{color:#c33;font-size:9pt}footer{position:fixed;bottom:6mm;left:15mm;right:15mm;display:flex;justify-content:space-between;font-size:7.5pt;color:#999}',
    `<h1>${e(first)} <b>${e(last.join(' '))}</b></h1><p class=ct>${e(resume.label)}</p><p class=ct>${e(resume.place)}</p><p class=ct>${[resume.phone, resume.email].map(e).join('  |  ')}</p>${(resume.personal ?? []).map(({ label, value }) => `<p class=ct>${e(label)} : ${e(value)}</p>`).join('')}<h2>${e(resume.titles.work)}</h2>${resume.jobs.map((job) => entry(job.company, job.location ?? '', job.title, job.dates) + bullets(job)).join('')}<h2>${e(resume.titles.education)}</h2>${resume.education.map((one) => entry(one.school, '', one.degree, one.dates)).join('')}<h2>${e(resume.titles.skills)}</h2><p>${e(resume.skills.flatMap(({ items }) => items).join(', '))}</p><h2>${e(resume.titles.languages ?? '')}</h2><p>${e((resume.languages ?? []).join(', '))}</p><footer><span>12 mars 2024</span><span>${e(resume.name)} · Curriculum vitae</span><span>1</span></footer>`,
  )
}

/** Jobs as cards, two beside each other. */
const cards = (resume: ResumeTruth): string =>
  page(
    resume,
    'body{padding:14mm;font-size:9.5pt}h1{font-size:28pt}.k{display:grid;grid-template-columns:1fr 1fr;gap:5mm}.card{border:1px solid #bbb;border-radius:6px;padding:4mm}h2{font-size:13pt;margin:10pt 0 5pt;color:#06c}.f{display:grid;grid-template-columns:1fr 1fr 1fr;gap:5mm}',
    `<h1>${e(resume.name)}</h1><p>${e(resume.label)} in ${e(resume.place)}</p><p>${e(resume.email)} / ${e(resume.phone)}</p><h2>${e(resume.titles.summary ?? '')}</h2><p>${e(resume.summary ?? '')}</p><h2>${e(resume.titles.work)}</h2><div class=k>${resume.jobs.map((job) => `<div class=card><b>${e(job.title)}</b><p>${e(job.company)}, ${e(job.location ?? '')}</p><p>${e(job.dates)}</p><p>${e(job.bullets.join(' '))}</p></div>`).join('')}</div><div class=f><div><h2>${e(resume.titles.education)}</h2>${resume.education.map((one) => `<p>${e(one.degree)}</p><p>${e(one.school)}, ${e(one.dates)}</p>`).join('')}</div><div><h2>${e(resume.titles.skills)}</h2>${resume.skills
      .flatMap(({ items }) => items)
      .map((item) => `<p>${e(item)}</p>`)
      .join(
        '',
      )}</div><div><h2>${e(resume.titles.languages ?? '')}</h2>${(resume.languages ?? []).map((item) => `<p>${e(item)}</p>`).join('')}</div></div>`,
  )

/** Word with tab stops: dates, then the title; employer and tasks below, indented by a tab. */
async function tabbedWord(resume: ResumeTruth): Promise<Uint8Array> {
  const tabStops = [{ type: TabStopType.LEFT, position: 2600 }]
  const line = (text: string, bold = false) =>
    new Paragraph({ tabStops, children: [new TextRun({ text, bold })] })
  const title = (text: string) =>
    new Paragraph({ children: [new TextRun({ text, bold: true, underline: {} })] })
  const children = [
    title('LEBENSLAUF'),
    line(''),
    line(`Name:\t${resume.name}`),
    line(`Anschrift:\t4020 ${resume.place}`),
    line(`Mobil:\t${resume.phone}`),
    line(`E-Mail:\t${resume.email}`),
    ...(resume.personal ?? []).map(({ label, value }) => line(`${label}:\t${value}`)),
    line(''),
    title(resume.titles.work),
    ...resume.jobs.flatMap((job) => [
      line(`${job.dates}\t${job.title}`),
      line(`\t${job.company}, ${job.location}`),
      ...job.bullets.map((text) => line(`\t- ${text}`)),
      line(''),
    ]),
    title(resume.titles.education),
    ...resume.education.flatMap((one) => [line(`${one.dates}\t${one.school}`), line(`\t${one.degree}`)]),
    line(''),
    title(resume.titles.skills),
    line(resume.skills.flatMap(({ items }) => items).join(', ')),
  ]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

/** Pasted from a web form: each fact on a line of its own, an empty line between any two. */
const spaced = (resume: ResumeTruth): string =>
  [
    resume.name,
    `${resume.place} - ${resume.phone} - ${resume.email}`,
    ...(resume.personal ?? []).map(({ label, value }) => `${label} ${value}`),
    resume.titles.work,
    ...resume.jobs.flatMap((job) => [
      job.company,
      `${job.title} (${job.location})`,
      job.dates,
      ...job.bullets.map((text) => `• ${text}`),
    ]),
    resume.titles.education,
    ...resume.education.flatMap((one) => [one.school, `${one.degree}, ${one.dates}`]),
    resume.titles.skills,
    resume.skills.flatMap(({ items }) => items).join(', '),
  ].join('\n\n')

const readme = (resume: ResumeTruth): string =>
  [
    `# ${resume.name} (${resume.label})`,
    '',
    `> ${resume.place} · ${resume.phone} · <${resume.email}>`,
    '',
    `## ${resume.titles.summary}`,
    resume.summary,
    '',
    `## ${resume.titles.work}`,
    '',
    ...resume.jobs.flatMap((job) => [
      `**${job.title}**, [${job.company}](https://${job.company.toLowerCase()}.example.com) — _${job.location}_  `,
      `\`${job.dates}\``,
      '',
      ...job.bullets.map((text) => `* ${text}`),
      '',
    ]),
    `## ${resume.titles.education}`,
    '',
    ...resume.education.map((one) => `**${one.degree}**, ${one.school} \`${one.dates}\``),
    '',
    `## ${resume.titles.skills}`,
    resume.skills.flatMap(({ items }) => items.map((item) => `\`${item}\``)).join(' '),
  ].join('\n')

export const heldOutCases: readonly EvalCase[] = [
  { truth: maelle, layout: 'twoWeight', set: 'held-out', format: 'pdf', html: twoWeight },
  { truth: aisha, layout: 'cards', set: 'held-out', format: 'pdf', html: cards },
  { truth: hugo, layout: 'tabbedWord', set: 'held-out', format: 'docx', docx: tabbedWord },
  { truth: raffaele, layout: 'spaced', set: 'held-out', format: 'text', text: spaced },
  { truth: stanley, layout: 'readme', set: 'held-out', format: 'text', text: readme },
]
