import { tradeStems } from './trade-stems.ts'

/** Words that tell a job title from an employer, as stems in several languages. */

const stems = [
  'engineer(?!ing)|developer|programmer|manager|director|lead(?=$|[^\\p{L}])|leader(?!ship)|chief|officer|analyst|consultant|designer|architect(?!ure|s)|intern(?:ship)?(?=$|[^\\p{L}])|assistant|associate(?!s)|specialist|coordinator|co-ordinator|nurse|teacher|professor|lecturer|researcher|scientist|postdoc|fellow(?!ship)|accountant|auditor|bookkeeper|clerk|secretary|administrator|technician|supervisor|superintendent|representative|executive|president|founder|cofounder|co-founder|owner|partner(?=$|[^s\\p{L}])|editor|writer|copywriter|journalist|reporter|translator|interpreter|chef|cook|waiter|waitress|bartender|barista|driver|mechanic(?=$|[^\\p{L}])|electrician|plumber|carpenter|welder|machinist|operator|pharmacist|physician|surgeon|dentist|therapist|counsel(?:l?or)?(?=$|[^\\p{L}])|psychologist|lawyer|attorney|paralegal|solicitor|trainee|apprentice|freelancer?|contractor|tester|devops|sre|scrum master|cto|ceo|cfo|coo|cmo|cio|vp|svp|evp|buyer|planner|recruiter|agent(?=$|[^\\p{L}])|broker|cashier|salesperson|sales (?:associate|rep)|tutor|instructor|trainer|coach|librarian|curator|producer|photographer|animator|illustrator|strategist|economist|statistician|biologist|chemist|physicist|head(?= of)|dean|principal|tech lead|staff(?=$|[^\\p{L}])|caregiver|caretaker|guard|porter|receptionist|merchandiser|estimator|surveyor|inspector|foreman|worker|handler|student|captain|lieutenant|sergeant|pilot|steward(?:ess)?|attendant|advis[oe]r|ambassador|evangelist|advocate|investigator|resident physician|resident(?=$|[^\\p{L}])|registrar|midwife|paramedic|veterinarian|optometrist|dietitian|controller|treasurer|actuary|underwriter|adjuster|teller|paraprofessional|aide|member of technical staff|visiting scholar|machine operator|carrier|keyholder|housekeeper|housekeeping|night auditor|cleaner|gardener|farmer|baker|butcher|tailor|painter|roofer|mason|host(?:ess)?(?=$|[^\\p{L}])|concierge|server(?=$|[^s\\p{L}])|stylist|hairdresser|barber|nanny|au pair|babysitter|model(?=$|[^\\p{L}])|musician|actor|actress|dancer|artist|illustrator|scrum|lifeguard|ologist|grapher(?=$|[^\\p{L}])|hygienist|optician|phlebotomist|radiographer|practitioner|archivist|typist|joiner(?!y)|plasterer|bricklayer|scaffolder|labou?rer|deckhand|warden(?=$|[^\\p{L}])|(?<!co-?)operative(?=$|[^\\p{L}])|expeditor|dispatcher|courier|loader|packer|picker|stocker|sorter',
  'ingenieur|entwickler|leiter|leitung|berater|sachbearbeit|kaufmann|kauffrau|kaufleute|assisten[tz]|mitarbeiter|referent|werkstudent|praktikant|praktikum|geschäftsführ|techniker|mechaniker|mechatroniker|elektroniker|pfleger|krankenschwester|lehrer|lehrkraft|arzt|ärztin|meister(?:in)?(?=$|[^\\p{L}])|auszubildende|ausbildung zu[mr]|azubi|fachkraft|verkäufer|einkäufer|buchhalt(?:er|ung)|redakteur|architekt|doktorand|aushilfe|fahrer|koch(?=$|[^\\p{L}])|köchin|erzieher|volontär|trainer|disponent|vertriebs|informatiker|optiker|elektriker|friseur(?=$|[^\\p{L}]|in)|rezeptionist|sekretär|helfer|hausmeister|lagerist|pädagog|therapeut|gestalter|techniker',
  'ingénieur|développeu[rs]|développeuse|chef(?:fe)? d|responsable|directeur|directrice|gestionnaire|conseill[eè]r|assistante|stagiaire|alternan|technicien|infirmi|vendeu[rs]|comptable|chargée? d|analyste|concepteur|enseignant|professeure?|attachée?|coordinat|adjoint|apprenti|employée?|serveu[rs]|rédact|traduct|juriste|avocat|médecin|chercheu[rs]|doctorant|conducteur|animat|formateur|formatrice|consultante|caissi[eè]r|réceptionniste|secrétaire|cuisini[eè]r|électricien|chauffeur|livreu[rs]|opérat(?:eur|rice)|magasini|préparat(?:eur|rice)|soignant|éducat(?:eur|rice)|coiffeu[rs]|saisonni',
  'ingenier[oa]|desarrollador|gerente|jef[ae]|directora?|analista|consultora?|asistente|técnic[oa]|enfermer|profesor|contador|vendedor|becari[oa]|encargad|coordinador|diseñador|arquitect[oa]|auxiliar|dependient|camarer|cociner|administrativ[oa]|abogad|médic[oa]|programador|practicante|investigador|maestr[oa]|docente|redactor|traductor|recepcionist|operador|operari[oa]|chofer|ayudante|cajer[oa]|albañil|peluquer[oa](?=$|[^\\p{L}])|repartidor|secretari[oa]|electricista|conductor',
  'ingegnere|sviluppat|responsabile|direttore|direttrice|consulente|assistente|tecnico|infermier|insegnante|stagista|tirocinante|impiegat|addett[oa]|progettista|contabile|commess|ricercat|architetto|avvocato|cameriere|cuoco|operaio|capo (?:progetto|reparto)|coordinat|educator|magazzinier|autista(?=$|[^\\p{L}])|elettricist|segretari|receptionist|operat(?:ore|rice)|apprendist|parrucchier[ea](?=$|[^\\p{L}])',
  'engenheir|desenvolvedor|diretor|estagiári|coordenador|professora?|enfermeir|supervisor|encarregad|arquitet|investigador|advogad|gestor[a]?(?=$|[^\\p{L}])|bolsista|recepcionista|operadora?|motorista|cozinheir|atendente|balconista|eletricista|vendedora?|secretári',
  'medewerker|ontwikkelaar|adviseur|stagiair|verpleegkundige|docent|leraar|lerares|hoofd |directeur|beheerder|onderzoeker|verkoper|monteur|leidinggevende|projectleider|teamleider|ingenieur|chauffeur|schoonma[ak]k?ster|schoonmaker|lasser(?=$|[^\\p{L}])|timmerman(?=$|[^\\p{L}])|begeleider|verzorgende|receptionist',
  'инженер|разработчик|менеджер|директор|аналитик|консультант|специалист|руководитель|программист|бухгалтер|врач|учитель|преподаватель|стаж[её]р|ассистент|начальник|дизайнер|архитектор|тестировщик|администратор|сотрудник|заместитель|экономист|юрист|редактор|оператор|техник|лаборант|доцент|ведущий|старший|младший|помощник|координатор|секретарь|продавец|водитель|повар|пекарь|технолог|кладовщик|кассир|слесарь|сварщик|электрик|монтажник|медсестра|воспитатель|рабочий|грузчик|официант|бармен|охранник|логист(?=$|[^\\p{L}])|маркетолог',
  'مهندس|مطور|مدير|محلل|مستشار|مبرمج|محاسب|مدرس|معلم|طبيب|ممرض|أخصائي|اخصائي|مساعد|مشرف|منسق|رئيس|مصمم|فني|متدرب|باحث|موظف|مسؤول|مترجم|صيدلي|محامي|كاتب|قائد',
  'מהנדס|מפתח|מנהל|אנליסט|יועצ?ת?|מתכנת|רואה חשבון|מורה|רופא|אחות|עוזר|רכז|ראש צוות|מעצב|טכנאי|מתמחה|חוקר|מרצה|מזכיר|ארכיטקט|סמנכ|מנכ|בודק',
  '工程师|经理|总监|主管|开发|分析师|顾问|实习|助理|设计师|架构师|专员|教师|老师|医生|护士|会计|研究员|负责人|主任|总裁|讲师|编辑|翻译|运营|程序员|组长|销售代表|エンジニア|マネージャー|部長|課長|主任|係長|担当|デザイナー|コンサルタント|プログラマー?|アナリスト|リーダー|研究員|教師|営業|インターン|開発|엔지니어|개발자|매니저|팀장|대리|과장|부장|인턴',
  'μηχανικ|προγραμματιστ|διευθυντ|διευθύντρια|αναλυτ|αναλύτρια|σύμβουλος|υπεύθυν|βοηθός|καθηγητ|καθηγήτρια|νοσηλευτ|γιατρός|λογιστ|ασκούμεν|προϊστ|ερευνητ|ερευνήτρια|σχεδιαστ|γραμματέας|δάσκαλ|πωλητ|τεχνικός|επικεφαλής|συντονιστ|συντονίστρια|φαρμακοποιός|δικηγόρος|αρχιτέκτον',
  'mühendis|geliştirici|müdür|uzman|analist|danışman|stajyer|öğretmen|asistan|yönetici|teknisyen|inżynier|programist|kierownik|specjalist|analityk|konsultant|stażyst|asystent|dyrektor|nauczyciel|projektant|menedżer|księgow|magazynier|kierowca|sprzedawc|kasjer|pielęgniark|spawacz|kucharz|elektryk|mechanik|opiekun|recepcjonist|sekretark|temsilci|sorumlu|garson|şoför|hemşire|elemanı',
]

const titleWord = new RegExp(`(?:${[...stems, ...tradeStems].join('|')})`, 'giu')
const latinStart = /[\p{L}\p{M}]/u
const seniority =
  /(?<!\p{L})(?:senior|junior|sr\.?|jr\.?|principal|staff|interim|acting|deputy|vice|assistant|global|freelance|selbstständig|freiberuflich|self-employed|graduate|trainee)(?!\p{L})/iu

/** "Dunn Solicitors", "Foster Architects": many of a trade are a firm. */
function isPlural(stem: string, after: string): boolean {
  return /[a-z]{3}[rt]$/i.test(stem) && /^s(?![\p{L}\p{M}'’])/iu.test(after)
}

/** "Ingenieurbüro", "Beratergruppe", "Gärtnerei": the stem is half of a firm's word. */
const firmPart =
  /^(?:ei(?!\p{L})|\p{Ll}{0,3}(?:büro|gesellschaft|gruppe|kammer|verband|schule|akademie|zentrum|verein|bedarf|betrieb|handel|markt))/u

/** How many title words a text has; whole words and ends of compounds ("Softwareentwickler") count. */
export function titleScore(text: string): number {
  let score = 0
  for (const match of text.matchAll(titleWord)) {
    const before = text[match.index - 1] ?? ' '
    const after = text.slice(match.index + match[0].length)
    const short = match[0].length <= 5
    // A short stem in the middle of a word ("Stratford" has "tutor"-like parts) proves nothing.
    if (short && /[a-z]/i.test(match[0]) && latinStart.test(before)) continue
    // "CEO" is a word of its own, not the beginning of "Ceofan".
    if (match[0].length <= 3 && /[a-z]/i.test(match[0]) && latinStart.test(after[0] ?? ' ')) continue
    if (isPlural(match[0], after) || firmPart.test(after) || /[&+]\s*$/.test(text.slice(0, match.index)))
      continue
    score++
  }
  return score > 0 ? score + (seniority.test(text) ? 0.5 : 0) : seniority.test(text) ? 0.5 : 0
}

/** Works for nobody: has no employer, least of all the one before. */
export const ownAccount =
  /(?<!\p{L})(?:freelanc\p{L}*|self[- ]employed|selbst(?:st)?ändig\p{L}*|freiberuf\p{L}*|indépendante?|auto-?entrepreneu\p{L}*|autónom[oa]|libero professionista|zzp'?er|фриланс\p{L}*)(?!\p{L})/iu

/** Time without employment, which careful people list among their jobs. */
const timeOut =
  /^(?:(?:planned |professional |personal )?career (?:break|gap|pause)|sabbatical(?: (?:year|leave))?|(?:parental|maternity|paternity|family|caregiv(?:er|ing)|medical|sick) leave|gap year|family (?:care|time)|job search|unemployed|elternzeit|mutterschutz|familienzeit|familienphase|auszeit|sabbatjahr|arbeits(?:suchend|los)|pflegezeit|berufliche (?:auszeit|neuorientierung)|cong[ée] (?:parental|maternit[ée]|sabbatique|sans solde)|(?:pause|interruption) (?:professionnelle|de carri[èe]re)|ann[ée]e sabbatique|recherche d.emploi|excedencia|pausa (?:profesional|laboral|professionale|na carreira)|a[ñn]o sab[áa]tico|baja (?:por )?(?:maternal|maternidad)|aspettativa|congedo (?:parentale|di maternit[àa])|anno sabbatico|licen[çc]a (?:de )?maternidade|loopbaanonderbreking|ouderschapsverlof|sabbatsjaar|przerwa (?:zawodowa|w karierze)|urlop (?:macierzy[ńn]ski|wychowawczy)|декретный отпуск|отпуск по уходу за реб[её]нком|перерыв в карьере)(?=$|\s*[(,:–—-]|\s(?:to|for|and|und|et|pour|zur|y|per)\s)/iu

/** The same in the words of a sentence: "took care of my mother", "raising two children". */
const spentOtherwise =
  /^(?:(?:i\s+)?(?:took|taking|take) (?:care of|time (?:off|out))|(?:full[- ]time )?car(?:ing|ed|er) (?:for|of) (?:my|a|an|our|elderly|family)|look(?:ing|ed) after (?:my|our)|rais(?:ing|ed) (?:my|our|a|two|three|children|(?:a )?family)|stay(?:ed|ing)?[- ](?:at[- ])?home|at home with|homemaker|travel(?:l?ed|l?ing)?(?:$| (?:in|around|through|the|abroad))|backpacking|pflege (?:meine|der|des|von)|weltreise|voyage (?:autour|en )|cuidado de (?:mi|familiar)|zorg voor (?:mijn|kinderen)|opieka nad|(?:(?:abgeleisteter )?(?:präsenz|grundwehr|wehr|zivil)dienst|(?:compulsory |national )?military service|national service|service militaire|servicio militar|servizio militare|dienstplicht)$)/iu

/** "Career break", "Elternzeit", "Parental leave (second child)": an entry that is no job. */
export function isTimeOut(text: string): boolean {
  return timeOut.test(text.trim()) || spentOtherwise.test(text.trim())
}

const legalForm =
  /(?<![\p{L}])(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|pty|gmbh|mbh|ag|kg|kgaa|ohg|ug|e\.?\s?v|e\.?\s?k|se|s\.?a|s\.?a\.?s|sasu|sarl|s\.?à\.?r\.?l|s\.?p\.?a|s\.?r\.?l|s\.?l|s\.?l\.?u|ltda|lda|b\.?v|n\.?v|oy|oyj|ab|as|a\/s|aps|kft|zrt|sp\.?\s?z\s?o\.?\s?o|s\.?r\.?o|d\.?o\.?o|a\.?ş|α\.?ε|ε\.?π\.?ε|ι\.?κ\.?ε|pjsc|w\.?l\.?l|fze|fzco|k\.?k)(?![\p{L}])\.?$/iu
const legalPrefix =
  /^(?:ООО|ОАО|ЗАО|АО|ПАО|ИП|НИИ|ФГУП|МУП|شركة|مجموعة|مؤسسة|بنك|جامعة|مستشفى|وزارة|株式会社|有限会社)(?![a-z])/u
const organisation =
  /(?<!\p{L})(?:university|universität|universität|hochschule|fachhochschule|université|universidad|università|universidade|universiteit|college|école|lycée|institute?|institut|instituto|istituto|academy|hospital|clinic|klinik|klinikum|hôpital|clinique|banque|banco|banca|group|gruppe|groupe|grupo|gruppo|holdings?|agency|agentur|agence|foundation|stiftung|fondation|fundación|ministry|ministère|department of|city of|stadt|council|airlines?|airways|motors|pharma(?:ceuticals)?|versicherung|versicherungen|assurances?|ventures|stores?|museum|verlag|werke|stadtwerke|society|association|verein|verband|centre|center|zentrum|trust|bakery|\p{L}*bäckerei|\p{L}*metzgerei|\p{L}*fleischerei|\p{L}*gärtnerei|\p{L}*tischlerei|\p{L}*schreinerei|\p{L}*druckerei|gasthof|gasthaus|autohaus|\p{L}*markt|\p{L}{4,}amt|\p{L}+abteilung|praxis|supermarket|supermercado|cooperativa|coopérative|boulangerie|brasserie|pâtisserie|traiteur|menuiserie|garage|ristorante|trattoria|pizzeria|restaurante|panader[íi]a|padaria|carpinter[íi]a|ayuntamiento|comune di|mairie|gemeente|liceo|colegio|ospedale|asilo|zorggroep|thuiszorg|bakkerij|hurtownia|zakłady|zakład|szkoła|przedszkole|szpital|bureau|collectif|société|chu|cnrs|observatoire|observatory|\p{L}*büro|\p{L}*gesellschaft|\p{L}*unternehmung|\p{L}*unternehmen|завод|университет|институт|банк|компания|группа|школа|больница|центр|лаборатория|πανεπιστήμιο|τράπεζα|εταιρεία|όμιλος|νοσοκομείο|ινστιτούτο|kliniken|üniversitesi|bankası|holding|uniwersytet|politechnika)(?!\p{L})/giu
/** Also common in titles ("Software Engineer", "Insurance Agent"): they prove less. */
const weakOrganisation =
  /(?<!\p{L})(?:labs?|laborator(?:y|ies)|technologies|technology|solutions|systems|services|software|consulting|partners|associates|industries|international|global|media|studios?|authority|energy|insurance|capital|logistics|logistik|retail|library|press|networks?|health(?:care)?|digital|analytics|robotics|dynamics|electronics|foods?|cabinet|amt|school|schule|restaurant|hotel|hôtel|inn|pub|café|cafe|farm|farms|builders|homes|mill|mills|brewery|garden|gardens|clinic|surgery|nursery|academy|church|parish|bank)(?!\p{L})/giu
const eastAsianOrganisation =
  /(?:公司|集团|银行|大学|学院|医院|研究院|研究所|科技|株式会社|有限会社|銀行|病院|工業|製作所|学校|中心|주식회사|대학교|은행)/gu
const hebrewOrganisation = /(?:בע"מ|בע״מ|אוניברסיטת|בנק|חברת|קבוצת|בית חולים|מכון)/u

/** How much a text looks like the name of an employer or school. */
export function organisationScore(text: string): number {
  let score = 0
  // "Pueblo, CO" ends in a state, not in "Co.".
  if (legalForm.test(text.trim().replace(/,\s*[A-Z]{2}$/, ''))) score += 2
  if (legalPrefix.test(text.trim())) score += 2
  if (hebrewOrganisation.test(text)) score += 2
  score += text.match(organisation)?.length ?? 0
  for (const match of text.matchAll(titleWord))
    if (isPlural(match[0], text.slice(match.index + match[0].length))) score += 0.6
  score += (text.match(weakOrganisation)?.length ?? 0) * 0.4
  score += (text.match(eastAsianOrganisation)?.length ?? 0) * 1.5
  return score
}

export function isLegalForm(text: string): boolean {
  const [first = '', ...rest] = text.trim().split(/\s+/)
  return text.length < 14 && legalForm.test(text.trim()) && legalForm.test(first) && rest.length <= 2
}

const employmentType =
  /^\(?(?:full[- ]?time|part[- ]?time|contract(?:or)?|permanent|temporary|temp|seasonal|hybrid|on[- ]?site|vollzeit|teilzeit|unbefristet|befristet|festanstellung|minijob|cdi|cdd|alternance|intérim(?:aire)?|saison(?:nier|nière)?|apprentissage|saisonal|zeitarbeit|leiharbeit|werkvertrag|(?:via )?agency|agency work|zero[- ]hours?|casual|bank|fixed[- ]term|interinidad|temporal|eventual|indefinido|tempo determinato|tempo indeterminato|stagionale|part time|uitzendbureau|via uitzendbureau|seizoen|oproep|umowa zlecenie|umowa o pracę|sezonow[oa]|temporada|temps plein|temps partiel|jornada completa|media jornada|tempo pieno|part time|fulltime|parttime|\d{1,3}\s?%|全职|兼职|正社員|契約社員|دوام كامل|دوام جزئي|полная занятость|частичная занятость|(?:\d+\s*(?:years?|yrs?|months?|mos?|jahre?|monate?|ans?|mois|années?|años?|anos?|meses|mes|mês|anno|anni|mese|mesi|jaar|jaren|maand(?:en)?|lata?|rok|miesi[ąęa]c[ey]?|yıl|ay|år|måneder|månader|лет|года?|мес(?:яцев|яца)?)\.?\s*)+)\)?$/iu

/** "Full-time", "CDI", "3 years 2 months": stands in headers but is neither employer nor title. */
export function isEmploymentType(text: string): boolean {
  return employmentType.test(text.trim())
}

/** "Acme Inc.", "U.S.": the full stop belongs to the word. */
export const endsInShortForm =
  /(?:^|[\s(,])(?:\p{L}\.){1,4}$|(?<!\p{L})(?:inc|ltd|şti|a\.ş|tic|san|o\.o|s\.r\.o|sp\.?\s?j|e\.k|gmbh|co|corp|bros|lda|ltda|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|st|dept|univ|ph\.d|u\.s|u\.k)\.$/iu
