import { facts, fromFile, type WrittenCase } from './written-case.ts'

/**
 * Layouts that the reader was mended by, made up while it was: jobs told in sentences, several positions under
 * one employer, tables of five columns, headings in somebody's own words. A guard, and no measure of what is
 * unseen.
 */
export const ownLayouts: readonly WrittenCase[] = [
  fromFile(
    'own-layouts/plumber.txt',
    facts('plumber', 'Gareth Pugh', 'gareth.pugh@example.co.uk', '07700 900 644', [
      'lead plumber | Kestrel Homes | 2022-07 | now',
      'site plumber | Harrow & Dale Ltd | 2018-03 | 2022-06',
      'apprentice plumber | J. Tolland Plumbing | 2014 | 2018',
    ]),
  ),
  fromFile(
    'own-layouts/autohaus.html',
    facts('autohaus', 'Henrike Sassenberg', 'h.sassenberg@example.de', '0661 / 555 01 77', [
      'Serviceleiterin | Autohaus Brenner KG | 2022-01 | now',
      'Serviceberaterin | Autohaus Brenner KG | 2019-04 | 2021-12',
      'Kundenberaterin | Reifen Ullrich GmbH | 2015-08 | 2019-03',
      'Kassiererin | Möbelmarkt Höfer | 2010-07 | 2015-07',
    ]),
  ),
  fromFile(
    'own-layouts/pipes.md',
    facts('pipes', 'Tom Akintola-Reeves', 'tom.akintola@example.com', '07700 900 258', [
      'Head of Year 9 and Teacher of Geography | Oakfield Academy | 2019-09 | now',
      "Teacher of Humanities | St Wilfrid's RC High School | 2015-09 | 2019-08",
      'Teaching Assistant | Harehills Primary | 2013-01 | 2014-07',
      'Activity Instructor | Tall Trees Outdoor Centre | 2010-04 | 2012-12',
    ]),
  ),
  fromFile(
    'own-layouts/seafarer.html',
    facts('seafarer', 'Rodelio B. Macaraeg', 'rodelio.macaraeg@example.ph', '+63 917 555 0148', [
      'Second Engineer | Harlan Ship Management | 2022-03 | 2024-11',
      'Third Engineer | Harlan Ship Management | 2019-05 | 2022-01',
      'Fourth Engineer | Bluewake Tankers Pte Ltd | 2016-08 | 2019-03',
      'Engine Cadet | Bluewake Tankers Pte Ltd | 2015-06 | 2016-06',
    ]),
  ),
  fromFile(
    'own-layouts/cashier.txt',
    facts('cashier', 'Tamika Ross', 'tamika.ross@example.com', '918-555-0126', [
      'Shift Lead | FreshMart #214 | 2020-01 | now',
      'Cashier | Dollar Barn | 2016-06 | 2018-03',
      'Crew Member | Burger Roost | 2015 | 2016',
    ]),
  ),
  fromFile(
    'own-layouts/almacen.txt',
    facts('almacen', 'Encarnación Molero Ruiz', 'encarni.molero@example.es', '655 55 01 94', [
      'Encargada de almacén | Frutas Levante S.L. | 2019-03 | now',
      'Manipuladora de frutas | Cooperativa La Umbría | 2015-10 | 2019-02',
      'Camarera | Bar Casa Paco | 2012 | 2015',
      'Socorrista | Piscina Municipal de Vícar | 2011-06 | 2011-06',
    ]),
  ),
  fromFile(
    'own-layouts/heading-company.md',
    facts('heading-company', 'Ines Falkenrath', 'ines@falkenrath.example.com', '+49 40 555 0183', [
      'Staff Data Engineer | Sturmwind Analytics | 2022-02 | now',
      'Data Engineer | Sturmwind Analytics | 2019-06 | 2022-01',
      'Backend Developer | Deichkind Commerce | 2016-09 | 2019-05',
    ]),
  ),
  fromFile(
    'own-layouts/verzorgende.html',
    facts('verzorgende', 'Marijke ten Broek-Post', 'marijke.tenbroek@example.nl', '06 55 50 01 29', [
      'Verzorgende IG | Zorggroep De Linde | 2019 | now',
      'Helpende Zorg en Welzijn | Thuiszorg Overvecht | 2014 | 2019',
      'Verkoopmedewerkster | Bakkerij Ter Horst | 2011 | 2014',
    ]),
  ),
  fromFile(
    'own-layouts/contractor.html',
    facts('contractor', 'Simon Oyelaran', 'simon.oyelaran@example.co.uk', '07700 900 471', [
      'Lead Business Analyst | Mercia Water plc | 2023-01 | now',
      'Business Analyst | Thornbury Building Society | 2020-02 | 2022-12',
      'Business Analyst | Orbis Freight Systems Ltd | 2014-09 | 2020-01',
      'Graduate Trainee | Suffolk County Council | 2012-09 | 2014-08',
    ]),
  ),
  fromFile(
    'own-layouts/japan.txt',
    facts('japan', '森田 彩花', 'ayaka.morita@example.jp', '080-5550-0173', [
      '営業部 主任 | 株式会社みどり食品 | 2019-04 | now',
      '営業担当 | 北浜商事株式会社 | 2015-04 | 2019-03',
    ]),
  ),
  fromFile(
    'own-layouts/stagehand.txt',
    facts('stagehand', 'Bettina "Betty" Okoro', 'betty.okoro@example.co.uk', '07700 900 382', [
      'Head Flyman | The Lantern Theatre | 2022 | now',
      'Deputy Stage Manager | Northern Ballet Touring | 2019 | 2022',
      'Rigger and lampie for festivals | Freelance | 2016 | 2019',
      'Casual stage crew | Oldham Coliseum | 2014 | 2016',
    ]),
  ),
  fromFile(
    'own-layouts/letter-told.txt',
    facts('letter-told', 'Kofi Danquah', 'kofi.danquah@example.co.uk', '07700 900 733', [
      'porter | Grand Atlantic Hotel | 2021-04 | now',
      'kitchen assistant | Sodora Catering | 2017 | 2021',
    ]),
  ),
  fromFile(
    'own-layouts/arrows.html',
    facts('arrows', 'Solvei Aune Brekke', 'solvei.brekke@example.no', '+47 405 55 012', [
      'Driftsleder | Nidarø Settefisk AS | 2020-08 | now',
      'Røkter | Havbruksstasjonen i Bodø | 2017-01 | 2020-07',
      'Butikkmedarbeider | Rema Lade | 2013 | 2016',
    ]),
  ),
  fromFile(
    'own-layouts/caps-company.html',
    facts('caps-company', 'Anthony P. DeLuca Jr.', 'apdeluca@example.com', '718-555-0144', [
      'Supervisor | CITY OF NEW YORK, DEPARTMENT OF SANITATION | 2018-06 | now',
      'Sanitation Worker | CITY OF NEW YORK, DEPARTMENT OF SANITATION | 2009-04 | 2018-06',
      'Crew Chief | VERRAZANO MOVING & STORAGE | 2005-02 | 2009-03',
      'Corporal, Motor Transport | U.S. MARINE CORPS | 2001-01 | 2005-01',
    ]),
  ),
  fromFile(
    'own-layouts/table-pipe.md',
    facts('table-pipe', 'Lucie Hrubá', 'lucie.hruba@example.cz', '+420 604 555 018', [
      'vedoucí mzdové účtárny | Květnice a.s. | 2020-06 | now',
      'mzdová účetní | Moravan Stroje s.r.o. | 2014-09 | 2020-05',
      'referentka | Úřad práce Blansko | 2011-07 | 2014-08',
    ]),
  ),
  fromFile(
    'own-layouts/farm.html',
    facts('farm', 'Hemi Paraone', 'hemi.paraone@example.nz', '021 555 0186', [
      'Kiwifruit orchard supervisor | Paengaroa Orchards | 2021-03 | now',
      'Packhouse forklift driver | Sunrise Packers | 2018-02 | 2021-02',
      'Shearing shed hand | Sunrise Packers | 2015-11 | 2018-01',
      "Fencer | Dad's business | 2012 | 2015",
    ]),
  ),
  fromFile(
    'own-layouts/quebec.html',
    facts('quebec', 'Étienne Bolduc-Lachance', 'e.bolduc@example.ca', '418 555-0162', [
      'Mécanicien de machinerie lourde | Excavation Gagné et Frères inc. | 2019-05 | now',
      'Compagnon mécanicien | Scierie du Bas-Saint-Laurent | 2014-06 | 2019-04',
      'Journalier | Ferme Belzile | 2012 | 2013',
    ]),
  ),
  fromFile(
    'own-layouts/bank.txt',
    facts('bank', 'Abdulrahman S. Al-Khatib', 'a.alkhatib@example.jo', '+962 7 9555 0146', [
      'Branch Manager | Petra Microfinance Co. | 2018-06 | now',
      'Credit Officer | Levant Commercial Bank | 2013-02 | 2018-05',
      'Cashier | Dead Sea Resort & Spa | 2010-09 | 2013-01',
    ]),
  ),
  fromFile(
    'own-layouts/pt-side.html',
    facts('pt-side', 'Rui Tavares Monteiro', 'rui.tmonteiro@example.pt', '+351 915 550 137', [
      'Chefe de equipa de armazém | Distribuidora Atlântico | 2020-09 | now',
      'Fiel de armazém | Corticeira Amado | 2016-02 | 2020-08',
      'Operador de supermercado | Bom Preço Gaia | 2013-01 | 2016-01',
    ]),
  ),
  fromFile(
    'own-layouts/chrono-de.txt',
    facts('chrono-de', 'Dr. Friedhelm Anzengruber', 'f.anzengruber@example.at', '0664 / 555 01 83', [
      'Leiter Qualitätswesen | Voralpen-Papier AG | 2016-03-01 | now',
      'Laborleiter | Voralpen-Papier AG | 2009-09-01 | 2016-02-29',
      'Universitätsassistent | Institut für Faserchemie | 2004-07-01 | 2009-08-31',
    ]),
  ),
]
