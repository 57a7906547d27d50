import * as word from './round-nine/word.ts'
import { facts, fromFile, fromWord, type WrittenCase } from './written-case.ts'

/**
 * A ninth round: sixteen resumes, written without a look at the parser. Unseen, precision / recall were: name,
 * e-mail and phone 1.00, employers 0.46 / 0.51, titles 0.67 / 0.73, dates 0.81 / 0.93. Two expectations were
 * brought in line with the rounds before: a season gives its first month, and an employer keeps the school or
 * department that is written behind it.
 */
export const roundNine: readonly WrittenCase[] = [
  fromFile(
    'round-nine/linkedin.html',
    facts('linkedin', 'Thandiwe Mkhabela', 'thandi.mkhabela@example.co.za', '+27 82 555 0134', [
      'Head of Customer Operations | Umlambo Telecoms | 2023-02 | now',
      'Customer Operations Manager | Umlambo Telecoms | 2020-03 | 2023-01',
      'Team Leader, Claims Contact Centre | Pule & Daughters Insurance Brokers | 2016-07 | 2020-02',
      'Call Centre Agent | Kwikpay | 2014-01 | 2016-06',
    ]),
  ),
  fromFile(
    'round-nine/europass.html',
    facts('europass', 'Rasa Žukauskaitė', 'rasa.zukauskaite@example.lt', '+370 612 55 038', [
      'Quality Assurance Manager | UAB „Baltijos Grūdai“ | 2018-09 | now',
      'Food Technologist | Nordfjell Meieri AS | 2014-02 | 2018-08',
      'Laboratory Intern | AB Žemaitijos Malūnas | 2013-06 | 2013-09',
    ]),
  ),
  fromFile(
    'round-nine/canva.html',
    facts('canva', 'Camila Restrepo Ochoa', 'hola@camilarestrepo.example', '+57 310 555 0187', [
      'Directora de Arte | Estudio Guayacán | 2022-01 | now',
      'Diseñadora Gráfica Senior | Papelera La Ceiba S.A.S. | 2018-08 | 2021-12',
      'Diseñadora Junior | Tinto | 2016-02 | 2018-07',
      'Practicante de Diseño | Editorial Colibrí Azul | 2015 | 2015',
    ]),
  ),
  fromFile(
    'round-nine/academic.html',
    facts(
      'academic',
      'Farzaneh Golestani-Rad',
      'f.golestani-rad@wexmoor.example.ac.uk',
      '+44 (0)1632 960 427',
      [
        'Associate Professor of Hydrology | University of Wexmoor, School of Geography and Environment | 2021-09 | now',
        'Lecturer in Physical Geography | University of Wexmoor, School of Geography and Environment | 2016-01 | 2021-08',
        'Postdoctoral Research Fellow | Lindau Institute for Freshwater Research | 2012-10 | 2015-12',
        'Hydrologist | Mahab Rood Consulting Engineers | 2005-08 | 2008-07',
      ],
    ),
  ),
  fromFile(
    'round-nine/federal.html',
    facts('federal', 'DeShawn R. Whitcomb', 'dr.whitcomb@example.com', '(505) 555-0142', [
      'Natural Resource Specialist | Bureau of Range and Watershed | 2019-06 | now',
      'Forestry Technician | Tessawa National Forest | 2015-05 | 2019-06',
      'Warehouse Associate | Dunmore Freight, Inc. | 2014-12 | 2015-04',
      'Motor Transport Operator | United States Army | 2009-08 | 2014-11',
    ]),
  ),
  fromFile(
    'round-nine/lebenslauf.html',
    facts('lebenslauf', 'Jochen Yıldırım', 'j.yildirim@example.de', '0 93 41 / 55 50 73', [
      'Leiter Instandhaltung | Krautheim Fördertechnik GmbH & Co. KG | 2019-04 | now',
      'Instandhaltungsmeister | Odenwälder Kunststoffwerke AG | 2013-10 | 2019-03',
      'Industriemechaniker | Hölzle Zahnradtechnik e. K. | 2008-09 | 2013-09',
    ]),
  ),
  fromFile(
    'round-nine/french.html',
    facts('french', 'Maëlle LE GOFF-TRAORÉ', 'maelle.legoff-traore@example.fr', '06.39.98.04.17', [
      'Responsable logistique amont | Laiteries de Cornouaille | 2020-09 | now',
      'Chargée d’approvisionnement | Groupe Ferrand-Duquesne SA | 2018-01 | 2020-08',
      'Assistante logistique | Groupe Ferrand-Duquesne SA | 2015-10 | 2017-12',
      'Stagiaire exploitation transport | Transports Keravel & Fils | 2015-03 | 2015-08',
    ]),
  ),
  fromFile(
    'round-nine/nurse.html',
    facts('nurse', 'Blessing Adaeze Nwachukwu-Reid', 'blessing.nr@example.co.uk', '07700 900 318', [
      "Senior Staff Nurse (Band 6) | St Aldhelm's NHS Foundation Trust | 2021-05 | now",
      'Bank Staff Nurse | Harrowmere Hospice | 2019-09 | now',
      "Staff Nurse (Band 5) | St Aldhelm's NHS Foundation Trust | 2017-10 | 2021-04",
      'Bank Healthcare Assistant | Castlemead Care Homes Ltd | 2015-06 | 2017-09',
    ]),
  ),
  fromFile(
    'round-nine/solicitor.html',
    facts('solicitor', 'Siân Mereweather-Goh', 'sian.mereweather@example.com', '+44 117 496 0152', [
      'Partner, Commercial Property | Brindle & Hay LLP | 2023-05 | now',
      'Senior Associate, Commercial Property | Brindle & Hay LLP | 2018-05 | 2023-04',
      'Associate | Brindle & Hay LLP | 2015-09 | 2018-04',
      'Trainee Solicitor | Brindle & Hay LLP | 2013-09 | 2015-08',
      'Paralegal | Marsh, Tolliver & Quennell | 2011-07 | 2012-06',
    ]),
  ),
  fromWord(
    word.indian,
    facts('indian', 'Sneha Ramakrishnan Iyer', 'sneha.r.iyer@example.in', '+91-98400 55512', [
      'Senior Software Engineer | Kaveri Infosolutions Pvt. Ltd. | 2021-06 | now',
      'Software Engineer | Nilgiri Systems (India) Private Limited | 2017-08 | 2021-05',
      'Trainee Engineer | Zentrox | 2016-07 | 2017-07',
    ]),
  ),
  fromWord(
    word.electrician,
    facts('electrician', 'Craig Tāwhiri', 'craig.tawhiri@example.com.au', '0491 570 159', [
      'Leading Hand Electrician | Boorabin Electrical Pty Ltd | 2019-03 | now',
      'Electrician | Karratha Shutdown Services | 2016-07 | 2019-02',
      'Apprentice Electrician | T.J. Moffat & Sons | 2012-01 | 2016-06',
    ]),
  ),
  fromWord(
    word.freelancer,
    facts('freelancer', 'Joost Kuipers-Van Daele', 'joost@kuiperstekst.example.nl', '06 - 15 55 01 23', [
      'Freelance Technical Writer | Kuipers Tekst & Techniek | 2017-05 | now',
      'Technical Writer | Hoogland Medical Systems N.V. | 2012-09 | 2017-04',
      'Documentation Assistant | Drukkerij De Zwaan | 2010 | 2012',
    ]),
  ),
  fromFile(
    'round-nine/functional.txt',
    facts('functional', 'MARGUERITE TRAN-LAVOIE', 'mtranlavoie@example.ca', '514-555-0119', [
      'Administrative Consultant | Pinebrook Housing Co-operative | 2023 | now',
      'Office Manager | Lavigne Dental Group | 2014 | 2023',
      'Bookkeeper | Cole, Abara and Sons Ltd. | 2008 | 2014',
      'Receptionist | Clinique Sainte-Odile | 2004 | 2008',
    ]),
  ),
  fromFile(
    'round-nine/seasons.txt',
    facts('seasons', 'Ioana Dumitrescu', 'ioana.dumitrescu@example.ro', '+40 721 555 083', [
      'Restaurant Supervisor | The Saltings Hotel & Spa | 2022-05 | now',
      'Head Waitress | Hotel Edelgrat | 2021-12 | 2022-04',
      'Chalet Host | Piste & Pine | 2019-12 | 2020',
      'Waitress | Taverna Thalassa | 2019-06 | 2019-06',
      'Bar Staff | Casa Vâlcea | 2018-06 | 2018-06',
    ]),
  ),
  fromFile(
    'round-nine/changer.md',
    facts('changer', 'Tomasz Grzegorczyk', 'tomasz.grzegorczyk@example.pl', '+48 512-555-037', [
      'Junior Data Engineer | Wiślana Analytics sp. z o.o. | 2023-01 | now',
      'Data Intern | Grodzki Logistyka | 2022-07 | 2022-12',
      'Physics Teacher | Liceum Akademickie im. Heweliusza | 2012-09 | 2020-08',
    ]),
  ),
  fromFile(
    'round-nine/developer.md',
    facts('developer', 'Dinara Abdrakhmanova', 'dinara.a@example.kz', '8 (701) 555-01-26', [
      'Senior Backend Engineer | Tolqyn | 2022-04 | now',
      'Software Developer | ООО «Север» | 2019-09 | 2022-03',
      'QA Intern | Altyn Digital Bank | 2018-06 | 2018-08',
    ]),
  ),
]
