/** Terms of law, finance, people, sales, marketing and administration; lexicon.ts says how a line is written. */
export const officeLawAndFinance = `
legal practice, law firm, legal services
commercial contracts, commercial contract, contract drafting, drafting contracts, contract negotiation, drafted contracts, commercial agreements
technology contracts, saas contracts, software contracts < commercial contracts
data protection, GDPR, uk gdpr, data privacy, privacy rules, privacy law, data processing agreements, personal data, information governance
employment law, labour law, labor law
conveyancing, property law, residential conveyancing
litigation, dispute resolution
criminal law
family law
intellectual property, trade marks, patents
legal research
in-house, in-house counsel, in-house lawyer, general counsel, legal counsel
secondment, seconded
paralegal, legal assistant
compliance, regulatory compliance, compliance officer
anti-money laundering, AML, KYC, know your customer
accounting, accountancy, accountant, accounts assistant
bookkeeping, bookkeeper, kept the books, double-entry bookkeeping < accounting
accounts payable, purchase ledger, AP, supplier invoices, purchase invoices, paid suppliers < accounting
accounts receivable, sales ledger, AR < accounting
credit control, debt collection, credit controller, chasing unpaid invoices
payroll, ran payroll, payroll administrator
management accounting, management accounts, management accountant, assistant management accountant < accounting
financial accounting, financial accountant, statutory accounts < accounting
group accounting, consolidation, group accountant < accounting
cost accounting, product costing, standard costing < accounting
month-end, Month-end, month-end close, month end close, month-end closing, month-end accounts, month-end reporting, monthly close, monthly closing
year-end, year end accounts, year-end close
budgeting, budgets, budget planning, prepared budgets
forecasting, forecasts, financial forecasts
controlling, financial controlling, financial controller, business controller
financial reporting
audit, auditing, external audit, internal audit, auditor, audits
tax, taxation, corporate tax, vat returns, tax advisor
treasury, cash management
reconciliation, reconciliations, bank reconciliation, bank reconciliations
ifrs, IFRS, international financial reporting standards
uk gaap, frs 102
us gaap
french gaap, plan comptable général
bookkeeping software, accounting software, accounting system, accounting package
xero < bookkeeping software
quickbooks < bookkeeping software
sage 50, sage accounting, Sage, sage line 50 < bookkeeping software
datev < bookkeeping software
freeagent < bookkeeping software
ERP, erp system, erp systems, enterprise resource planning
SAP, sap s/4hana, sap fi, sap fico, s/4hana < ERP
odoo < ERP, bookkeeping software
microsoft dynamics 365, dynamics 365 business central, ms dynamics nav, business central < ERP
oracle netsuite, netsuite < ERP, bookkeeping software
investment banking, investment analyst
insurance underwriting, underwriter, underwriting
insurance claims, claims handler, claims handling
procurement, purchasing, buyer, strategic sourcing
excel, microsoft excel, ms excel, pivot tables, excel spreadsheets < spreadsheets, microsoft office
spreadsheets, spreadsheet
google sheets < spreadsheets
microsoft office, ms office, office 365, microsoft 365, office suite
microsoft word, ms word, Word < word processing
word processing
powerpoint, microsoft powerpoint, ms powerpoint < presentations
presentations, presentation skills, presenting, public speaking
outlook, microsoft outlook
administration, administrator, admin, administrative assistant, office administrator, office assistant, admin assistant, administrative work, office administration, clerical work
personal assistant, executive assistant, PA, executive assistant to the chief executive < administration, diary management
diary management, calendar management, managed diaries, managing diaries
minute taking, taking minutes, minutes of meetings
data entry, entering data
typing, touch typing, audio typing
reception, receptionist, front of house reception < front desk
filing, document management
documentation, documenting
human resources, HR, people operations, hr advisor, hr generalist, hr officer, hr manager, human resources manager
hr business partner, HRBP, people partner, hr business partnering < human resources
employee relations, grievances, disciplinary hearings < human resources
works council, works councils
recruitment, recruiter, talent acquisition, recruitment consultant, recruiting, hiring
onboarding, inductions
learning and development, training delivery, trained staff
change management, restructuring, organisational change
project management, project manager, managed projects, ran projects, project lead, programme manager, project coordination, led projects
stakeholder management, stakeholder engagement, managing stakeholders
business analysis, business analyst, requirements gathering
people management, team leadership, line management, staff management, team lead, team leader, managing people, leading people, leading a team, leading teams, led a team, led teams, managed a team, managed staff, team management, supervising staff, staff supervision, direct reports, line manager, line managed, leadership of a team, leading a small team, led a small team, led the team, managed the team, shift leader, head of department, staff supervisor < leadership
leadership
supervisor, supervising, supervised staff
marketing, marketing manager, marketing executive, marketing assistant, digital marketing
SEO, search engine optimisation, search engine optimization < digital marketing skills
SEA, google ads, paid search, PPC, pay-per-click, adwords < digital marketing skills
digital marketing skills, online marketing
google analytics, GA4, web analytics < digital marketing skills
email marketing, newsletters, newsletter, mailchimp < digital marketing skills
social media, social media management, social channels, instagram, tiktok, social media manager < digital marketing skills
content marketing, content writing, content writer, content editor, content creation
copywriting, copywriter
writing, writer, author
editing, editor, proofreading, copy editing, copy-editing
journalism, journalist, reporter
science communication
public relations, PR, press office, press officer
brand management, brand manager
market research
graphic design, graphic designer
adobe creative suite, adobe creative cloud, creative cloud < design software
photoshop, adobe photoshop < design software
indesign, adobe indesign < design software
illustrator software, adobe illustrator < design software
design software
video editing, premiere pro, final cut pro
photography, photographer
events, event management, event planning, organised events, event organiser, event manager
community management, community manager
translation, translator, translating
interpreting, interpreter
interviewing, conducting interviews
sales, salesperson, sales executive, sales representative, sales rep, sales manager, selling
b2b sales, business-to-business sales, account executive, b2b selling, sold to businesses < sales
field sales, outside sales, field sales representative, area sales manager, territory sales < sales
telesales, telephone sales, cold calling, outbound calls < sales
retail sales, sales assistant < sales
prospecting, lead generation, generating leads
account management, key account manager, account manager, key account management
negotiation, negotiated contracts, negotiating contracts, negotiated prices, price negotiation
crm, CRM, crm system, crm software, customer relationship management
hubspot < crm
salesforce, salesforce crm < crm
pipedrive < crm
zoho crm < crm
zendesk < ticketing system
freshdesk < ticketing system
jira service desk, jira service management < ticketing system
servicenow < ticketing system
ticketing system, ticket system
jira, atlassian jira
customer service, customer support, customer care, client service, customer service advisor, customer service assistant, customer-facing, customer facing, served customers, serving customers, helped customers, helping customers, contact with customers, dealt with customers, dealing with customers, customer contact, advised customers, customer advisor, answered customers, guest service, served guests, customer enquiries
call centre, call center, contact centre, call centre agent < customer service
shop assistant, retail assistant, store associate < customer service, retail
complaint handling, handling complaints, handled complaints, resolved complaints
troubleshooting, fault diagnosis, diagnosing faults
e-commerce, ecommerce, online shop, online shops, web shop, web shops
saas, SaaS, software as a service
`
