/** Words of a search that say nothing about the kind of work. */
const WORDS = `
  a an the this that these those some any all of in on at to for with without within by from near
  around about as or and but also too than then so if not no do don does did is are am was were be
  been being have has had having get got getting give gives can could will would should may might
  must shall let lets i me my mine we us our you your yours it its they them their there here he she
  his her who whom whose which what when where why how job jobs role roles position positions vacancy
  vacancies opening openings post posts posting postings gig gigs work works working job's
  opportunity opportunities employment career careers listing listings advert adverts ad ads thing
  things stuff something anything everything nothing somewhere anywhere anyone someone one ones spot
  spots placement placements place places option options sort kind kinds type types line field area
  sector industry world part people folks person guys experience experienced experiences shift please
  pls plz thanks thank hi hello hey ok okay yes yeah well um uh er like just only maybe perhaps
  really actually basically currently right now today asap soon still already again more next page
  further other others another else rest last previous first second third same search results result
  list find finding show showing see seeing look looking searching seek seeking browse hunt hunting
  want wanted wanting need needed needing love loved prefer preferably preferred interested interest
  keen fancy after try trying help recommend suggest tell open available going hiring hire hires
  offer offers offering offered provide advertise advertised recruiting recruit know wonder wondering
  think thinking guess hope hoping use using based located location nearby close city town country
  region live living moved move moving relocate relocating commute commutable distance pay pays
  paying paid salary salaries wage wages rate earn earning money least minimum min over above less
  under below between up upwards better high highest decent good great best nice new newest latest
  recent top bottom month monthly year yearly annum hour hourly day daily week weekly per each k
  grand thousand years year's yrs grands euro euros pound pounds dollar dollars eur gbp usd gross net
  starting start make made put drop remove filter narrow instead rather change switch include
  including exclude excluding excluded exclusion exclusions except mode filter filters criteria reais rupees zloty zlotys kronor kroner francs dirhams rand bloody damn flipping outside within further afield miles mile km ignore set limit restrict keep add sorted order ordered forget don't mind
  matter matters regardless whatever wherever level levels lvl time times full partly flexible
  immediate immediately many much lot lots few couple bit out off back away go come coming take
  taking say says said sister brother friend mate wife husband kids kid small such because cause
  since twelve ten eleven twenty fortune costs cost agency agencies company companies firm firms
  employer employers anybody somebody separately possible possibly ideally sounds sound work's
  background qualified qualification studied studying degree finished graduated feel feels boss fed
  worst able unemployed me whatcha watcha anythin sth thats what's whats moment fast way looks down
  autumn daughter son mum dad hiya require requires hmm smth office w hrs widen broaden needs starts
  challenge before whether passionate related suitable suit fits done speaker quickly urgently
  christmas extra wants permanent olds speak mark closed yourselves ideas leave leaving card
  yesterday check checked everywhere own jump sofa hm though tho round atm miss posted recently
  whoever knock cut wider minute calmer nearest suits junior-level beginners lads mates quick break
  enough class2 side weekend weekends morning mornings evening evenings far everybody meant knows
  lives lived him literally honestly career-wise sorry soz speaks speaking spoken wondered owt summat lookin both
  either honest entirely anyways mainly mostly besides lately local locally rent bills every anyway
  hear heard happen happens lovely idea ideal chance beginning kindly regards dear sir madam
  whichever someplace handy whereabouts therefore hence consequently thus moreover furthermore bag chase chasing site monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays weekday weekdays comes baby wrong wi days nearer closer hav gotta wanna gonna wud cud shud learn lower consider considered considering run till ordinary post profession occupation fixed vocation craft calling brings bring pickings long lad lass chap bloke girl guy sea seaside oh wait pity shame opens pops txt sms
`
export const FILLER: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))
