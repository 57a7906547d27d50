-- More words that people ask with, colloquial and from the situation itself, and topics that agencies of all kinds write about.

insert into private.question_synonyms (concept, term, is_written, is_asked)
select line.topic, entry.term, entry.is_written, not entry.is_written
from (values
  ('steps', '',
    'turned down|turn me down|a rejection|unsuccessful|ghosted|radio silence|turned me down|been turned down|got turned down|knocked back|rejected|didn t get it|did not get it|any update|any news|'
    || 'in the running|left hanging|chase you up|chase up my application|follow up on application|get a response|put me forward|gone quiet|made a decision|'
    || 'made their mind up|make a decision|decided yet|start straight away|start next week|already been filled|once i apply|once i ve applied|'
    || 'received my application|got my application|looked at my application|kept in the dark|hear nothing back'),
  ('withdrawal', '',
    'reapply|apply again|apply a second time|no longer interested|not interested any more|not interested anymore|no longer want the|taken another job|took another job|accepted another job|'
    || 'accepted elsewhere|found another job|found another position|found something else|found something better|got another job|got a job elsewhere|bow out|'
    || 'rescind|take me out of|out of the running|second thoughts|cold feet|having doubts|thought better of it|undo my application|applied by mistake|'
    || 'applied to the wrong|not go ahead with|not proceed with|pull my application|scrap my application|can i back out|want to back out'),
  ('fees', '',
    'out of my wages|out of my pay|out of my salary|from my wages|cut of my wages|cut of my pay|cut of my salary|slice of my|skim off|percentage of my|'
    || 'percent of my|your commission|take commission|in it for you|the catch|any catch|hidden catch|hidden extras|pay up front|upfront payment|pay a deposit|'
    || 'business model|make a profit|who funds you|how are you funded|invoice me|bill me|your margin|your mark up|cost a penny|does the agency earn|'
    || 'set me back'),
  ('scams', '',
    'dodgy|sketchy|shady|suspicious|scammer|con man|catfish|too good to be|bitcoin|crypto|western union|itunes card|strange text|weird text|random text|'
    || 'text out of nowhere|strange message|weird message|odd message|unknown number|impersonating|pretending to be you|claims to be you|claiming to be from|'
    || 'says he is from|says she is from|using your name|real company|real agency|hoax|rip off|send them money|transfer money|clicked a link|clicked the link|'
    || 'bogus|paid a deposit for'),
  ('data', '',
    'leaked|hacked|hackers|cyber attack|encrypted|spam me|junk mail|mailing list|marketing emails|unsubscribe|cookies|track me|behind my back|'
    || 'without my permission|without my knowledge|my consent|blast my cv|send my cv everywhere|send my cv around|see my cv|see my resume|who has my cv|'
    || 'got my number from|find out i m|boss find out|employer find out|manager find out|anonymous|discreet|hush hush|under wraps|keep it quiet|keep it secret|'
    || 'your database|your records|got on me|information commissioner|your servers|which servers'),
  ('erasure', '',
    'wipe my|wipe me|wipe everything|take me off your|off your books|off your list|off your system|remove me|remove all my|unregister|deregister|deactivate|'
    || 'close down my account|cancel my account|bin my cv|bin my details|shred my|destroy my|disappear from your|purge|expunge|stop holding my|no trace of me|'
    || 'take down my profile|throw away my cv|throw away my application|get rid of everything'),
  ('expenses', '',
    'plane ticket|airfare|air ticket|rail ticket|rail fare|bus ticket|coach ticket|tube fare|ferry ticket|gas money|diesel|mileage|per mile|out of pocket|'
    || 'pay for my travel|pay my travel|pay for travel|cover travel|cover my travel|cover the travel|pay for the train|pay for my train|pay for the journey|'
    || 'cover the journey|pay for my ticket|toll|uber|lyft|airbnb|stay overnight for interview|receipts|per diem|subsistence|afford the train|afford the fare|'
    || 'afford to travel|bus pass|travelcard|ulez'),
  ('trial day', '',
    'taster day|taster shift|taster session|test shift|test day|try out shift|tryout|work for free|work a day free|free day s work|working for nothing|'
    || 'shift for nothing|day for nothing|work without pay|work interview|shadowing|unpaid shift|unpaid day|unpaid work|trial for a day|trial in the kitchen|'
    || 'spend a day with|come in for half|try before i commit|try the job first|try the job out|paid for the trial|paid for a trial|a trial first|'
    || 'test me for free'),
  ('probation', '',
    'trial months|three month review|six month review|first three months|first six months|first 90 days|first ninety days|doesn t work out|isn t for me|'
    || 'not a good fit|not up to scratch|keep me on|kick me out|chuck me out|boot me out|given the boot|get the boot|get canned|terminated|get let go|'
    || 'prove myself|at will employment|hate it there'),
  ('identity', '',
    'prove who i am|prove i am|utility bill|bank statement|proof of address|no fixed address|green card|settled status|pre settled|eu settlement|evisa|'
    || 'eu citizen|eu national|non eu|irish citizen|british citizen|dual national|dual citizen|citizenship|refugee|asylum seeker|leave to remain|legally work|'
    || 'legal to work|stamp 4|stamp 2|pps number|irp card|i 9|social security card|e verify|vevo|deed poll|maiden name|changed my name|name has changed|'
    || 'married name|i m ukrainian|from ukraine'),
  ('visas', '',
    'posted abroad|posted overseas|move overseas|live abroad|live overseas|from abroad|apply from overseas|outside the uk|outside the eu|'
    || 'outside the country|come to the uk|move to the uk|come to england|come to ireland|move to ireland|move to germany|move to australia|move to canada|'
    || 'move to america|move to dubai|h1b|h 1b|work in europe|work in dubai|international applicants|international candidates|my home country|expat|'
    || 'youth mobility|brexit|embassy|consulate|bring my family|bring my wife|bring my husband|critical skills permit|graduate route|i m a foreigner|'
    || 'as a foreigner'),
  ('adjustments', '',
    'burnout|burnt out|burned out|panic attacks|dyspraxia|dyspraxic|dyscalculia|tourettes|stammer|stutter|aspergers|on the spectrum|bipolar|depression|ptsd|'
    || 'ocd|mental health|epilepsy|epileptic|seizure|diabetes|crohns|arthritis|fibromyalgia|chronic fatigue|long covid|multiple sclerosis|migraine|bad back|'
    || 'crutches|walking stick|climb stairs|screen reader|hearing aid|lip read|bsl|braille|large print|visually impaired|partially sighted|guide dog|'
    || 'assistance dog'),
  ('equality', '',
    'too young|over fifty|over 50|over sixty|in my fifties|in my sixties|ageism|ageist|sexism|sexist|my accent|foreign sounding name|my surname|skin colour|'
    || 'i m gay|lgbt|lgbtq|transgender|non binary|nonbinary|pronouns|muslim|jewish|sikh|hindu|prayer room|ramadan|hijab|headscarf|turban|homophobic|'
    || 'transphobic|level playing field|quota|positive action|protected characteristic|same chance|minority|affirmative action'),
  ('assistant', '',
    'am i talking to|are you human|are you a human|are you a person|are you sentient|who am i chatting|who built you|who made you|gpt|openai|copilot|llm|'
    || 'neural network|applicant tracking|auto reject|computer says no|read by software|read by a human|human in the loop|does a human decide|'
    || 'trust your answers|trust what you say|make things up|made that up|hallucinate|your answer wrong|remember our chat|remember this chat|this chat saved|'
    || 'this chat recorded|save this conversation|this conversation saved|this conversation recorded|read this chat'),
  ('hours', '',
    'opening time|when do you close|when do you shut|are you closed|open late|open on sunday|open at weekends|open on weekends|open over christmas|'
    || 'open at easter|after hours|out of hours|after 5pm|after 6pm|pop in|pop by|swing by|stop by|come by the office|visit your office|what days are you|'
    || 'which days are you|anyone in now|office shut|office closed|walk in without|drop in without'),
  ('person', '',
    'get through to|put me through|call me back|ring me back|phone me back|give me a ring|give me a bell|give me a buzz|callback|someone call me|'
    || 'somebody call me|someone ring me|your email|your e mail|your number|telephone number|hotline|helpline|switchboard|live chat|who do i contact|'
    || 'who should i contact|who can i speak|who do i speak|who can i talk|chat with someone|chat to someone|chat to somebody|speak with someone|'
    || 'speak to a recruiter|speak with a recruiter|talk to a recruiter|speak to a consultant|your address|get in touch with'),
  ('referral', '',
    'refer a mate|my flatmate|my roommate|my housemate|my buddy|my pal|my bestie|old colleague|former colleague|ex colleague|workmate|friend wants a job|'
    || 'friend looking for work|friend needs a job|know someone who|know somebody who|know a good nurse|know a good driver|word of mouth|spread the word|'
    || 'send you someone|introduce someone|introduce somebody|introduction bonus|thank you bonus|for bringing someone|for recommending|refer my|'
    || 'tell my colleagues about'),
  ('complaints', '',
    'ombudsman|tribunal|acas|trading standards|report you|report the agency|report my manager|whistleblow|blow the whistle|bullied|harassed|groped|'
    || 'inappropriate comment|shouted at|yelled at|screamed at|sworn at|swore at me|fobbed off|messed me about|messed me around|mucked me about|wasted my time|'
    || 'let me down|lied to|misled|fed up with you|disgusted|poor service|disrespectful|condescending|patronising|ignoring me|escalate|negative review|sue you|'
    || 'take you to court|different recruiter|another recruiter|different consultant'),
  ('resume', '',
    'canva|two columns|photo on it|two pages|how many pages|bullet points|personal statement|personal profile|hobbies|which font|what font|europass|'
    || 'word or pdf|pdf or word|as a pdf|buzzwords|keywords|headshot|list my jobs|list every job|list all my jobs|leave off a job|leave a job off|job history|'
    || 'employment history|work history|skills section|layout|chronological|date of birth on|marital status|embellish|job hopper|job hopping|'
    || 'lots of short jobs|biodata'),
  ('interviews', '',
    'on zoom|teams call|teams link|skype|google meet|video call|webcam|camera on|grilled|meet the manager|meet the boss|meet the employer|'
    || 'meet the hiring manager|meet the team|who will i meet|assessment centre|assessment center|assessment day|group exercise|psychometric|aptitude test|'
    || 'coding test|coding challenge|whiteboard|take home task|take home test|leetcode|pair programming|technical test|typing test|phone screen|screening call|'
    || 'reschedule|missed my slot|different slot|thank you email|thank you note'),
  ('interview practice', '',
    'greatest weakness|biggest weakness|my weaknesses|strengths and weaknesses|see yourself|in five years|why should we hire|why this company|'
    || 'questions to ask them|questions should i ask|going to ask me|trick questions|tricky questions|go blank|mind goes blank|freeze up|nerves|butterflies|'
    || 'jitters|sweaty palms|tongue tied|ramble|waffle|what do i say|sell myself|my own trumpet|body language|eye contact|handshake|first impression|'
    || 'good impression|impress them|research the company|dry run|role play|swot up|answer tell me about|questions they ask'),
  ('negotiation', '',
    'lowball|push back on pay|push for more|play hardball|hold out for more|bump my pay|bump the salary|go any higher|go higher|a raise|pay bump|up my rate|'
    || 'better rate|higher rate|raise my rate|more per hour|extra pound an|extra euro an|worth more|what i m worth|undervalued|bit low|less than i wanted|'
    || 'less than i expected|less than i earn|match my salary|match my current|take the first figure|name a figure|salary expectations|expected salary|'
    || 'current salary|wiggle room|meet me halfway|two offers|another offer|sign on bonus|signing bonus|golden hello|pay peanuts'),
  ('gaps', '',
    'sabbatical|went travelling|travelled for a year|backpacking|raised my kids|raising kids|raising my children|raising children|brought up my kids|'
    || 'full time mum|homemaker|housewife|house husband|get back into work|back in the workforce|rejoin the workforce|cared for my mum|cared for my mother|'
    || 'cared for my father|nursing my mum|family carer|unpaid carer|on the dole|on benefits|jobseeker s allowance|jobless|job centre|between jobs|had no job|'
    || 'lost my job|went bust|into administration|furloughed|years away from work|months without a job|years without a job|missing years|'
    || 'return to the workforce'),
  ('remote work', '',
    'kitchen table|from my sofa|from my couch|from my bedroom|from my flat|from my own house|days at home|work at home|at home job|homeworking|home based|'
    || 'home working|go into the office|days in the office|back to the office|return to office|return to the office|rto|office days|fully distributed|'
    || 'distributed team|work from anywhere|work anywhere|work from the beach|work from spain|coworking|co working|avoid the commute|no commute|in my pyjamas|'
    || 'pajamas|location independent|time zone|broadband|internet bill'),
  ('references', '',
    'say about me|good word|speak for me|speak to my boss|speak to my manager|talk to my boss|talk to my manager|phone my boss|phone my manager|'
    || 'phone my old|contact my boss|contact my manager|contact my last|email my manager|check with my old|check with my last|last employer|last boss|ex boss|'
    || 'ex employer|ex manager|past employer|former employer|prior employer|old employer|old company closed|company closed down|company no longer exists|'
    || 'fell out with|slag me off|badmouth|bad mouth|my tutor|my old teacher|letter of recommendation|recommendation letter|zeugnis|arbeitszeugnis|'
    || 'on bad terms'),
  ('notice', '',
    'jack it in|jack in my|pack it in|pack in my job|chuck in my job|chuck my job|throw in the towel|garden leave|walk off the job|leave straight away|'
    || 'leave immediately|leave my present|leave on good terms|breach my contract|burn bridges|burn my bridges|leaving do|exit interview|talk me into staying|'
    || 'want me to stay|persuade me to stay|stop me leaving|release me early|let me leave|finish date|leaving date|leave an assignment|leave the assignment|'
    || 'end the assignment early|end my assignment early|stop temping|stop working for you|out of my contract|leave without warning'),
  ('pay day', '',
    'paycheck|paycheque|pay cheque|pay stub|pay packet|first pay|money come through|money come in|money go in|money hit|money land|hit my account|'
    || 'in the bank by|revolut|monzo|direct deposit|cash in hand|paid in cash|paid every two weeks|paid monthly|paid every month|paid on time|month in hand|'
    || 'week in hand|in arrears|advance on my|pay advance|skint|rent is due|not paid me|haven t paid me|short paid|short changed|missing pay|paid too little|'
    || 'you owe me|overpaid|bacs|paid fortnightly'),
  ('timesheets', '',
    'clock in|clock out|clock card|time card|timecard|punch in|punch out|punch card|fob in|sign in sheet|sign off my|sign off hours|sign my sheet|'
    || 'approve my hours|hours approved|send in my hours|send my hours|send you my hours|enter my hours|put in my hours|put my hours in|record my hours|'
    || 'register my hours|report my hours|fill in my hours|write down my hours|track my hours|track of my hours|hours sheet|deadline for hours|hours i worked|'
    || 'hours are wrong|wrong hours|missing hours|nobody signed|no one signed|manager won t sign|stundenzettel'),
  ('cancelled shifts', '',
    'pulled my shift|shift pulled|shift got pulled|took my shift away|lost my shift|lose my shift|drop my shift|shift disappeared|scrapped my shift|'
    || 'no longer needed|don t need me|didn t need me|not needed today|turned me away|send me home|sent me home|sent us home|told to go home|overstaffed|'
    || 'an hour before my|night before the shift|turned up for nothing|came for nothing|travelled for nothing|make my shift|get out of shift|give back a shift|'
    || 'give a shift back|hand back a shift|swap a shift|swap my shift|swap shifts|ward is quiet'),
  ('breaks', '',
    'smoko|bite to eat|time to eat|eat my lunch|eat my sandwich|half an hour lunch|half hour lunch|lunch hour|unpaid lunch|paid lunch|paid for lunch|cuppa|'
    || 'brew|sit down for a|put my feet up|all day on feet|without stopping|without a rest|eleven hours between|11 hours between|hours between shifts|'
    || 'rest between shifts|driving time rest|stop for lunch|nip to the loo|go to the loo|go for a smoke|go for a fag|go for a cigarette|breather|time to pee|'
    || 'chance to sit down|chance to rest|smoke at work|unpaid half hour|stop to eat'),
  ('holiday', '',
    'hols|going away for|fortnight off|two weeks in spain|days of leave|how much leave|accrue|rolled up|carry over|carry days over|unused days|unused leave|'
    || 'untaken|use it or lose|lose my days|5 6 weeks|long weekend off|honeymoon|my wedding|summer off|august off|visit my family|fly home|leave request|'
    || 'request leave|refuse my leave|12 07|half term off|book a trip|vacay|staycation|off in august|off in july|urlaub'),
  ('bank holidays', '',
    'new year s day|new years day|new year s eve|new years eve|good friday|st patrick s day|st patricks day|paddy s day|st stephen s day|st stephens day|'
    || 'thanksgiving|fourth of july|4th of july|labor day|labour day|memorial day|anzac day|australia day|may day|spring bank|august bank|whit monday|'
    || 'juneteenth|mlk day|canada day|king s birthday|melbourne cup day|hogmanay|festive season|feiertag|christmas eve|work on christmas|work christmas|'
    || 'work over christmas|working at christmas|paid for christmas|christmas shift|easter monday|easter sunday|work at easter'),
  ('sickness', '',
    'under the weather|unwell|sickie|fit note|doctor s note|doctors note|medical cert|gp note|self certify|got covid|have covid|caught covid|'
    || 'tested positive|norovirus|stomach bug|tummy bug|diarrhoea|throwing up|vomiting|food poisoning|bad cold|a fever|the lurgy|feeling crook|broke my leg|'
    || 'broke my arm|broken leg|broken arm|broken wrist|my operation|an operation|hospital appointment|doctor s appointment|laid up|signed off by|toothache|'
    || 'self isolate|krankmeldung|krankgeschrieben|having surgery|dentist appointment|feeling poorly'),
  ('parental leave', '',
    'i m expecting|wife is expecting|partner is expecting|baby on the way|baby is due|due date|up the duff|having a child|newborn|new baby|new mum|new mom|'
    || 'new dad|antenatal|prenatal|ivf|fertility treatment|miscarriage|stillborn|give birth|gave birth|birth of my|adopting|surrogacy|surrogate|smp|mat leave|'
    || 'pat leave|become a father|become a mother|after the baby|baby comes|baby arrives|baby is born|elternzeit|mutterschutz|fmla'),
  ('criminal record', '',
    'jail|been inside|did time|done time|served time|ex offender|felon|felony|misdemeanor|rap sheet|got a record|unspent|rehabilitation of offenders|parole|'
    || 'electronic tag|community service|community order|sentenced|court case|magistrates|pleaded guilty|found guilty|shoplifting|theft|drink driving|'
    || 'drunk driving|dui|caught with weed|trouble with the law|brush with the law|clean record|garda|pvg|enhanced check|fingerprints|fuhrungszeugnis|'
    || 'young and stupid|mistakes in my past'),
  ('registration', '',
    'nursing council|nmbi|ahpra|nclex|struck off|strike off|fitness to practise|fitness to practice|revalidation|i m a nurse|filipino nurse|indian nurse|'
    || 'nurse from|newly qualified nurse|on the register|off the register|without a pin|social work england|coru|anerkennung|recognise my degree|'
    || 'recognise my diploma|degree recognised|diploma recognised|qualification recognised|overseas qualification|foreign qualification|foreign diploma|'
    || 'foreign degree|oet|left nursing|i m a midwife|as a midwife|health professions council|my nursing degree|bachelor of nursing'),
  ('joining', '',
    'on your books|on the books|get on your list|create an account|make an account|open an account|set up an account|make a profile|create a profile|'
    || 'set up a profile|enrol with you|sign me up|add me to your|become a candidate|work through you|work via you|work for you guys|temp with you|'
    || 'temp for you|never used an agency|more than one agency|several agencies|two agencies|multiple agencies|with other agencies|with another agency|'
    || 'give you my cv|drop off my cv|leave my cv with|speculative|no job in mind|join the bank|bank staff|bank nurse|come on board with'),
  ('training', '',
    'manual handling|moving and handling|first aid|first aider|cpr|basic life support|safeguarding|infection control|food hygiene|food safety certificate|'
    || 'care certificate|nvq|apprenticeship|cpd|recertify|certificate expired|certificate out of date|ticket expired|online course|online modules|workshop|'
    || 'evening class|learn on the job|show me the ropes|learn the ropes|get me qualified|pay for my course|pay for a course|pay for courses|fund a course|'
    || 'fund my course|cpc course|adr course|skill up|learn new skills|redo my course|bootcamp'),
  ('uniform', '',
    'trainers|sneakers|jeans|hoodie|a suit|a tie|smart casual|business casual|tracksuit|steel toe|toecaps|safety boots|hi vis|high vis|hard hat|helmet|'
    || 'goggles|ear defenders|apron|hairnet|overalls|black trousers|crocs|fob watch|lanyard|tattoos|piercing|nose ring|earrings|fake nails|makeup|beard|'
    || 'facial hair|dyed hair|hair tied back|bare below the elbows|laundry|look smart'),
  ('cover letter', '',
    'covering note|covering email|letter with my application|letter of application|application letter|letter to go with|letter as well|letter too|'
    || 'letter of intent|letter of motivation|anschreiben|motivationsschreiben|write a letter|send a letter|include a letter|dear sir|dear hiring manager|'
    || 'to whom it may|yours sincerely|yours faithfully|address the letter|long should the letter|supporting statement|supporting letter|intro letter|'
    || 'introduction letter|introductory email|say why i want|paragraph about why'),
  ('pension', 'pension|pension scheme|auto enrolment|workplace pension|superannuation',
    'retirement|saving for old age|super fund|my super|401k|401 k|ira account|prsa|lgps|employer contributions|matched contributions|match my contributions|'
    || 'put away for later|put aside for later|nest egg|altersvorsorge|salary sacrifice|kiwisaver|when i m old|my old age|defined contribution|defined benefit|'
    || 'provident fund|rentenversicherung|employer paid in|save for later life|stop paying into|stakeholder scheme|sipp|lifetime isa|annuity|roth|vested'),
  ('tax', 'tax|tax code|national insurance|income tax|p45',
    'overtaxed|emergency code|1257l|br code|p60|p46|starter checklist|hmrc|taxman|taxable|personal allowance|ni number|nino|usc|w2|w 2|w4|w 4|irs|tfn|ato|'
    || 'steuer|steuerklasse|lohnsteuer|social security number|take home pay|net pay|net or gross|gross or net|deductions|1257|withholding|paye code|'
    || 'brutto netto|steuererklarung'),
  ('umbrella companies', 'umbrella company|ir35|limited company|self employed|day rate|key information document',
    'umbrella|ltd company|own company|my own business|personal service company|sole trader|freelance|contractor|c2c|corp to corp|1099|utr number|'
    || 'vat registered|vat number|do i invoice|send you an invoice|send an invoice|invoice you|statement of work|employer s ni|employers ni|brolly|abn|'
    || 'scheinselbstandigkeit|self billing|cis scheme|paid gross|b2b contract'),
  ('getting there', 'parking|car park|public transport|shuttle bus|car share|commute',
    'leave my car|leave my bike|lock my bike|bike shed|bike rack|cycle to work|cycling in|no car|without a car|have a car|own a car|car broke down|'
    || 'own transport|lift to work|give me a lift|lift share|carpool|minibus|work bus|company bus|staff bus|pick me up|nearest station|bus stop|bus route|'
    || 'buses run|last bus|first bus|by bus|middle of nowhere|industrial estate|find the site|find the building|how many miles|which gate|journey time'),
  ('overtime', 'overtime|overtime rate|extra hours|time and a half|maximum working week',
    'stay late|staying on late|kept late|kept back|extra shift|pick up more shifts|additional shifts|additional hours|more hours|longer hours|long hours|'
    || 'too many hours|double time|double shift|back to back shifts|time in lieu|toil|48 hours|forty eight hours|60 hours|sixty hours|working time directive|'
    || 'working time regulations|overran|past my finish|work late|made to stay|forced to stay|six days running|seven days running|days in a row|comp time|'
    || 'penalty rates|uberstunden|hours limit'),
  ('night and weekend work', 'night shift|weekend rate|unsocial hours|weekend work|shift allowance|shift pattern',
    'nightshift|graveyard shift|overnight shift|days only|evenings only|evening shift|late shift|early shift|twilight shift|dayshift|day shift|rota|roster|'
    || 'rotating shifts|four on four off|continental shifts|12 hour shift|sleep in shift|on call|work weekends|work every weekend|work saturdays|work sundays|'
    || 'sunday shift|saturday shift|sunday pay|sunday rate|saturday rate|shift premium|shift differential|antisocial hours|weekend loading|nachtschicht|'
    || 'on nights|do nights|work nights|only nights|just nights|all night long|waking nights'),
  ('meals', 'meals|canteen|meal allowance|staff restaurant|staff kitchen',
    'free lunch|free food|get fed|feed us|fed on shift|food provided|provide food|packed lunch|bring my own food|bring my own lunch|bring my lunch|lunchbox|'
    || 'somewhere to eat|where can i eat|where do people eat|cafeteria|vending machine|fridge|microwave|kettle|staff room|break room|coffee machine|'
    || 'free coffee|luncheon voucher|lunch voucher|halal|kosher|vegan|vegetarian|gluten free|coeliac|nut allergy|food allergy|drinking water|buy lunch|'
    || 'get lunch|tucker|scran'),
  ('accommodation', 'staff accommodation|accommodation provided|lodging|company housing|accommodation costs',
    'place to stay|place to live|somewhere to live|somewhere to stay|somewhere to sleep|where will i live|where would i live|where will i sleep|digs|bedsit|'
    || 'rent a room|rent a flat|find a flat|find a room|apartment|flatshare|share a room|shared house|shared room|live on site|sleep on site|live in job|'
    || 'live in carer|nurses home|caravan|hostel|landlord|house hunting|provide housing|provide a room|room and board|board and keep|unterkunft|wohnung|'
    || 'sofa surfing|sleep in my cab'),
  ('language requirements', 'language level|language skills|english level|german level|language certificate',
    'speak english|speak german|speak french|speak spanish|speak polish|speak the language|speak good english|my english|my german|english is not|'
    || 'english isn t|english good enough|bad english|poor english|broken english|no english|without german|without english|fluent|native speaker|'
    || 'mother tongue|second language|bilingual|multilingual|b2 level|b1 level|language course|english course|english lessons|english test|language test|'
    || 'language barrier|ielts|toefl|goethe|telc|esol|deutschkenntnisse|need a translator'),
  ('age limits', 'age limit|minimum age|under 18|over 18|young workers',
    'how old do i|how old must i|old enough|i m 15|i m 16|i m 17|i am 15|i am 16|i am 17|son is 16|daughter is 16|son is 17|15 year old|16 year old|'
    || '17 year old|under eighteen|under 16|turn 18|not yet 18|before i m 18|my 18th|youngest age|teenager|underage|under age|parental permission|parents sign|'
    || 'upper age|maximum age|over 65|over 70|in my seventies|school age|minderjahrig|i m sixteen|i m seventeen|is sixteen|is seventeen'),
  ('students', 'student|term time|summer job|internship|university students',
    'uni|studying|undergraduate|freshers|my exams|exam period|during exams|revising|my lectures|around lectures|around my classes|between lectures|'
    || 'dissertation|my final year|finish my degree|graduate scheme|recent graduate|just graduated|fresh graduate|school leaver|leaving cert|sixth form|'
    || 'over the summer|summer work|summer vacation|placement year|year in industry|work placement|werkstudent|praktikum|semester|saturday job|weekend job|phd|'
    || 'summer intern|doing a levels|at university|my university|just left school'),
  ('contracts', 'zero hours|guaranteed hours|employment contract|written statement|fixed term',
    'guaranteed work|guarantee me|guaranteed shifts|guaranteed a minimum|enough hours|regular hours|steady hours|steady work|casual work|casual worker|'
    || 'gig work|sign a contract|small print|fine print|before i sign|already signed|terms and conditions|written terms|am i employed by|who employs me|'
    || 'who is my employer|agency workers regulations|awr|same pay as permanent|same rights|worker status|non compete|nda|obliged to accept|'
    || 'have to accept shifts|take every shift|refuse a shift|turn down shifts|turn down a shift|say no to shifts|decline a shift|arbeitsvertrag|'
    || 'after 12 weeks|after twelve weeks'),
  ('temp to perm', 'temp to perm|permanent role|permanent job|temporary work|taken on permanently',
    'go permanent|made permanent|become permanent|perm job|perm role|temp to hire|temp or perm|temp job|temp work|temp role|take me on|taken on full time|'
    || 'hired directly|hire me directly|employ me directly|employed directly|taken over by the|join their staff|like to keep me|poach me|go direct|buy me out|'
    || 'cut you out|without the agency|long term role|long term job|short term work|short term job|direct hire|contract to hire|extend my assignment|'
    || 'assignment ends|assignment finishes|ubernahme'),
  ('health and safety', 'health and safety|risk assessment|safe working|near miss|drug and alcohol',
    'unsafe|dangerous|hazard|fire drill|fire alarm|asbestos|chemicals|scaffolding|working at height|ladders|heavy lifting|lift heavy|lift patients|hoist|'
    || 'heatwave|lone working|alone at night|short staffed|understaffed|staffing ratio|violent|aggressive patients|spat at|broken equipment|bald tyres|cscs|'
    || 'safe pass|osha|hse|drug test|breathalyser|cannabis|feel safe at work|feel safe on site|attacked by'),
  ('accidents', 'accident at work|injury|accident book|incident report|liability insurance',
    'hurt myself|hurt at work|get hurt|got hurt|hurt my back|did my back in|pulled a muscle|twisted my ankle|cut my finger|burned myself|burnt myself|'
    || 'fell off|fell over|trapped my finger|concussion|whiplash|needle stick|needlestick|workers comp|workers compensation|workcover|compensation claim|'
    || 'claim compensation|arbeitsunfall|am i insured|am i covered|indemnity|crashed the van|prang|scratched the van|damage the van|damage the truck|'
    || 'damage the vehicle|insurance excess|medication error|had a crash|crashed the truck|crashed my|dented|had an accident'),
  ('vaccinations', 'vaccination|immunisation|occupational health|hepatitis b|proof of immunity',
    'jab|booster|covid shot|covid pass|unvaccinated|antivax|hep b|hepatitis|mmr|measles|rubella|chicken pox|chickenpox|varicella|tetanus|bcg|tb test|'
    || 'tuberculosis|mantoux|titre|titer|antibodies|blood test|blood results|scared of needles|fear of needles|immunization|medical exemption|medical exam|'
    || 'medical questionnaire|health questionnaire|health declaration|health screening|masern|masernschutz'),
  ('driving licence', 'driving licence|penalty points|lorry licence|tacho card|category c',
    'drivers licence|driver s licence|driving license|driver s license|drivers license|clean licence|full licence|learner driver|foreign licence|eu licence|'
    || 'international driving permit|dvla|dmv|points on my|six points|three points|sp30|banned from driving|driving ban|lost my licence|lost my license|'
    || 'speeding|class 1|class 2|7 5 tonne|c e licence|cat c|digi card|cdl|passed my test|fuhrerschein|driver cpc|provisional licence|forklift licence|'
    || 'forklift ticket|hgv licence|hgv test|my hgv|driver s card'),
  ('tools and equipment', 'work equipment|company laptop|work phone|own device|own tools',
    'laptop|macbook|bring tools|bring my tools|tools stolen|tool allowance|toolkit|tool box|power tools|knives|knife set|stethoscope|own computer|own pc|'
    || 'mac or windows|mac or pc|second screen|headset|keyboard|office chair|company phone|work mobile|company mobile|phone provided|own phone|sim card|byod|'
    || 'company car|company van|work van|company vehicle|take the van home|locker|leave my bag|vpn|second monitor|two monitors'),
  ('benefits', 'employee benefits|perks|health insurance|staff discount|bonus scheme',
    'fringe benefits|performance bonus|attendance bonus|annual bonus|yearly bonus|thirteenth month|13th month|thirteenth salary|gym|private healthcare|'
    || 'private medical|medical cover|dental|life insurance|death in service|bupa|vhi|hsa|discount|blue light|bike to work scheme|season ticket loan|'
    || 'childcare vouchers|creche|jobticket|deutschlandticket|share scheme|stock options|esop|rsu|employee assistance|counselling|wellbeing|freebies|'
    || 'profit share|urlaubsgeld|weihnachtsgeld|xmas bonus'),
  ('first day', 'first day|induction|onboarding|orientation|joining instructions',
    'day one|day 1|first morning|first shift|new starter|new joiner|newbie|start tomorrow|report to reception|reception desk|when i arrive|once i arrive|'
    || 'turn up on monday|show me around|shown around|tour of the|welcome pack|starter pack|mentor|buddy system|settle in|first time on site|'
    || 'first time on ward|in the deep end|einarbeitung|erster tag|my starting day|nobody told me where|report to on monday|report to on my'),
  ('feedback', 'feedback',
    'why i was rejected|why they rejected|why they said no|why they chose|why someone else|where i went wrong|did i go wrong|did i do wrong|i did wrong|'
    || 'what they thought of|what did they think|how did i do|did i do well|i messed up|screwed up|blew it|bombed|cocked up|fluffed|made a mess of|went badly|'
    || 'pointers|tips for next time|better next time|improve next time|constructive criticism|reason for rejection|explain their decision|debrief|'
    || 'overqualified|over qualified|chose someone else|picked someone else|went with someone else|wasn t chosen|not chosen|wasn t picked|wasn t selected|'
    || 'not selected|wasn t i chosen'),
  ('salary ranges', 'salary range|pay rate|hourly rate|pay band|minimum wage',
    'how much do nurses|how much do drivers|how much do carers|how much do developers|how much an hour|how much a month|what does it pay|what would i earn|'
    || 'what can i earn|annual salary|average salary|going rate|market rate|pay scale|ballpark figure|competitive salary|no salary on|salary in the advert|'
    || 'mindestlohn|six figures|well paid|decent money|good money|best paid|rate of pay|base pay|basic pay|paid by the hour|agenda for change|much does it pay|'
    || 'much does that pay|much will i earn|much would i earn|much can i earn|much will i make|much can i make|much would i get'),
  ('part-time work', 'part time|flexible working|flexible hours|reduced hours|job share',
    'part timer|half days|mornings only|afternoons only|school hours|school run|pick up my kids|pick up the kids|around the kids|around my kids|'
    || 'around childcare|single mum|single parent|mum of two|three days a week|two days a week|four day week|one day a week|16 hours a week|fewer hours|'
    || 'cut down my hours|reduce my hours|drop a day|not full time|choose my own hours|choose my own shifts|pick my shifts|own schedule|flexi|flexitime|'
    || 'compressed hours|minijob|teilzeit|side job|side hustle|second job'),
  ('career change', 'career change|change career|transferable skills|no experience|switch careers',
    'new career|different career|different industry|different field|another industry|change direction|change industry|switch industry|move into tech|'
    || 'move into care|move into nursing|get into tech|get into care|get into nursing|break into tech|foot in the door|start over|fresh start|retrain|pivot|'
    || 'never worked in|never worked as|no background in|without any experience|lack of experience|inexperienced|dead end job|stuck in a rut|bored of my job|'
    || 'leave teaching|ex army|ex forces|veteran|armed forces|self taught|entry level'),
  ('qualifications', 'qualifications|essential criteria|required experience|job requirements',
    'meet all the requirements|meet every requirement|tick all the boxes|tick every box|not all the skills|most of the skills|half the skills|fit the bill|'
    || 'right for the job|years of experience|years experience|enough experience|how much experience|what experience do i|experience required|need a degree|'
    || 'degree needed|degree required|lost my certificates|lost my diploma|copies of my certificates|school certificates|maths and english|failed my exams|'
    || 'didn t finish school|never finished school|ged|btec|job description|person specification|person spec|must haves|nice to have|apply anyway|'
    || 'worth applying|any point applying|without a degree|no degree|gcse'),
  ('finding jobs', 'vacancies|current vacancies|job search|job alerts|job openings',
    'any openings|jobs going|got any jobs|have any jobs|jobs near|near where i live|in my town|in my area|close to home|local jobs|list of jobs|'
    || 'see your jobs|browse jobs|find me a job|find me work|find me something|find a job|get me a job|looking for work|job hunt|notify me|email alert|'
    || 'latest jobs|alert me|are you hiring|are you recruiting|still hiring|still recruiting|still available|job still open|kind of jobs|sort of jobs|'
    || 'what jobs do|which jobs do|types of jobs|jobs do you have|which industries|what sectors'),
  ('applying', 'apply online|application form|closing date|application deadline|send your application',
    'deadline for applying|deadline to apply|too late to apply|apply by post|apply by email|apply on my phone|apply from my phone|apply with linkedin|'
    || 'apply for several|apply for two|apply twice|apply for more than|more than one job|several jobs at once|form won t|form doesn t|form is broken|'
    || 'site is down|submit button|upload|file too big|file size|which file format|attachment|wrong file|sent the wrong|typo in my application|'
    || 'mistake in my application|mistake on my application|change my application|edit my application|correct my application|update my application|'
    || 'did it go through|confirmation email|captcha|fill in the form|fill out the form|how do i apply|how to apply|where do i apply'),
  ('social media', 'social media|online presence|digital footprint|privacy settings|linkedin profile',
    'instagram|insta|tiktok|twitter|snapchat|reddit|facebook|youtube channel|onlyfans|my posts|my old posts|tweeted|google me|google my name|look me up|'
    || 'stalk me|find about me online|embarrassing photos|party photos|drunk photos|set to private|private account|post about work|post about my job|'
    || 'post photos|influencer|my blog|profile picture|open to work|green banner|xing|my linkedin'),
  ('emergency leave', 'emergency leave|compassionate leave|bereavement|family emergency|dependants leave',
    'funeral|passed away|my dad died|my mum died|my mother died|my father died|my gran died|my nan died|somebody died|someone died|death in the family|'
    || 'grieving|grief|mourning|in a hospice|nursery rang|school rang|school is closed|mind the kids|kid is sick|child is sick|son is sick|daughter is sick|'
    || 'kids are sick|carer s leave|carers leave|boiler burst|burst pipe|house flooded|jury duty|jury service|snowed in|snow day|divorce|custody hearing|'
    || 'my childminder|my babysitter'),
  ('legal rights', 'agency rules|agency regulations|trade union|employment law|employment rights',
    'licensed agency|are you licensed|are you regulated|are you accredited|agency accredited|rec member|apsco|trade body|glaa|gangmasters|union rep|'
    || 'join a union|shop steward|on strike|picket line|works council|betriebsrat|collective agreement|against the law|is it legal|is that legal|illegal|'
    || 'legally allowed|labour law|labor law|citizens advice|the union|in a union|my lawyer|my solicitor|my rights as|my rights at work'),
  ('about the agency', 'about us|our story|our recruiters|our values',
    'when were you founded|who founded|who owns you|who owns the agency|family business|who runs the agency|how big are you|how many people work|your ceo|'
    || 'your reviews|trustpilot|glassdoor|google reviews|what makes you different|why choose you|why use you|why use an agency|why go through|'
    || 'point of an agency|what do agencies do|what do recruiters do|what does a recruiter|how does an agency|how do agencies work|where are you based|'
    || 'where are your offices|become a recruiter|work at your agency|do you specialise|long have you existed|long have you been|do you actually do'),
  ('hiring companies', 'for employers|hire through us|hire staff|client companies|terms of business',
    'i m an employer|i am an employer|i own a|i run a|we need staff|we need nurses|we need drivers|need to hire|find staff|find me staff|find candidates|'
    || 'supply staff|supply us|staff our|staff for my|staff for our|hire someone|hire somebody|hire through you|hire from you|for my business|'
    || 'for my restaurant|for my care home|for our ward|my company needs|our company needs|my business needs|advertise a job|place an advert|your rates for|'
    || 'replacement guarantee|fill a role|fill a position|post a position|need some temps')
) as line (topic, written, asked),
  lateral (
    select term, true from pg_catalog.string_to_table(nullif(line.written, ''), '|') as term
    union all
    select term, false from pg_catalog.string_to_table(line.asked, '|') as term
  ) as entry (term, is_written)
on conflict (term) do nothing;

create or replace function private.question_units(question text)
returns table (unit text, query tsquery, is_topic boolean)
language plpgsql
stable
set search_path = ''
set client_min_messages = 'warning'
as $$
#variable_conflict use_variable
declare
  asked constant text := private.word_stems(question);
  remaining text := asked;
  entry record;
  word text;
  seen text[] := '{}';
begin
  is_topic := true;
  for entry in
    select s.stems, s.concept from private.question_synonyms s
    where s.is_asked and pg_catalog.strpos(remaining, s.stems) > 0
    order by pg_catalog.length(s.stems) desc, s.term
  loop
    continue when pg_catalog.strpos(remaining, entry.stems) = 0; -- within a longer one
    remaining := pg_catalog.replace(remaining, entry.stems, ' ');
    continue when entry.concept = any (seen);
    seen := seen || entry.concept;
    unit := entry.concept;
    select private.any_of(pg_catalog.array_agg(pg_catalog.phraseto_tsquery('pg_catalog.english', s.term)))
    into query from private.question_synonyms s
    -- An article may say it as it is asked, too.
    where s.concept = entry.concept and (s.is_written or pg_catalog.strpos(asked, s.stems) > 0);
    return next;
  end loop;

  is_topic := false;
  foreach word in array pg_catalog.regexp_split_to_array(pg_catalog.btrim(remaining), '\s+') loop
    -- in their stems, as the words are
    continue when pg_catalog.length(word) < 2 or word = any (array[
      'what', 'what', 'how', 'when', 'where', 'who', 'whi', 'which', 'can', 'could', 'would', 'should', 'do', 'doe', 'did', 'is',
      'are', 'was', 'will', 'have', 'has', 'had', 'get', 'got', 'tell', 'explain', 'know', 'pleas', 'about', 'your', 'you', 'your',
      'my', 'me', 'we', 'our', 'us', 'they', 'it', 'the', 'ani', 'some', 'need', 'want', 'like', 'there', 'polici', 'anyth',
      'someth', 'way', 'thing', 'if', 'much', 'mani', 'agenc', 'compani', 'guy', 'work', 'job',
      'long', 'anoth', 'other', 'until', 'happen', 'use', 'go', 'make', 'made', 'exact', 'realli', 'somebodi', 'someon', 'pleas',
      'good', 'give', 'question', 'check', 'take', 'come', 'say', 'answer', 'befor', 'without', 'out', 'up', 'again', 'also',
      'still', 'must', 'articl', 'may', 'might', 'let', 'ask', 'bring', 'hello', 'hi', 'thank', 'possibl', 'next', 'mean', 'here', 'situat', 'just', 'proper'
    ]);
    query := pg_catalog.plainto_tsquery('pg_catalog.english', word);
    continue when pg_catalog.numnode(query) = 0 or query::text = any (seen);
    seen := seen || query::text;
    unit := word;
    return next;
  end loop;
end
$$;
comment on function private.question_units(text) is
  'What a question is about: its topics, then the words that belong to none, each with what finds it.';
