import * as word from './round-four/word.ts'
import { facts, fromFile, fromWord, type WrittenCase } from './written-case.ts'

/**
 * A fourth round: whole documents of people in very different trades and countries, none of them made from
 * a shared layout. Unseen, precision / recall were: name 1.00 / 0.96, e-mail 1.00, phone 0.96 / 0.96,
 * employers 0.79 / 0.69, titles 0.88 / 0.77, dates 0.88 / 0.81.
 */
export const roundFour: readonly WrittenCase[] = [
  fromFile(
    'round-four/us-tech.html',
    facts('us-tech', 'Devon Achterberg', 'devon.achterberg@example.com', '(206) 555-0147', [
      'Staff Software Engineer, Payments Platform | Lumenstack, Inc. | 2022-02 | now',
      'Senior Software Engineer, Risk | Lumenstack, Inc. | 2019-06 | 2022-01',
      'Software Engineer II | Quarry | 2016-08 | 2019-05',
      'Software Engineering Intern | Bluebonnet Health | 2015-05 | 2015-08',
    ]),
  ),
  fromFile(
    'round-four/lebenslauf.html',
    facts('lebenslauf', 'Annegret Wiesendanger', 'a.wiesendanger@example.de', '0761 / 5550 183', [
      'Projektleiterin Tiefbau | Oberrhein Infrastruktur GmbH & Co. KG | 2021-03 | now',
      'Bauleiterin | Gebr. Hettich Bauunternehmung | 2016-10 | 2021-02',
      'Sachbearbeiterin Kalkulation | Stadtentwässerung Emmendingen | 2012-04 | 2016-09',
      'Praktikantin | Ingenieurbüro Zipse + Partner | 2011-08 | 2012-03',
    ]),
  ),
  fromFile(
    'round-four/french.html',
    facts('french', 'Solène Kervadec', 'solene.kervadec@example.fr', '06 39 98 55 12', [
      "Conductrice de travaux principale | Bâtisseurs d'Armor | 2020-09 | now",
      'Conductrice de travaux | Groupe Malvau Construction | 2016-02 | 2020-08',
      'Aide conducteur de travaux | Quéméner SAS | 2013-10 | 2016-01',
      "Stagiaire bureau d'études | Iroise Ingénierie | 2013-04 | 2013-08",
    ]),
  ),
  fromFile(
    'round-four/europass.html',
    facts('europass', 'Dimitra Papanikolaou', 'dimitra.papanikolaou@example.gr', '(+30) 6955550137', [
      'Environmental engineer | Hydrotechnica Makedonias S.A. | 2019-09-01 | now',
      'Process engineer | Waterkracht NV | 2017-03-15 | 2019-08-31',
      'Technical assistant | Municipality of Kilkis | 2015-10-01 | 2017-02-28',
    ]),
  ),
  fromFile(
    'round-four/moderncv.html',
    facts('moderncv', 'Ignacio Belmonte', 'ignacio@belmonte.example.es', '+34 611 55 50 18', [
      'Lead Data Scientist | Meteorograma | 2021 | now',
      'Postdoctoral Researcher | Institut Pierre-Simon Laplace | 2018 | 2021',
      'Visiting Scientist | National Center for Atmospheric Research | 2017-09 | 2017-12',
      'Research Assistant | Universidad Complutense | 2013 | 2017',
    ]),
  ),
  fromFile(
    'round-four/awesome.html',
    facts('awesome', 'Hyun-woo Baek', 'hyunwoo@baek.example.kr', '(+82) 10-5550-1372', [
      'Infrastructure Engineer | Danbi Pay | 2021-04 | now',
      'Software Architect | Omokdae Co., Ltd. | 2018-06 | 2021-03',
      'Software Engineer & Security Researcher (Compulsory Military Service) | R.O.K Cyber Command, MND | 2014-08 | 2016-04',
    ]),
  ),
  fromFile(
    'round-four/deedy.html',
    facts('deedy', 'Tasneem Moolla', 'tasneem.moolla@example.org', '613.555.0164', [
      'Robotics Software Intern | Kestrel Autonomy | 2024-05 | 2024-08',
      'Controls Engineer | Northgate Mining Systems | 2021-07 | 2023-08',
      'Co-op Student | NRC Canada | 2020-01 | 2020-08',
    ]),
  ),
  fromFile(
    'round-four/academic.html',
    facts('academic', 'Marguerite N. Adeyemi-Ross', 'madeyemiross@calderbridge.example.edu', '413-555-0129', [
      'Associate Professor of History (with tenure) | University of Calder Bridge | 2018 | now',
      'Assistant Professor of History | University of Calder Bridge | 2012 | 2018',
      'Mellon Postdoctoral Fellow | Wendover Center for the Humanities | 2010 | 2012',
      'Lecturer, Department of African Studies | Tufton College | 2009 | 2010',
    ]),
  ),
  fromFile(
    'round-four/creative.html',
    facts('creative', 'Ottilie Vance', 'ottilie@vance.example.studio', '+44 7700 900 731', [
      'Art Director | Marrowbone Press | 2021-09 | now',
      'Senior Illustrator | Tinderbox & Daughters | 2018-03 | 2021-06',
      'Junior Designer | The Pigeon Post | 2015 | 2018',
    ]),
  ),
  fromFile(
    'round-four/military.html',
    facts('military', 'Marcus T. Okonkwo-Bell', 'm.okonkwobell@example.com', '315.555.0198', [
      'Warehouse Operations Manager | Tricounty Distribution LLC | 2021-06 | now',
      'Battalion Logistics NCO | United States Army | 2017-03 | 2021-05',
      'Squad Leader | United States Army | 2013-08 | 2017-02',
      'Motor Transport Operator | United States Army | 2010-05 | 2013-07',
    ]),
  ),
  fromFile(
    'round-four/chef.html',
    facts('chef', 'Rafael “Rafa” Quintanilla', 'rafa.quintanilla@example.co.uk', '07911 555 208', [
      'Sous Chef | The Copper Pan | 2022-01 | now',
      'Junior Sous | Salt Yard Kitchen | 2021-06 | 2021-12',
      'Chef de Partie | Hotel Bellwether | 2019-09 | 2020-03',
      'Chef de Partie | Casa Lola | 2019-02 | 2019-08',
      'Demi Chef | Brasserie Ninety | 2017 | 2018',
      'Commis | La Taberna del Puerto | 2016-06 | 2016-06',
      'Kitchen Porter | Harbour Fish Bar | 2014 | 2016',
    ]),
  ),
  fromFile(
    'round-four/ngo.html',
    facts('ngo', 'Wanjiru Muthoni Kamau', 'wanjiru.kamau@example.co.ke', '+254 722 555 013', [
      'Programme Manager, Maternal Health | Afya Pamoja Trust | 2018-08 | now',
      'Field Coordinator | Lakeside Relief International | 2013-01 | 2018-07',
      'Public Health Officer | Ministry of Health, Nakuru County | 2009-05 | 2012-12',
    ]),
  ),
  fromFile(
    'round-four/swiss.html',
    facts('swiss', 'Urs Zurbriggen', 'urs.zurbriggen@example.ch', '+41 79 555 01 62', [
      'Leiter Netzbetrieb | Matterhorn Energie AG | 2019-04-01 | now',
      'Projektleiter Elektroinstallation | Elektro Supersaxo | 2012-08-01 | 2019-03-31',
      'Betriebselektriker | Lonza | 2007-08-15 | 2012-07-31',
    ]),
  ),
  fromFile(
    'round-four/sales.html',
    facts('sales', 'Brenda Kowalczyk', 'brenda.kowalczyk@example.net', '414-555-0183', [
      'Vice President of Sales | Great Lakes Corrugated | 2019 | now',
      'Regional Sales Director | Great Lakes Corrugated | 2015 | 2019',
      'National Account Manager | Northwoods Paper Company | 2009 | 2015',
      'Territory Representative | Northwoods Paper Company | 2004 | 2009',
    ]),
  ),
  fromFile(
    'round-four/dutch.html',
    facts('dutch', 'Jeroen van der Veldt', 'j.vdveldt@example.nl', '06 5550 1283', [
      'Senior planner | Brabant Koeltransport | 2020-04 | now',
      'Planner | De Roode Expeditie B.V. | 2014-09 | 2020-03',
      'Magazijnmedewerker | Van Dongen Groothandel | 2010 | 2014',
    ]),
  ),
  fromFile(
    'round-four/hgv.txt',
    facts('hgv', 'Kevin John Stubbs', 'kev.stubbs71@example.co.uk', '07700 900561', [
      'Class 1 tramper | Potter & Sons Haulage | 2018-03 | now',
      'Class 1 driver | Driverline Recruitment | 2017-10 | 2018-03',
      'Tipper driver (Class 2) | Cheadle Aggregates Ltd | 2015-02 | 2017-09',
      'Van driver | Royal Mail | 2011 | 2015',
      'Forklift operator | Wedgeford Pottery | 1999 | 2011',
    ]),
  ),
  fromFile(
    'round-four/teacher.md',
    facts('teacher', 'Siobhán Ní Dhomhnaill', 'siobhan.nid@example.ie', '087 555 0193', [
      'Teacher of Mathematics | Coláiste na Laoi | 2020-09 | now',
      "Substitute Teacher | St Finbarr's Community School | 2019-01 | 2020-06",
      'Student Teacher | Glanmire Secondary | 2017 | 2018',
      'English Language Assistant | IES Miguel Hernández | 2015-10 | 2016-05',
    ]),
  ),
  fromFile(
    'round-four/chile.txt',
    facts('chile', 'Rodrigo Andrés Sepúlveda Toro', 'rsepulveda@example.cl', '+56 9 5550 1846', [
      'Jefe de Turno Planta Concentradora | Minera Cerro Pardo | 2019-03 | now',
      'Ingeniero de Procesos | Compañía Minera Salar Azul | 2014-07 | 2019-02',
      'Ingeniero Trainee | Codexco División Norte | 2011-01 | 2014-06',
    ]),
  ),
  fromWord(
    word.office,
    facts('office', 'Gillian Mary Fothergill', 'gillian.fothergill@example.co.uk', '01772 555 016', [
      'Office Manager | Harcastle & Dunn Solicitors | 2018-01 | now',
      'Legal Secretary | Bromley Thwaite LLP | 2009-05 | 2017-12',
      'Receptionist | Ribble Valley Veterinary Centre | 2002-09 | 2009-04',
    ]),
  ),
  fromWord(
    word.functional,
    facts('functional', 'Latoya Simmonds', 'latoya.simmonds@example.com', '07700 900 274', [
      'Team Leader | Crestline Building Society | 2017 | 2023',
      'Customer Adviser | Crestline Building Society | 2014 | 2017',
      'Receptionist | Bright Dental Practice | 2012 | 2014',
    ]),
  ),
  fromWord(
    word.nurse,
    facts('nurse', 'Maricel D. Evangelista', 'maricel.evangelista@example.com', '07400 555 129', [
      'Charge Nurse, Band 7 | Leicester Royal Teaching Hospital NHS Trust | 2019-04 | now',
      'Staff Nurse, Band 5 | Fosse Park Nursing Home | 2015-09 | 2019-03',
      'Registered Nurse | King Fahd Medical City | 2012-02 | 2015-07',
      'Ward Nurse | Batangas Provincial Hospital | 2009-06 | 2012-01',
    ]),
  ),
  fromWord(
    word.italian,
    facts('italian', 'Federica Bongiovanni', 'federica.bongiovanni@example.it', '347 555 0168', [
      'Export Manager | Cantine Monfalletto S.r.l. | 2019 | now',
      'Impiegata ufficio estero | Pastificio Rovereto | 2014 | 2019',
      'Banconista | Agenzia Viaggi Il Mappamondo | 2011 | 2014',
    ]),
  ),
  fromWord(
    word.tester,
    facts('tester', 'Raghavendra Kulkarni', 'raghavendra.kulkarni@example.in', '+91-98450 55501', [
      'Senior Test Engineer | Infolex Technologies Pvt Ltd | 2019-06 | now',
      'Test Engineer | Sankalp Softech Pvt. Ltd. | 2016-08 | 2019-05',
      'QA Trainee | BrightByte Solutions | 2015-07 | 2016-07',
    ]),
  ),
]
