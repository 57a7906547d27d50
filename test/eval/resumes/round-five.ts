import * as word from './round-five/word.ts'
import { facts, fromFile, fromWord, type WrittenCase } from './written-case.ts'

/**
 * A fifth round, read once when the fourth was done with: templates that many people share, and plain papers
 * of people who use none. Unseen, precision / recall were: name 0.91 / 0.83, e-mail and phone 1.00, employers
 * 0.82 / 0.71, titles 0.94 / 0.79, dates 0.94 / 0.82.
 */
export const roundFive: readonly WrittenCase[] = [
  fromFile(
    'round-five/google-docs.html',
    facts('google-docs', 'Nkechi Obiora', 'nkechi@obiora.example.net', '07700 900 418', [
      'Product Manager | Wellpath Digital | 2021-03 | now',
      'Pharmacist | Boots | 2017-08 | 2021-02',
      'Pre-registration Trainee | Wythenshawe Hospital | 2016-07 | 2017-07',
    ]),
  ),
  fromFile(
    'round-five/canva.html',
    facts('canva', 'Paloma Iriarte', 'paloma.iriarte@example.co', '+57 300 555 0126', [
      'Marketing Coordinator & Community Lead | Borcelle Cosméticos | 2020 | now',
      'Content Specialist | Fauget Studio | 2018 | 2020',
      'Practicante de Mercadeo | Salford y Cía | 2016 | 2018',
    ]),
  ),
  fromFile(
    'round-five/federal.txt',
    facts('federal', 'Linda K. Shortbull', 'lkshortbull@example.com', '605-555-0113', [
      'Range Management Specialist (Series: 0454 Grade: 11) | Bureau of Prairie Lands | 2015-03 | now',
      'Soil Conservation Technician | Badlands Conservation District | 2010-05 | 2015-02',
    ]),
  ),
  fromFile(
    'round-five/quebec.html',
    facts('quebec', 'Marie-Ève Tremblay-Gagnon', 'me.tremblay@example.ca', '819 555-0142', [
      'Infirmière auxiliaire | CIUSSS de la Mauricie | 2019-03 | now',
      'Infirmière auxiliaire | Résidence Le Bel Âge | 2014-06 | 2019-02',
      'Préposée aux bénéficiaires | CHSLD Cloutier | 2012 | 2013',
      'Caissière | IGA Extra | 2009 | 2012',
    ]),
  ),
  fromFile(
    'round-five/polish.html',
    facts('polish', 'Agnieszka Wróblewska-Kos', 'a.wroblewska@example.pl', '600 555 017', [
      'Kierowniczka magazynu | Wielkopolska Dystrybucja sp. z o.o. sp. k. | 2019-08 | now',
      'Brygadzistka | Zalewski i Synowie | 2015-02 | 2019-07',
      'Sprzedawczyni-kasjerka | Biedronka | 2011-09 | 2015-01',
    ]),
  ),
  fromFile(
    'round-five/consultant.html',
    facts('consultant', 'Thorsten Habermehl', 'thorsten.habermehl@example.com', '0171 5550 126', [
      'Senior Consultant SAP EWM | Nordhessen Consulting AG | 2018-01 | now',
      'Consultant SAP MM/WM | itelligent GmbH | 2014-04 | 2017-12',
      'Inhouse-Berater SAP | Viessbach Werke | 2009-09 | 2014-03',
    ]),
  ),
  fromFile(
    'round-five/linkedin.html',
    facts('linkedin', 'Priscilla Duong', 'priscilla.duong@example.com', '617-555-0136', [
      'Director, Demand Planning | Fernhill Foods | 2021-01 | now',
      'Senior Demand Planner | Fernhill Foods | 2018-04 | 2021-01',
      'Inventory Analyst | Ocean State Jobbers | 2014-07 | 2018-03',
      'Teaching Assistant | Bryant University | 2013-09 | 2014-05',
    ]),
  ),
  fromFile(
    'round-five/cleaner.txt',
    facts('cleaner', 'Blessing Adjei', 'blessing.adjei@example.com', '07700 900 655', [
      'Cleaning Supervisor | Sparkle & Shine Contract Cleaning | 2019 | now',
      'Train Cleaner | Northway Rail Services | 2016 | 2019',
      "Cleaner | St Mungo's Primary School | 2013 | 2016",
      'Shop Assistant | Makola Foods | 2010 | 2013',
    ]),
  ),
  fromFile(
    'round-five/scientist.md',
    facts('scientist', 'Dr. Tomáš Dvořáček', 'tomas.dvoracek@example.cz', '+420 605 555 019', [
      'Principal Formulation Scientist | Moravia Biotech a.s. | 2022-05 | now',
      'Formulation Scientist | Zentiva | 2018-09 | 2022-04',
      'Research Associate | University of Basel, Dept. of Pharmaceutical Sciences | 2015-02 | 2018-08',
    ]),
  ),
  fromFile(
    'round-five/solicitor.html',
    facts('solicitor', 'Eleri Prydderch', 'eleri.prydderch@example.co.uk', '07700 900 982', [
      'Associate Solicitor | Hugh James Morgan LLP | 2022-04 | now',
      'Solicitor | Hugh James Morgan LLP | 2019-10 | 2022-03',
      'Trainee Solicitor | Geldards Rowe | 2017-09 | 2019-09',
      'Caseworker | Citizens Advice | 2016 | 2017',
    ]),
  ),
  fromWord(
    word.template,
    facts('template', 'Ruben Castellanos', 'ruben.castellanos@example.com', '(915) 555-0170', [
      'HVAC Foreman | Franklin Mountain Mechanical | 2019-03 | now',
      'Journeyman Technician | Sun City Air | 2013-06 | 2019-02',
      'Apprentice | Local 412 | 2009-08 | 2013-05',
    ]),
  ),
  fromWord(
    word.bank,
    facts('bank', 'Mohammad Shafiqul Islam', 'shafiqul.islam@example.com.bd', '+880 1711-555018', [
      'Senior Officer, Credit | Padma River Bank Limited | 2018-03 | now',
      'Branch Accountant | Jamuna Microfinance | 2014-07 | 2018-02',
    ]),
  ),
]
