import { collapseSpaces } from './clean-text.ts'

export type SectionKind =
  | 'summary'
  | 'work'
  | 'volunteer'
  | 'education'
  | 'skills'
  | 'languages'
  | 'certificates'
  | 'projects'
  | 'publications'
  | 'awards'
  | 'interests'
  | 'references'
  | 'contact'
  | 'other'

/** Whole titles per kind, in lower case without accents; parted by bars. */
const titles: Record<SectionKind, string> = {
  summary:
    'summary|professional summary|summary of qualifications|qualifications summary|career profile|executive summary|career summary|profile|professional profile|personal profile|personal statement|about|about me|who i am|hello|hi|in short|in brief|at a glance|objective|career objective|overview|introduction|highlights|sommaire|' +
    'profil|kurzprofil|uber mich|zusammenfassung|berufsprofil|qualifikationsprofil|a propos|a propos de moi|profil professionnel|resume professionnel|objectif|perfil|perfil profesional|resumen|resumen profesional|sobre mi|objetivo|extracto|' +
    'profilo|profilo professionale|sommario|chi sono|perfil profissional|resumo|resumo profissional|sobre mim|profiel|persoonlijk profiel|over mij|samenvatting|' +
    'о себе|обо мне|профиль|цель|краткая информация|نبذة|نبذة عني|نبذة شخصية|الملخص|الملخص المهني|ملخص|الهدف الوظيفي|الهدف المهني|תקציר|פרופיל|אודות|אודותיי|על עצמי|个人简介|个人总结|自我评价|个人评价|简介|求职意向|自己紹介|自己pr|職務要約|概要|προφιλ|περιληψη|σχετικα με μενα|ozet|hakkimda|podsumowanie|profil zawodowy|o mnie',
  work:
    'experience|work experience|professional experience|employment|employment history|work history|career history|career|professional background|relevant experience|industry experience|experiences|work|positions|positions held|appointments|academic appointments|professional appointments|academic positions|research experience|teaching experience|teaching|internships|internship experience|internship|engagements|selected engagements|clinical experience|military service|military experience|additional experience|other experience|earlier experience|previous experience|leadership experience|experience highlights|earlier career|jobs|my jobs|sea service|sea going experience|assignments|contracts|roles|previous roles|permanent roles|posts|teaching posts|work life|working life|my working life|where i have worked|where i ve worked|where i ve been|what i have done|what i ve done|work record|service record|employment record|record of service|professional history|professional journey|my journey|career path|career chronology|career record|chronology|professional practice|contract work|freelance work|employers|postings|gigs|kitchens|' +
    'berufserfahrung|berufliche erfahrung|berufspraxis|beruflicher werdegang|berufliche laufbahn|berufliche tatigkeit|berufliche tatigkeiten|berufliche stationen|werdegang|praktische erfahrung|praktische erfahrungen|praktika|praktikum|arbeitserfahrung|tatigkeiten|beschaftigung|' +
    'experience professionnelle|experiences professionnelles|parcours professionnel|experiences|emplois|stages|experience pro|' +
    'experiencia|experiencia laboral|experiencia profesional|trayectoria profesional|historial laboral|antecedentes laborales|antecedentes profesionales|historia laboral|vida laboral|trayectoria laboral|' +
    'esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze professionali|' +
    'experiencia profissional|experiencias profissionais|percurso profissional|werkervaring|ervaring|werk|banen|functies|wat ik heb gedaan|loopbaan|professionele ervaring|beroepservaring|arbeidsverleden|' +
    'опыт работы|опыт|профессиональныи опыт|трудовая деятельность|карьера|الخبرة|الخبرات|الخبرة العملية|الخبرات العملية|الخبرة المهنية|الخبرات المهنية|الخبرة الوظيفية|ניסיון|ניסיון תעסוקתי|ניסיון מקצועי|ניסיון בעבודה|תעסוקה|工作经历|工作经验|工作履历|实习经历|实习经验|职业经历|職歴|職務経歴|業務経歴|職務経験|경력|εργασιακη εμπειρια|επαγγελματικη εμπειρια|προϋπηρεσια|προυπηρεσια|εμπειρια|is deneyimi|deneyim|doswiadczenie|doswiadczenie zawodowe|praxe|pracovni praxe|zamestnani|prax|pracovne skusenosti|munkatapasztalat|szakmai tapasztalat|experienta profesionala|experienta|yrkeserfarenhet|erfarenhet|ansaettelser|arbejdserfaring|arbeidserfaring|yrkeserfaring|erfaring|radno iskustvo|досвід роботи|досвід|erhvervserfaring|arbetslivserfarenhet|tyokokemus|pracovni zkusenosti',
  volunteer:
    'volunteer|volunteering|volunteer experience|volunteer work|voluntary work|community|community service|community involvement|service|ehrenamt|ehrenamtliches engagement|ehrenamtliche tatigkeiten|engagement|soziales engagement|benevolat|engagement associatif|voluntariado|volontariato|vrijwilligerswerk|волонтерство|العمل التطوعي|الأعمال التطوعية|התנדבות|志愿经历|志愿者经历|ボランティア|εθελοντισμος|gonullu calismalar|wolontariat',
  education:
    'education|academic background|academic history|education and training|educational background|education & training|qualifications|academic qualifications|degrees|studies|training|schooling|school|schools|school and college|learned|studied|study|what i studied|where i studied|what i learned|academics|academic record|' +
    'ausbildung|bildung|bildungsweg|bildungsgang|schulbildung|studium|schulische ausbildung|hochschulstudium|akademische ausbildung|akademischer werdegang|aus und weiterbildung|schule|' +
    'formation|formations|formation academique|etudes|parcours academique|diplomes|scolarite|cursus|educacion|formacion|formacion academica|estudios|istruzione|istruzione e formazione|formazione|studi|titoli di studio|educacao|formacao|formacao academica|escolaridade|opleiding|opleidingen|scholing|opleiding en scholing|school|scholen|onderwijs|studie|' +
    'образование|обучение|التعليم|المؤهلات العلمية|المؤهلات|المؤهل العلمي|الدراسة|التحصيل العلمي|השכלה|לימודים|教育背景|教育经历|学历|教育|学歴|学习经历|학력|εκπαιδευση|σπουδες|egitim|wyksztalcenie|edukacja|vzdelanie|tanulmanyok|vegzettseg|studii|educatie|utdanning|koulutus|obrazovanje|освіта|uddannelse|utbildning|vzdelani',
  skills:
    'skills|technical skills|key skills|core skills|core competencies|competencies|competences|skills summary|skill set|skillset|expertise|areas of expertise|technologies|technical expertise|technical proficiencies|tools|tech stack|toolbox|programming|programming languages|computer skills|it skills|software|soft skills|hard skills|professional skills|strengths|technical|stack|methods|capabilities|what i know|what i can do|what i do well|what i m good at|things i can do|my skills|' +
    'kenntnisse|fahigkeiten|kompetenzen|fachkenntnisse|it kenntnisse|edv kenntnisse|edv|fachliche kompetenzen|technische kenntnisse|besondere kenntnisse|qualifikationen|kenntnisse und fahigkeiten|' +
    'competences techniques|competences cles|competences informatiques|informatique|habilidades|competencias|conocimientos|aptitudes|habilidades tecnicas|conocimientos tecnicos|informatica|competenze|competenze tecniche|competenze informatiche|capacita e competenze|abilita|competencias tecnicas|vaardigheden|competenties|' +
    'навыки|ключевые навыки|профессиональные навыки|умения|المهارات|مهارات|المهارات التقنية|مهارات الحاسب|الكفاءات|כישורים|מיומנויות|יכולות|专业技能|技能|职业技能|技术技能|核心技能|スキル|技術スキル|기술|δεξιοτητες|ικανοτητες|τεχνικες δεξιοτητες|beceriler|yetenekler|dovednosti|znalosti|keszsegek|competente|kunskaper|kompetenser|kompetencer|ferdigheter|taidot|vjestine|навички|umiejetnosci|kompetencje',
  languages:
    'languages|i speak|languages spoken|languages i speak|spoken languages|language skills|language|sprachen|sprachkenntnisse|langues|competences linguistiques|langues parlees|idiomas|lenguas|lingue|competenze linguistiche|conoscenze linguistiche|linguas|talen|talenkennis|языки|знание языков|иностранные языки|اللغات|لغات|שפות|语言|语言能力|语言技能|外语|語学|言語|語学力|언어|γλωσσες|ξενες γλωσσες|diller|yabanci dil|jezyki|jezyki obce|jazyky|jazykove znalosti|nyelvtudas|nyelvek|limbi straine|limbi|sprakkunskaper|sprogkundskaber|kielitaito|jezici|мови|sprog|sprak',
  certificates:
    'certifications|certificates|certification|licenses|licenses & certifications|licenses and certifications|certifications and licenses|professional certifications|credentials|accreditations|courses|courses and certificates|professional development|training and certifications|zertifikate|zertifizierungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|schulungen|certificats|certifications et formations|formations complementaires|certificaciones|certificados|cursos|cursos y certificaciones|certificazioni|certificati|corsi|certificacoes|certificaten|cursussen|certificeringen|сертификаты|курсы|повышение квалификации|الشهادات|الدورات التدريبية|الدورات|شهادات|תעודות|קורסים|הסמכות|证书|资格证书|培训经历|资格|資格|免許・資格|資格・免許|자격증|πιστοποιησεις|σεμιναρια|sertifikalar|kurslar|certyfikaty|kursy',
  projects:
    'projects|personal projects|selected projects|key projects|side projects|academic projects|open source|research projects|portfolio|projekte|ausgewahlte projekte|projekterfahrung|projets|projets personnels|realisations|proyectos|progetti|projetos|projecten|проекты|المشاريع|مشاريع|פרויקטים|项目经历|项目经验|项目|プロジェクト|プロジェクト経験|프로젝트|εργα|projeler|projekty',
  publications:
    'publications|selected publications|papers|articles|journal articles|conference papers|books|patents|patents and publications|talks|presentations|invited talks|conferences|conference presentations|publikationen|veroffentlichungen|vortrage|publicaciones|ponencias|pubblicazioni|publicacoes|publicaties|публикации|المنشورات|פרסומים|发表论文|论文|出版物|論文|δημοσιευσεις|yayinlar|publikacje',
  awards:
    'awards|honors|honours|honors and awards|awards and honors|awards & honors|honors & awards|achievements|grants|fellowships|grants and fellowships|scholarships|prizes|recognition|key achievements|auszeichnungen|preise|stipendien|prix|distinctions|bourses|premios|premios y reconocimientos|logros|premi|riconoscimenti|premios e distincoes|premio|prijzen|onderscheidingen|награды|достижения|الجوائز|פרסים|获奖经历|荣誉奖项|奖项|获奖情况|受賞歴|διακρισεις|oduller|nagrody|osiagniecia',
  interests:
    'interests|hobbies|free time|outside work|when i m not working|away from work|other interests|freizeit und interessen|vrije tijd|hobby s|czas wolny|tempo libero|tiempo libre|temps libre|hobbies and interests|interests and hobbies|personal interests|activities|extracurricular activities|interessen|hobbys|hobbies und interessen|freizeit|loisirs|centres d interet|centre d interet|interets|passions|intereses|aficiones|interessi|hobby|interesses|passatempos|interesse|увлечения|хобби|интересы|الهوايات|الاهتمامات|תחביבים|兴趣爱好|爱好|趣味|趣味・特技|ενδιαφεροντα|ilgi alanlari|hobiler|zainteresowania',
  references:
    'references|referees|referenzen|references professionnelles|referencias|referenze|referenties|рекомендации|المراجع|ממליצים|推荐人|συστασεις|referanslar|referencje',
  contact:
    'contact|curriculum vitae|lebenslauf|resume|cv|履歴書|職務経歴書|个人简历|简历|السيرة الذاتية|קורות חיים|резюме|βιογραφικο σημειωμα|ozgecmis|zyciorys|contact information|contact details|contact me|personal details|personal information|personal data|details|personal|info|links|' +
    'kontakt|kontaktdaten|personliche daten|personliche angaben|zur person|angaben zur person|coordonnees|contacts|informations personnelles|etat civil|contacto|datos personales|datos de contacto|informacion personal|contatti|dati personali|informazioni personali|contato|contacto|dados pessoais|informacoes pessoais|persoonlijke gegevens|personalia|contactgegevens|' +
    'контакты|личные данные|личная информация|контактная информация|معلومات الاتصال|المعلومات الشخصية|البيانات الشخصية|بيانات شخصية|للتواصل|التواصل|פרטים אישיים|פרטי קשר|יצירת קשר|个人信息|联系方式|基本信息|个人资料|連絡先|基本情報|個人情報|στοιχεια επικοινωνιας|προσωπικα στοιχεια|επικοινωνια|iletisim|kisisel bilgiler|kontakty|dane osobowe|dane kontaktowe',
  other:
    'miscellaneous|additional information|other|misc|memberships|professional memberships|affiliations|professional affiliations|mitgliedschaften|sonstiges|weitere angaben|divers|otros|altro|altre informazioni|outros|overig|прочее|дополнительная информация|معلومات إضافية|שונות|其他|その他',
}

/** Words that make a short line a title even when the whole is unknown ("Experience in Consulting"). */
const keyWords: readonly (readonly [SectionKind, RegExp])[] = [
  // What stands beside employment and is dated like it.
  ['awards', /\bgrants\b|\bfunding\b|\bfellowships\b|drittmittel|\bbourses\b|\bbecas\b/],
  ['publications', /\b(?:talks|presentations|conferences|lectures given)\b|vortrage|\bponencias\b/],
  [
    'other',
    /\b(?:committees|supervision|exhibitions|residencies|licensure|memberships|affiliations|examining)\b|auslandsaufenthalt|ausstellungen|gremien|\bexpositions\b|\bexposiciones\b/,
  ],
  ['volunteer', /volunt|ehrenamt|benevol|\bpro bono\b/],
  ['certificates', /certif|zertifi|licen[sc]es|fortbildung|weiterbildung|\btraining\b/],
  ['projects', /\bprojects\b|\bprojekte\b|\bprojets\b|\bproyectos\b|\bprogetti\b|\bprojetos\b/],
  ['publications', /publication|publikation|publicacion|pubblicazion/],
  [
    'work',
    /experience|erfahrung|experiencia|esperienz|ervaring|employment|werdegang|work history|опыт|خبر|ניסיון|经历|職歴|εμπειρια/,
  ],
  [
    'education',
    /\beducation\b|ausbildung|\bformation\b|\bformacion\b|\bformazione\b|образование|التعليم|השכלה|教育|学歴|εκπαιδευση/,
  ],
  [
    'languages',
    /\blanguages\b|sprachkenntnisse|\blangues\b|\bidiomas\b|\blingue\b|языки|اللغات|שפות|γλωσσες/,
  ],
  [
    'skills',
    /\bskills\b|kenntnisse|competenc|kompetenz|habilidades|competenze|vaardigheden|навыки|مهارات|技能|スキル|δεξιοτητες/,
  ],
  ['summary', /\bsummary\b|\bprofile\b|zusammenfassung|\bprofil\b|\bperfil\b|\bprofilo\b/],
  ['awards', /\bawards\b|\bhonou?rs\b|auszeichnungen|\bprizes\b/],
  [
    'work',
    /^(?:(?:now|currently|before|previously|earlier|past)(?: \w+){0,2}|(?:fruher|zuvor|davor|avant|antes|prima|vroeger|daarvoor|wczesniej|ранее)(?: \S+){0,3})$/,
  ],
  ['volunteer', /\bneben(?:tatigkeit|activit)|\bcommunity\b|soziales/],
  [
    'education',
    /\bstudi(?:um|es|en|i)\b|\bschul|\bacademic\b|\betudes\b|\bestudios\b|\bopleiding|wyksztalc|\bqualifications\b/,
  ],
  [
    'work',
    /\bcareer\b|\bworked\b|beruf|tatigkeit|\bjobs?\b|\bemploi|\btrabajo|\blaboral(?:es)?\b|\blavor[oi]\b|\bwerkzaam|karriere|carriere|\btrayectoria\b|\bstationen\b|\bposts? held\b|\bpositions?\b/,
  ],
]

const exact = new Map<string, SectionKind>()
for (const [kind, list] of Object.entries(titles) as [SectionKind, string][])
  for (const title of list.split('|')) if (!exact.has(title)) exact.set(title, kind)

/** Letters that Unicode does not decompose. */
const plainLetters: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' }

/** Lower case, without accents, decoration and numbering. */
export function normalizeTitle(text: string): string {
  const bare = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(?<=[a-zа-яα-ω])\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/[łøđıæœ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/^[\s\d.)IVX–—•■|:#*_=-]+(?=\p{L})/u, '')
    .replace(/[\s:：._=|–—*#-]+$/u, '')
    .replace(/['’`´-]/g, ' ')
  return collapseSpaces(bare)
}

/** The kind of section that a line opens if it is nothing but a known title. */
export function sectionOfTitle(text: string): SectionKind | null {
  if (text.length > 60) return null
  const title = normalizeTitle(text)
  const known = exact.get(title)
  if (known) return known
  // "Skills & Tools", "Education / Formation", "学歴・職歴": the first part decides.
  const [first = '', ...rest] = title.split(
    /\s*(?:&|\/|\+|,|・|\||\band\b|\bund\b|\bet\b|\by\b|\be\b|\ben\b|\bи\b| و)\s*/u,
  )
  if (rest.length === 0 || rest.length > 2) return null
  const kind = exact.get(first)
  return kind && rest.every((part) => part.split(' ').length <= 3) ? kind : null
}

/** As `sectionOfTitle`, but also by a key word: only for lines that already look like a heading. */
export function sectionOfHeading(text: string): SectionKind | null {
  const known = sectionOfTitle(text)
  if (known) return known
  const title = normalizeTitle(text)
  if (title.split(' ').length > 5 || /\d/.test(title)) return null
  return keyWords.find(([, words]) => words.test(title))?.[0] ?? null
}
