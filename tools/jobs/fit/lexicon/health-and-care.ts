/** Terms of nursing, medicine and care; lexicon.ts says how a line is written. */
export const healthAndCare = `
nursing, nurse, ward nurse, adult nursing, nursing care
staff nurse, senior staff nurse < nursing, post-registration experience
practice nursing, practice nurse, general practice nurse < nursing
community nursing, community nurse, district nurse, district nursing < nursing
mental health nursing, mental health nurse, psychiatric nurse, psychiatric nursing < nursing
recovery nursing, recovery nurse < nursing, recovery
recovery, recovery unit, PACU, post-anaesthetic care
paediatric nursing, paediatric nurse, pediatric nurse, children's nurse < nursing, paediatrics
paediatrics, pediatrics, paediatric ward, children's ward
occupational health nursing, occupational health nurse < nursing, occupational health
occupational health, occupational health advisor
theatre nursing, theatre nurse, scrub nurse < nursing, operating theatre
operating theatre, operating theatres, scrub practitioner, operating department
intensive care, ICU, ITU, critical care, intensive care unit, intensive therapy unit, critical care unit
emergency department, A&E, accident and emergency, emergency room, emergency medicine
endoscopy, endoscopy unit, endoscopy nurse
sedation, conscious sedation
midwifery
post-registration experience, post registration experience, post-registration, post registration, post-qualification experience
ward manager, ward sister, charge nurse, nurse manager < clinical leadership, nursing, people management
clinical leadership, clinical lead, unit manager
elderly care, care of the elderly, elderly medicine, geriatric care, geriatrics, care for older people, older people's care, elderly residents, elderly people, geriatric medicine, older adults, elderly patients, older people
dementia care, living with dementia, dementia, dementia unit, alzheimer's, residents with dementia, people with dementia, dementia residents
palliative care, end-of-life care, end of life care, hospice, hospice care
learning disabilities, learning disability, learning difficulties
autism, autistic people, autistic adults, autistic children, autism spectrum
epilepsy care, epilepsy
mental health, psychiatric ward, mental health ward
mental health act
personal care, washing and dressing, intimate care, personal hygiene care, help with washing and dressing
care work, care assistant, healthcare assistant, HCA, health care assistant, carer, caregiver, care worker, home carer, domiciliary care worker, senior care assistant, senior carer, live-in carer
support work, support worker, senior support worker
domiciliary care, home care, homecare, care at home
care home, nursing home, residential care, residential home, care homes, nursing homes, residential care home
live-in care, live-in carer < domiciliary care
companionship, companion care
care planning, care plans, care plan, wrote care plans
medication administration, medication rounds, medication, administering medication, administered medication, giving medication, medicines administration, medicine rounds, drug rounds
wound care, wound management, tissue viability, dressings
catheter care, catheterisation, catheters, catheter
venepuncture, phlebotomy, phlebotomist, taking blood, blood taking
cannulation
syringe drivers, syringe driver
airway management
patient monitoring, vital signs, clinical observations
falls prevention, prevention of falls
infection control, infection prevention
diabetes care, diabetes, diabetic patients
long-term conditions, chronic disease management, long term conditions
immunisation, immunization, vaccination, vaccinations, immunisations, vaccinating, vaccinated
cervical cytology, cervical screening, smear tests
spirometry, lung function tests
audiometry, hearing tests
health surveillance
risk assessment, risk assessments
de-escalation, de-escalating, conflict de-escalation
physical intervention, pmva, restraint training
moving and handling, manual handling of people, patient handling, people moving
medication audit, medicines audit, medication audits
care-plan audit, care plan audit, care plan audits
clinical audit, clinical audits
safeguarding, child protection, safeguarding adults, safeguarding children
reablement, re-ablement
occupational therapy
physiotherapy
pharmacy, dispensary, pharmacy dispenser
dental nursing, dental nurse
veterinary nursing, veterinary nurse
CQC, care quality commission
systmone, tpp systmone < clinical system
emis, emis web < clinical system
epic ehr < clinical system
cerner < clinical system
clinical system, clinical systems, electronic health records, EHR, electronic patient record, electronic medical records, patient record system
medical secretary, medical administration
hospital, hospital ward, hospital wards, teaching hospital
case management, caseload management
record keeping, record-keeping, keeping records
childcare, nursery nurse, nursery assistant, nanny, early years practitioner, early years educator
night work, night shifts, night shift, worked nights, nights
rostering, rotas, rota planning, staff rota, shift planning, staff scheduling, wrote the rota, duty rosters, rosters
social work
counselling
`
