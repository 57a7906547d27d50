/** Places people name on careers pages. A place that is not here is still found after "in", "near" or "around". */
const CITIES =
  'Abuja|Port Harcourt|Enugu|Ibadan|Kumasi|Mombasa|Kisumu|Nakuru|Entebbe|Dar es Salaam|Arusha|Addis Ababa|Lusaka|Harare|Bulawayo|Windhoek|Gaborone|Pretoria|Bloemfontein|Port Elizabeth|Douala|Yaoundé|Abidjan|Dakar|Algiers|Rabat|Marrakesh|Tangier|Cebu|Cebu City|Davao|Makati|Taguig|Quezon City|Chiang Mai|Phuket|Hanoi|Da Nang|Surabaya|Bandung|Penang|Johor Bahru|Chittagong|Sylhet|Dhaka|Kandy|Kathmandu|Pokhara|Faisalabad|Rawalpindi|Peshawar|Nagpur|Indore|Kochi|Coimbatore|Lucknow|Bhopal|Medellín|Barranquilla|Cusco|Arequipa|Guayaquil|Quito|Valparaíso|Recife|Fortaleza|Curitiba|Porto Alegre|Belo Horizonte|Tijuana|Puebla|Cancún|Avonmouth|Corby|Felixstowe|Hereford|Wigan|Truro|Telford|Kettering|Crewe|Rugby|Redditch|Slough|Luton|Stevenage|Watford|Croydon|Hackney|Brixton|Margate|Ramsgate|Folkestone|Ashford|Maidstone|Dartford|Gravesend|Harlow|Colchester|Ipswich|Norwich|Kings Lynn|Great Yarmouth|Lowestoft|Scunthorpe|Grimsby|Doncaster|Rotherham|Wakefield|Huddersfield|Halifax|Harrogate|Scarborough|Whitby|Middlesbrough|Hartlepool|Darlington|Gateshead|South Shields|Durham|Penrith|Kendal|Barrow|Morecambe|Southport|St Helens|Warrington|Widnes|Runcorn|Oldham|Rochdale|Bury|Stockport|Salford|Macclesfield|Buxton|Matlock|Mansfield|Newark|Grantham|Stamford|Loughborough|Hinckley|Nuneaton|Tamworth|Cannock|Walsall|Dudley|Solihull|Kidderminster|Worcester|Stratford|Banbury|Bicester|Aylesbury|High Wycombe|Swindon|Taunton|Yeovil|Bridgwater|Barnstaple|Torquay|Plymouth|Falmouth|Penzance|Llandudno|Wrexham|Bangor|Aberystwyth|Swansea|Merthyr Tydfil|Cwmbran|Paisley|Kilmarnock|Falkirk|Stirling|Inverness|Dumfries|Galashiels|Kirkcaldy|Dunfermline|Lisburn|Newry|Derry|Sligo|Tralee|Ennis|Kilkenny|Athlone|Drogheda|Dundalk|Waterford|Aberdeen|Aachen|Abu Dhabi|Accra|Adelaide|Ahmedabad|Albany|Albuquerque|Alicante|Amman|Amsterdam|Ankara|Antwerp|Athens|Atlanta|Auckland|Augsburg|Austin|Baltimore|Bangalore|Bengaluru|Bangkok|Barcelona|Barnsley|Basel|Basingstoke|Bath|Bedford|Beijing|Beirut|Belfast|Belgrade|Bergen|Berlin|Bern|Bielefeld|Bilbao|Birmingham|Blackburn|Blackpool|Bochum|Bogota|Bologna|Bolton|Bonn|Bordeaux|Boston|Bournemouth|Bradford|Bratislava|Bremen|Brighton|Brisbane|Bristol|Brno|Brooklyn|Bruges|Brussels|Bucharest|Budapest|Buenos Aires|Burnley|Cairo|Calgary|Cambridge|Canberra|Canterbury|Cape Town|Cardiff|Carlisle|Casablanca|Charlotte|Chelmsford|Cheltenham|Chennai|Chester|Chesterfield|Chicago|Christchurch|Cincinnati|Cleveland|Cologne|Columbus|Copenhagen|Cork|Coventry|Crawley|Dallas|Darmstadt|Delhi|New Delhi|Denver|Derby|Detroit|Doha|Dortmund|Dover|Dresden|Dubai|Dublin|Duisburg|Dundee|Durban|Dusseldorf|Düsseldorf|Edinburgh|Edmonton|Eindhoven|Erfurt|Espoo|Essen|Exeter|Florence|Fort Worth|Frankfurt|Freiburg|Fresno|Galway|Gdansk|Geneva|Genoa|Ghent|Glasgow|Gloucester|Gothenburg|Granada|Graz|Grenoble|Groningen|Guadalajara|Guildford|Haifa|Hamburg|Hamilton|Hannover|Hanover|Hastings|Hatfield|Heidelberg|Helsinki|Hong Kong|Honolulu|Houston|Hull|Hyderabad|Indianapolis|Innsbruck|Istanbul|Izmir|Jacksonville|Jaipur|Jakarta|Jeddah|Jena|Jersey City|Jerusalem|Johannesburg|Kampala|Kansas City|Karachi|Karlsruhe|Kassel|Katowice|Kent|Kiel|Kigali|Kingston|Kolkata|Krakow|Kraków|Kuala Lumpur|Kyiv|Kyoto|Lagos|Lahore|Lancaster|Las Vegas|Lausanne|Leeds|Leicester|Leiden|Leipzig|Leuven|Lille|Lima|Limerick|Lincoln|Linz|Lisbon|Liverpool|Ljubljana|Lodz|London|Los Angeles|Louisville|Lublin|Lyon|Madison|Madrid|Mainz|Malaga|Málaga|Malmo|Malmö|Manchester|Manhattan|Manila|Mannheim|Marseille|Melbourne|Memphis|Mexico City|Miami|Milan|Milton Keynes|Milwaukee|Minneapolis|Monterrey|Montpellier|Montreal|Moscow|Mumbai|Munich|Munster|Münster|Nairobi|Nantes|Naples|Nashville|New Orleans|New York|New York City|Newcastle|Newcastle upon Tyne|Newport|Nice|Northampton|Nottingham|Nuremberg|Oakland|Oslo|Ottawa|Oxford|Palermo|Palma|Paris|Perth|Peterborough|Philadelphia|Phoenix|Pittsburgh|Poole|Portland|Porto|Portsmouth|Potsdam|Poznan|Prague|Preston|Pune|Quebec|Raleigh|Reading|Regensburg|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rostock|Rotterdam|Sacramento|Salisbury|Salt Lake City|Salzburg|San Antonio|San Diego|San Francisco|San Jose|Santiago|Sao Paulo|São Paulo|Seattle|Seoul|Seville|Shanghai|Sheffield|Shrewsbury|Singapore|Sofia|Southampton|Southend|St Albans|St Louis|Stavanger|Stockholm|Stoke|Stoke-on-Trent|Strasbourg|Stuttgart|Sunderland|Sydney|Taipei|Tallinn|Tampa|Tampere|Tartu|Tel Aviv|The Hague|Thessaloniki|Tokyo|Toledo|Toronto|Toulouse|Trondheim|Tunis|Turin|Turku|Utrecht|Valencia|Vancouver|Venice|Verona|Vienna|Vilnius|Warsaw|Washington|Washington DC|Wellington|Wiesbaden|Winchester|Windsor|Winnipeg|Woking|Wolverhampton|Wroclaw|Wuppertal|York|Zagreb|Zaragoza|Zurich|Zürich|Leamington Spa|Royal Leamington Spa|Tunbridge Wells|Royal Tunbridge Wells|Stratford-upon-Avon|Newcastle-under-Lyme|Kingston upon Thames|Richmond upon Thames|Stow-on-the-Wold|Weston-super-Mare|Ashby-de-la-Zouch|Burton upon Trent|Walton-on-Thames|Henley-on-Thames|Welwyn Garden City|Letchworth|Hitchin|Hemel Hempstead|Bishops Stortford|Saffron Walden|Bury St Edmunds|Market Harborough|Melton Mowbray|Newton Abbot|Newton Aycliffe|Chester-le-Street|Houghton-le-Spring|Hebden Bridge|Todmorden|Skipton|Keighley|Ilkley|Otley|Whitehaven|Workington|Livingston|Motherwell|East Kilbride|Cumbernauld|Ayr|Greenock|Oban|Fort William|Elgin|Aviemore|Stornoway|Lerwick|Kirkwall|Pontypridd|Bridgend|Port Talbot|Neath|Llanelli|Haverfordwest|Barry|Craigavon|Omagh|Enniskillen|Coleraine|Ballymena|Letterkenny|Navan|Mullingar|Killarney|Clonmel|Wexford|Carlow|Naas|Tullamore|Castlebar|Shannon|Delft|Haarlem|Zwolle|Deventer|Apeldoorn|Enschede|Nijmegen|Maastricht|Dordrecht|Zaandam|Hengelo|Venlo|Roosendaal|Mechelen|Kortrijk|Hasselt|Namur|Aarhus|Odense|Aalborg|Esbjerg|Kolding|Vejle|Uppsala|Vasteras|Orebro|Linkoping|Norrkoping|Lund|Umea|Lulea|Kristiansand|Tromso|Oulu|Vantaa|Kaunas|Klaipeda|Gdynia|Bydgoszcz|Rzeszow|Szczecin|Olomouc|Ostrava|Plzen|Liberec|Kosice|Debrecen|Szeged|Pecs|Timisoara|Cluj|Cluj-Napoca|Iasi|Galati|Constanta|Plovdiv|Varna|Burgas|Novi Sad|Maribor|Rijeka|Osijek|Setubal|Braga|Coimbra|Aveiro|Faro|Evora|Murcia|San Sebastian|Vigo|A Coruna|Valladolid|Tarragona|Girona|Cadiz|Marbella|Rennes|Dijon|Le Havre|Reims|Aix-en-Provence|Angers|Brest|Metz|Nancy|Clermont-Ferrand|Sophia Antipolis|Erlangen|Ingolstadt|Wurzburg|Ulm|Tubingen|Konstanz|Gottingen|Braunschweig|Wolfsburg|Magdeburg|Lubeck|Chemnitz|Saarbrucken|Trier|Koblenz|Paderborn|Oldenburg|Osnabruck|Bremerhaven|Klagenfurt|Winterthur|St Gallen|Lucerne|Lugano|Padua|Trieste|Bari|Catania|Modena|Parma|Brescia|Bergamo|Trento|Bolzano|Patras|Heraklion|Limassol|Larnaca|Valletta|Sliema'
const COUNTRIES =
  'Afghanistan|Albania|Algeria|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Bolivia|Bosnia|Brazil|Bulgaria|Cambodia|Cameroon|Canada|Chile|China|Colombia|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Ecuador|Egypt|England|Estonia|Ethiopia|Finland|France|Germany|Ghana|Great Britain|Britain|Greece|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kuwait|Latvia|Lebanon|Lithuania|Luxembourg|Malaysia|Malta|Mexico|Moldova|Morocco|Nepal|Netherlands|the Netherlands|Holland|New Zealand|Nigeria|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Saudi Arabia|Scotland|Senegal|Serbia|Slovakia|Slovenia|South Africa|South Korea|Spain|Sri Lanka|Sweden|Switzerland|Syria|Taiwan|Tanzania|Thailand|Tunisia|Turkey|UAE|U.A.E|UK|U.K|USA|U.S.A|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|the US|the States|Uruguay|Uzbekistan|Venezuela|Vietnam|Wales|Zambia|Zimbabwe'
const REGIONS =
  'Alabama|Alaska|Andalusia|Arizona|Arkansas|Asia|Africa|Bavaria|Bay Area|the Bay Area|Benelux|Berkshire|British Columbia|Buckinghamshire|California|Cambridgeshire|Catalonia|Central London|Cheshire|Colorado|Connecticut|Cornwall|County Durham|Cumbria|DACH|Delaware|Derbyshire|Devon|Dorset|East Anglia|East London|East Midlands|EMEA|Essex|EU|the EU|Europe|European Union|Flanders|Florida|Georgia|Gloucestershire|Greater London|Greater Manchester|Hampshire|Hawaii|Herefordshire|Hertfordshire|Hesse|Highlands|Home Counties|Idaho|Illinois|Indiana|Iowa|Ile-de-France|Kansas|Kentucky|Lancashire|Latin America|Leicestershire|Lincolnshire|Lombardy|Louisiana|Lower Saxony|Maine|Maryland|Massachusetts|Merseyside|Michigan|Middle East|Midlands|the Midlands|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New England|New Hampshire|New Jersey|New Mexico|New South Wales|Norfolk|North America|North Carolina|North Dakota|North East|North of England|Northern England|North East England|North West England|South of England|South East England|South West England|North London|North Rhine-Westphalia|North West|North Yorkshire|Northamptonshire|Northumberland|Nottinghamshire|Ohio|Oklahoma|Ontario|Oregon|Oxfordshire|Pennsylvania|Provence|Queensland|Rhineland|Rhode Island|Saxony|Scandinavia|Shropshire|Silicon Valley|Somerset|South America|South Carolina|South East|South London|South West|South Yorkshire|Staffordshire|Suffolk|Surrey|Sussex|Tennessee|Texas|Tuscany|Tyne and Wear|Tyrol|Ulster|Utah|Vermont|Virginia|Warwickshire|West London|West Midlands|West Yorkshire|Wiltshire|Wisconsin|Worcestershire|Wyoming|Yorkshire|City of London|Canary Wharf|Shoreditch|Camden|Hackney|Brixton|Kreuzberg|NYC|LA|SF|DC|Lake District|the Lake District|Peak District|the Peak District|Cotswolds|the Cotswolds|Norfolk Broads|New Forest|Forest of Dean|Scottish Borders|Borders|Fens|Isle of Wight|Isle of Man|Channel Islands|Outer Hebrides|Orkney|Shetland|Anglesey|Snowdonia|Pembrokeshire|Black Country|Thames Valley|M4 corridor|Tyneside|Teesside|Wirral|the Wirral|South Coast|the South Coast|West Country|the West Country|Ruhr|the Ruhr|Black Forest|Randstad|the Randstad|Basque Country|Galicia|Algarve|the Algarve|Piedmont|Sicily|Sardinia|Brittany|Normandy|Alsace|Loire Valley|Costa del Sol|Balearics|Canaries|Canary Islands|Tenerife|Majorca|Mallorca|Ibiza|Connemara|Donegal|County Kerry|County Clare|County Down|County Antrim|Leinster|Connacht'

/** Names that are also English words: a place only when written with a capital or after a preposition of place. */
const ALSO_WORDS = new Set([
  'bath',
  'reading',
  'nice',
  'hull',
  'kent',
  'lincoln',
  'essen',
  'cork',
  'derby',
  'chester',
  'turkey',
  'jordan',
  'china',
  'georgia',
  'maine',
  'cuba',
  'chile',
  'la',
  'sf',
  'dc',
  'eu',
  'perth',
  'newport',
  'dover',
  'poole',
  'stoke',
  'york',
  'the states',
  'the us',
  'split',
  'kingston',
  'hamilton',
  'hastings',
  'salisbury',
  'windsor',
  'lancaster',
  'preston',
  'victoria',
  'austin',
  'charlotte',
  'florence',
  'san jose',
  'santiago',
  'sofia',
  'valencia',
  'verona',
  'washington',
  'wellington',
  'houston',
  'madison',
  'toledo',
  'jena',
  'kiel',
  'lima',
  'riga',
  'camden',
  'virginia',
  'north east',
  'north west',
  'south east',
  'south west',
  'denver',
  'dallas',
  'phoenix',
  'bedford',
  'lagos',
  'columbus',
  'barry',
  'shannon',
  'nancy',
  'metz',
  'parma',
  'elgin',
  'naas',
  'neath',
  'navan',
  'ennis',
  'lund',
  'paisley',
  'borders',
  'fens',
  'bergen',
  'livingston',
  'bari',
  'angers',
  'brest',
  'barrow',
])

/** All names by their folded form, split at "|". */
export function gazetteerNames(): string[] {
  return `${CITIES}|${COUNTRIES}|${REGIONS}`.split('|')
}

const cities = new Set(CITIES.split('|'))

/** True for a town, which unlike a country never says where another one lies. */
export function isCity(name: string): boolean {
  return cities.has(name)
}

/** True for a name that common text also uses as a word or a person's name. */
export function isAlsoWord(folded: string): boolean {
  return ALSO_WORDS.has(folded)
}
