/**
 * What somebody holds or is registered as. Never inferred from a job that somebody does: only when it is stated.
 * lexicon.ts says how a line is written.
 */
export const licencesAndRegistrations = `
registered nurse, RGN, RN, registered general nurse, rgn, registered adult nurse, registered nurse adult < nursing, post-registration experience
registered mental health nurse, RMN < registered nurse, mental health nursing
registered children's nurse, RSCN, registered nurse children < registered nurse, paediatrics
registered learning disability nurse, RNLD < registered nurse, learning disabilities
registered nursing associate
registered midwife < midwifery
nmc registration, nmc pin, nmc registered, registered with the nmc, nursing and midwifery council, NMC
hcpc registration, hcpc registered, registered with the hcpc, health and care professions council, HCPC
occupational therapist < occupational therapy, post-registration experience
physiotherapist < physiotherapy, post-registration experience
paramedic
pharmacist < pharmacy
gphc registration, gphc registered, registered with the gphc, GPhC
gmc registration, gmc registered, registered with the gmc, GMC
gdc registration, gdc registered, registered with the gdc, GDC
social worker, registered social worker, social work england < social work
doctor, physician
dentist
veterinary surgeon, MRCVS
driving licence, driver's licence, drivers licence, driving license, clean uk licence, full uk licence, full clean licence, clean licence, category b licence, driving licence b, licence category b, full clean uk licence, uk licence
provisional licence, provisional driving licence, provisional driver's licence
international driving licence, international driving permit
hgv licence, lgv licence, hgv driving licence < driving licence, hgv driving
hgv class 2, class 2 licence, category c licence, category c, lgv class 2, hgv class 2 licence, cat c < hgv licence
hgv class 1, class 1 licence, category c+e licence, category c+e, cat c+e, c+e licence, ce licence, category ce, hgv class 1 licence, lgv class 1, cat ce, C+E < hgv class 2
7.5 tonne licence, category c1, c1 licence, cat c1 < driving licence
bus licence, category d licence, pcv licence, category d, pcv < driving licence
motorcycle licence, category a licence
driver cpc, driver certificate of professional competence, dcpc, driver qualification card
digital tachograph card, tacho card, digi tacho card, digicard, digital tacho card, tachograph card
adr certificate, ADR, adr licence
forklift licence, forklift certificate, flt licence, flt certificate, fork lift licence, forklift truck licence, flt counterbalance licence, rtitb, forklift driving licence, fork lift truck licence < forklift driving
counterbalance licence, flt counterbalance, counterbalance forklift licence, flt counterbalance licence, counterbalance forklift < forklift licence
reach truck licence, flt reach < forklift licence
cscs card, CSCS
cpcs card, CPCS
smsts, SMSTS
sssts, SSSTS
ipaf, IPAF, pal card
pasma, PASMA
gas safe registered, gas safe, gas safe registration, gas safe engineer < gas work
qualified electrician, nvq level 3 electrical installation, jib gold card, ecs gold card, trained as an electrician, completed training as an electrician, journeyman electrician, apprenticeship as an electrician < electrical work
18th edition, 18th edition wiring regulations, bs 7671
2391 inspection and testing, city & guilds 2391
nen 3140, NEN 3140
vca certificate, VCA
red seal
journeyperson certificate
fall protection, fall-protection
nebosh, NEBOSH < health and safety
iosh, IOSH, iosh managing safely < health and safety
first aid at work, first aider, first aid certificate, first aid, emergency first aid
basic life support, BLS
immediate life support, ILS < basic life support
advanced life support, ALS < immediate life support
paediatric first aid
care certificate
moving and handling certificate < moving and handling
health and social care qualification, health and social care, nvq in health and social care, diploma in health and social care
sia licence, sia licensed, SIA, sia badge, sia door supervisor licence, sia licence door supervisor
cctv licence, sia cctv licence, pss licence
food hygiene certificate, food hygiene, food safety, food hygiene and safety, food safety and hygiene
personal licence, personal licence holder, alcohol licence
qualified teacher status, QTS, qts
early years teacher status
pgce, PGCE
teaching licence, teaching license, licensed teacher, state teaching licence
celta, CELTA < efl certificate
tesol, TESOL < efl certificate
tefl certificate, TEFL < efl certificate
efl certificate
dbs check, DBS, dbs checked, disclosure and barring
solicitor, qualified solicitor, solicitor of england and wales < legal practice, qualified lawyer
barrister < legal practice, qualified lawyer
qualified lawyer, lawyer, attorney, attorney at law, admitted to the bar, bar admission < legal practice
chartered legal executive, cilex
acca, ACCA, acca qualified, FCCA < chartered accountant
aca qualified, ACA, ICAEW, FCA accountant < chartered accountant
cima, CIMA, ACMA, FCMA, CGMA < chartered accountant
chartered accountant, qualified accountant, fully qualified accountant < accounting
cpa, CPA, certified public accountant < chartered accountant
dscg, DSCG
aat, AAT, aat level 4 < accounting
cipp payroll, CIPP < payroll
cfa charterholder, CFA
pmp, PMP, project management professional < project management certificate
prince2, PRINCE2 < project management certificate
project management certificate, project management certification
certified scrummaster, CSM, scrum master certification, PSM
itil, ITIL, itil foundation
cissp, CISSP < security certification
cism, CISM < security certification
comptia security+, security+ < security certification
security certification, security certifications
aws certification, aws certified, aws certified developer, aws certified solutions architect, aws certified cloud practitioner < amazon web services, cloud certification
azure certification, az-104, az-900, azure administrator associate < cloud certification, microsoft azure
google cloud certification, google cloud certified < cloud certification, google cloud
cloud certification, cloud certifications
certified kubernetes administrator, CKA < kubernetes
ccna, CCNA < networking
cipd, CIPD, mcipd, assoc cipd, CIPD level 5 < human resources
cim marketing, CIM < marketing
cips, MCIPS, CIPS < procurement
chartered engineer, CEng, ceng mice
professional engineer, PE licence
rics, RICS, MRICS
arb registered, ARB, riba, RIBA, architect registration
chemical laboratory technician, chemielaborant, CTA < laboratory work
state-certified technician, staatlich geprüfter techniker, Techniker
security clearance, sc cleared, dv cleared, SC clearance, DV clearance, security cleared
practising certificate
own car, own vehicle, own transport
business car insurance, insured for business, business insurance
`
