import * as word from './round-eleven/word.ts'
import { facts, fromFile, fromWord, type WrittenCase } from './written-case.ts'

/**
 * An eleventh round: eight resumes of an ordinary day, written without a look at the parser. Unseen, precision /
 * recall were: name, e-mail and phone 1.00 / 1.00, employers, titles and dates 0.93 / 0.93.
 */
export const roundEleven: readonly WrittenCase[] = [
  fromFile(
    'round-eleven/sidebar.html',
    facts('sidebar', 'Stéphane BONNAFOUS', 's.bonnafous@example.fr', '06 39 98 27 51', [
      'Conducteur de travaux principal | Castagnède Construction | 2017-03 | now',
      'Conducteur de travaux | Garonne Bâtiment SAS | 2009-09 | 2017-02',
      'Chef de chantier | Soubiran TP | 2003-01 | 2009-08',
      'Maçon coffreur | Entreprise Lartigue Père et Fils | 1996 | 2002',
    ]),
  ),
  fromFile(
    'round-eleven/moderncv.html',
    facts('moderncv', 'Eleni Papadaki', 'eleni.papadaki@example.gr', '+31 6 5555 0172', [
      'Senior Structural Engineer | Van der Meulen Ingenieurs B.V. | 2021-10 | now',
      'Structural Engineer | Domiki Meletitiki S.A. | 2017-03 | 2021-08',
      'Junior Structural Engineer | Olympia Steel Constructions Ltd | 2015-02 | 2016-12',
    ]),
  ),
  fromFile(
    'round-eleven/profile.html',
    facts('profile', 'Rodrigo Figueiredo Antunes', 'rodrigo.antunes@example.com.br', '+55 54 95555-0148', [
      'Gerente Regional de Vendas | Verdepampa Máquinas Agrícolas | 2023-01 | now',
      'Coordenador de Vendas | Verdepampa Máquinas Agrícolas | 2021-04 | 2022-12',
      'Consultor de Vendas | Verdepampa Máquinas Agrícolas | 2019-09 | 2021-03',
      'Representante Comercial | Tratorsul Implementos Ltda. | 2014-02 | 2019-08',
      'Assistente de Crédito Rural | Cooperativa de Crédito Ipê | 2011-03 | 2014-01',
    ]),
  ),
  fromWord(
    word.graduate,
    facts('graduate', 'Maya Castellano', 'maya.castellano@example.com', '(614) 555-0163', [
      'Marketing Intern | Keystone Outdoor Company | 2026-05 | 2026-08',
      'Shift Supervisor | Blue Heron Coffee Roasters | 2024-08 | now',
      'Camp Counselor | Camp Tohanna | 2023-06 | 2023-08',
    ]),
  ),
  fromWord(
    word.bookkeeper,
    facts('bookkeeper', 'Kerstin Dombrowski', 'kerstin.dombrowski@example.de', '0381 / 555 04 17', [
      'Bilanzbuchhalterin | Nordlicht Schiffsausrüstung GmbH | 2021-03 | now',
      'Steuerfachangestellte | Behrendt & Kollegen Steuerberatungsgesellschaft mbH | 2011-10 | 2021-02',
      'Steuerfachangestellte | Steuerkanzlei Dr. Uwe Hartkopf | 2003-08 | 2009-07',
      'Buchhalterin | Autohaus Petersdorf GmbH & Co. KG | 2001-07 | 2003-07',
    ]),
  ),
  fromWord(
    word.physiotherapist,
    facts('physiotherapist', 'Inês Vasconcelos Moura', 'ines.moura@example.pt', '(+351) 912 555 036', [
      'Physiotherapist | Clínica Fisiomar, Lda. | 2022-05 | now',
      'Physiotherapist | Hospital da Boa Nova | 2018-10 | 2021-07',
      'Assistant Physiotherapist | Clube Desportivo do Lavadouro | 2017-09 | 2018-09',
    ]),
  ),
  fromFile(
    'round-eleven/mail.txt',
    facts('mail', 'Barry Wigglesworth', 'barry.wigglesworth@example.co.uk', '07700 900642', [
      'HGV Class 1 Driver | Pennine Chilled Distribution Ltd | 2016-03 | now',
      'HGV Class 2 Driver | Bradshaw Builders Merchants | 2009-06 | 2016-02',
      'Warehouse Supervisor | Crompton Textiles plc | 1998-01 | 2008-11',
      'Fork Lift Driver | Ackroyd Packaging | 1991 | 1997',
    ]),
  ),
  fromFile(
    'round-eleven/icons.txt',
    facts('icons', 'MERCY WANJIRU KAMAU', 'mercy.kamau@example.co.ke', '+254 722 555 019', [
      'Digital Marketing Lead | Savanna Pay Ltd | 2023-04 | now',
      'Social Media Manager | Tamu Foods Kenya | 2020-09 | 2023-03',
      'Content Writer | Jumba Media Group | 2018-06 | 2020-08',
      'Marketing Intern | Uzima Health Foundation | 2018-01 | 2018-05',
    ]),
  ),
]
