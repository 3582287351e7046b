import type { Origin } from './names/pools.js';

export interface Zone {
  readonly name: string;
  /** Standard time, in seconds east of Greenwich. */
  readonly offset: number;
  /** Summer time by the European rule; every other zone here keeps one offset. */
  readonly summer: boolean;
}

export interface Country {
  readonly code: string;
  readonly currency: string;
  readonly zone: Zone;
  readonly origin: Origin;
  readonly dial: string;
  /** Share of pay-outs in cash and to a wallet; the rest goes to a bank account. */
  readonly cash: number;
  readonly wallet: number;
  /** `postcode town`, larger ones first; the postcode is empty where only pay-outs happen. */
  readonly towns: readonly string[];
}

const hours = 3_600;

function zone(name: string, offset: number, summer = false): Zone {
  return { name, offset: offset * hours, summer };
}

function country(
  code: string,
  currency: string,
  at: Zone,
  origin: Origin,
  dial: string,
  [cash, wallet]: readonly [number, number],
  towns: string,
): Country {
  return { code, currency, zone: at, origin, dial, cash, wallet, towns: towns.split('|') };
}

export const countries: readonly Country[] = [
  country(
    'FR',
    'EUR',
    zone('Europe/Paris', 1, true),
    'french',
    '33',
    [0.1, 0.2],
    '75011 Paris|13001 Marseille|69003 Lyon|31000 Toulouse|06000 Nice|44000 Nantes|34000 Montpellier|67000 Strasbourg|33000 Bordeaux|59000 Lille|35000 Rennes|93200 Saint-Denis|94000 Créteil|92000 Nanterre|51100 Reims|76600 Le Havre|42000 Saint-Étienne|83000 Toulon|38000 Grenoble|21000 Dijon|49000 Angers|30000 Nîmes|63000 Clermont-Ferrand|37000 Tours|87000 Limoges|80000 Amiens|57000 Metz|25000 Besançon|45000 Orléans|68100 Mulhouse|14000 Caen|54000 Nancy|66000 Perpignan|29200 Brest|72000 Le Mans|84000 Avignon|86000 Poitiers|64000 Pau|17000 La Rochelle|74000 Annecy',
  ),
  country(
    'BE',
    'EUR',
    zone('Europe/Brussels', 1, true),
    'french',
    '32',
    [0.1, 0.2],
    '1000 Bruxelles|2000 Antwerpen|9000 Gent|4000 Liège|5000 Namur|6000 Charleroi|8000 Brugge|7000 Mons',
  ),
  country(
    'DE',
    'EUR',
    zone('Europe/Berlin', 1, true),
    'germanic',
    '49',
    [0.1, 0.2],
    '10115 Berlin|20095 Hamburg|80331 München|50667 Köln|60311 Frankfurt|70173 Stuttgart|40213 Düsseldorf|04109 Leipzig|44135 Dortmund|28195 Bremen|01067 Dresden|30159 Hannover',
  ),
  country(
    'IT',
    'EUR',
    zone('Europe/Rome', 1, true),
    'southern',
    '39',
    [0.1, 0.2],
    '00184 Roma|20121 Milano|80133 Napoli|10121 Torino|40121 Bologna|50122 Firenze|90133 Palermo|16121 Genova|37121 Verona|35121 Padova',
  ),
  country(
    'ES',
    'EUR',
    zone('Europe/Madrid', 1, true),
    'southern',
    '34',
    [0.1, 0.2],
    '28013 Madrid|08002 Barcelona|46001 Valencia|41001 Sevilla|50001 Zaragoza|29015 Málaga|48001 Bilbao|03001 Alicante',
  ),
  country(
    'GB',
    'GBP',
    zone('Europe/London', 0, true),
    'british',
    '44',
    [0.1, 0.2],
    'E1 6AN London|B1 1AA Birmingham|M1 1AE Manchester|LS1 4AP Leeds|G1 1XQ Glasgow|BS1 4ST Bristol|L1 8JQ Liverpool|CF10 1EP Cardiff',
  ),
  country(
    'SE',
    'SEK',
    zone('Europe/Stockholm', 1, true),
    'germanic',
    '46',
    [0.1, 0.2],
    '11120 Stockholm|41103 Göteborg|21119 Malmö|75320 Uppsala|58223 Linköping|70210 Örebro',
  ),
  country(
    'CH',
    'CHF',
    zone('Europe/Zurich', 1, true),
    'french',
    '41',
    [0.1, 0.2],
    '1201 Genève|8001 Zürich|1003 Lausanne|4051 Basel|3011 Bern|2000 Neuchâtel',
  ),
  country(
    'NL',
    'EUR',
    zone('Europe/Amsterdam', 1, true),
    'germanic',
    '31',
    [0.1, 0.2],
    '1012 Amsterdam|3011 Rotterdam|2511 Den Haag|3511 Utrecht|5611 Eindhoven|9711 Groningen',
  ),
  country(
    'IE',
    'EUR',
    zone('Europe/Dublin', 0, true),
    'british',
    '353',
    [0.1, 0.2],
    'D01 Dublin|T12 Cork|V94 Limerick|H91 Galway',
  ),
  country(
    'AE',
    'USD',
    zone('Asia/Dubai', 4),
    'indian',
    '971',
    [0.4, 0.2],
    '00000 Dubai|00000 Abu Dhabi|00000 Sharjah',
  ),
  country(
    'PH',
    'PHP',
    zone('Asia/Manila', 8),
    'filipino',
    '63',
    [0.5, 0.35],
    'Quezon City|Manila|Cebu City|Davao|Iligan|Cagayan de Oro|Angeles|Taguig|Pasig|Iloilo|Lapu-Lapu|Zamboanga|Bacolod|General Santos|Batangas|Dumaguete',
  ),
  country(
    'RO',
    'RON',
    zone('Europe/Bucharest', 2, true),
    'romanian',
    '40',
    [0.5, 0.1],
    'București|Iași|Cluj-Napoca|Timișoara|Constanța|Craiova|Galați|Bacău|Suceava|Pitești|Oradea|Brăila',
  ),
  country(
    'MG',
    'MGA',
    zone('Indian/Antananarivo', 3),
    'malagasy',
    '261',
    [0.5, 0.45],
    'Antananarivo|Toamasina|Antsirabe|Fianarantsoa|Mahajanga|Toliara|Antsiranana|Nosy Be|Ambatondrazaka',
  ),
  country(
    'CM',
    'XAF',
    zone('Africa/Douala', 1),
    'west-african',
    '237',
    [0.5, 0.42],
    'Douala|Yaoundé|Bafoussam|Bamenda|Garoua|Maroua|Kribi|Limbé|Dschang',
  ),
  country(
    'CI',
    'XOF',
    zone('Africa/Abidjan', 0),
    'west-african',
    '225',
    [0.4, 0.52],
    'Abidjan|Bouaké|Yamoussoukro|Daloa|Korhogo|San-Pédro|Man|Gagnoa',
  ),
  country(
    'CO',
    'COP',
    zone('America/Bogota', -5),
    'latin-american',
    '57',
    [0.6, 0.15],
    'Bogotá|Medellín|Cali|Barranquilla|Cartagena|Pereira|Cúcuta|Bucaramanga|Manizales|Armenia',
  ),
  country(
    'BR',
    'BRL',
    zone('America/Sao_Paulo', -3),
    'lusophone',
    '55',
    [0.3, 0.2],
    'São Paulo|Rio de Janeiro|Fortaleza|Salvador|Recife|Goiânia|Belo Horizonte|Natal|Curitiba|Belém',
  ),
  country(
    'TH',
    'THB',
    zone('Asia/Bangkok', 7),
    'thai',
    '66',
    [0.5, 0.1],
    'Bangkok|Pattaya|Udon Thani|Khon Kaen|Chiang Mai|Phuket|Ubon|Buriram|Korat',
  ),
  country(
    'ID',
    'IDR',
    zone('Asia/Jakarta', 7),
    'indonesian',
    '62',
    [0.4, 0.3],
    'Jakarta|Surabaya|Bandung|Medan|Semarang|Denpasar|Makassar|Malang',
  ),
  country(
    'DO',
    'DOP',
    zone('America/Santo_Domingo', -4),
    'latin-american',
    '1809',
    [0.7, 0.05],
    'Santo Domingo|Santiago|La Romana|Puerto Plata|San Cristóbal|Higüey|La Vega',
  ),
  country(
    'MA',
    'MAD',
    zone('Africa/Casablanca', 1),
    'maghrebi',
    '212',
    [0.7, 0.1],
    'Casablanca|Rabat|Fès|Marrakech|Agadir|Tanger|Oujda|Nador|Meknès|Taroudant',
  ),
  country(
    'DZ',
    'DZD',
    zone('Africa/Algiers', 1),
    'maghrebi',
    '213',
    [0.7, 0.05],
    'Alger|Oran|Constantine|Annaba|Béjaïa|Tizi Ouzou|Sétif|Tlemcen',
  ),
  country(
    'TN',
    'TND',
    zone('Africa/Tunis', 1),
    'maghrebi',
    '216',
    [0.6, 0.1],
    'Tunis|Sfax|Sousse|Gabès|Bizerte|Kairouan|Médenine|Zarzis',
  ),
  country(
    'SN',
    'XOF',
    zone('Africa/Dakar', 0),
    'west-african',
    '221',
    [0.45, 0.5],
    'Dakar|Touba|Thiès|Saint-Louis|Kaolack|Ziguinchor|Matam|Tambacounda',
  ),
  country(
    'PT',
    'EUR',
    zone('Europe/Lisbon', 0, true),
    'lusophone',
    '351',
    [0.2, 0.1],
    'Lisboa|Porto|Braga|Coimbra|Viseu|Guarda|Chaves|Leiria',
  ),
  country(
    'PL',
    'PLN',
    zone('Europe/Warsaw', 1, true),
    'polish',
    '48',
    [0.3, 0.1],
    'Warszawa|Kraków|Łódź|Wrocław|Lublin|Rzeszów|Białystok|Katowice',
  ),
  country(
    'TR',
    'TRY',
    zone('Europe/Istanbul', 3),
    'turkish',
    '90',
    [0.5, 0.1],
    'İstanbul|Ankara|İzmir|Kayseri|Konya|Gaziantep|Trabzon|Diyarbakır',
  ),
  country(
    'VN',
    'VND',
    zone('Asia/Ho_Chi_Minh', 7),
    'vietnamese',
    '84',
    [0.6, 0.1],
    'Hồ Chí Minh|Hà Nội|Đà Nẵng|Huế|Cần Thơ|Hải Phòng|Vinh',
  ),
  country(
    'IN',
    'INR',
    zone('Asia/Kolkata', 5.5),
    'indian',
    '91',
    [0.3, 0.1],
    'Mumbai|Delhi|Chennai|Kochi|Hyderabad|Jalandhar|Puducherry|Kolkata|Ahmedabad',
  ),
];

const byCode = new Map(countries.map((entry, index) => [entry.code, index]));

export function countryIndex(code: string): number {
  const index = byCode.get(code);
  if (index === undefined) throw new Error(`no country ${code}`);
  return index;
}

export function countryAt(index: number): Country {
  return countries[index] as Country;
}
