import { exponentOf } from '../../src/money.js';
import type { Zone } from '../countries.js';
import type { Weighted } from '../random.js';
import type { Culture } from './name-stock.js';
import { words } from './words.js';
import { type ZoneName, zoneOf } from './zones.js';

export type Payout = 'wallet' | 'cash' | 'account';

/** A country as this platform knows it. */
export interface Place {
  readonly code: string;
  readonly currency: string;
  readonly perEuro: number;
  /** In how many parts of one unit sums are paid out: 1 or 100. */
  readonly parts: number;
  readonly dial: string;
  /** Digits of a telephone number behind the dial. */
  readonly digits: number;
  readonly zone: Zone;
  readonly culture: Culture;
  readonly payouts: Weighted<Payout>;
  /** Larger ones first. */
  readonly towns: readonly string[];
  readonly wallets: readonly string[];
  readonly agents: readonly string[];
}

interface Lists {
  readonly towns: string;
  readonly wallets: string;
  readonly agents: string;
}

function place(
  code: string,
  currency: string,
  perEuro: number,
  dial: string,
  digits: number,
  zone: ZoneName,
  culture: Culture,
  [wallet, cash, account]: readonly [wallet: number, cash: number, account: number],
  lists: Lists,
): Place {
  return {
    code,
    currency,
    perEuro,
    parts: exponentOf(currency) === 0 || perEuro > 1_000 ? 1 : 100,
    dial,
    digits,
    zone: zoneOf(zone),
    culture,
    payouts: [
      ['wallet', wallet],
      ['cash', cash],
      ['account', account],
    ],
    towns: words(lists.towns),
    wallets: words(lists.wallets),
    agents: words(lists.agents),
  };
}

/** Where customers live and nobody is paid abroad. */
function home(code: string, dial: string, digits: number, zone: ZoneName, towns: string): Place {
  const lists = { towns, wallets: 'home', agents: 'none' };
  return place(code, 'EUR', 1, dial, digits, zone, 'french', [0, 0, 100], lists);
}

const places: readonly Place[] = [
  place('FR', 'EUR', 1, '+336', 8, 'Europe/Paris', 'french', [1, 0, 0], {
    towns:
      'Paris Marseille Lyon Toulouse Nice Nantes Strasbourg Montpellier Bordeaux Lille Rennes Reims Toulon Grenoble Dijon Angers Brest Limoges Tours Amiens Metz Perpignan Rouen Nancy Montreuil Saint-Denis Creteil Argenteuil Mulhouse Caen',
    wallets: 'home',
    agents: 'none',
  }),
  place('PH', 'PHP', 61, '+639', 9, 'Asia/Manila', 'filipino', [48, 30, 22], {
    towns:
      'Manila Quezon_City Cebu_City Davao_City Iloilo_City Cagayan_de_Oro Angeles Olongapo Bacoor Taguig Iligan Tacloban Baguio Batangas Laoag Zamboanga Bacolod General_Santos Naga Legazpi Lapu-Lapu Puerto_Princesa',
    wallets: 'gcash maya coins',
    agents: 'cebuana mlhuillier palawan lbc',
  }),
  place('RO', 'RON', 4.97, '+407', 8, 'Europe/Bucharest', 'romanian', [25, 22, 53], {
    towns:
      'Bucuresti Iasi Cluj-Napoca Timisoara Constanta Craiova Brasov Galati Ploiesti Bacau Suceava Botosani Satu_Mare Pitesti Oradea',
    wallets: 'rev beez',
    agents: 'posta smith',
  }),
  place('MG', 'MGA', 4900, '+2613', 8, 'Indian/Antananarivo', 'malagasy', [66, 22, 12], {
    towns:
      'Antananarivo Toamasina Antsirabe Mahajanga Fianarantsoa Toliara Antsiranana Nosy_Be Ambositra Sambava Morondava',
    wallets: 'mvola orange airtel',
    agents: 'paositra bfv',
  }),
  place('SN', 'XOF', 655.957, '+2217', 8, 'Africa/Dakar', 'sahelian', [68, 24, 8], {
    towns: 'Dakar Thies Kaolack Saint-Louis Ziguinchor Mbour Touba Tambacounda Matam',
    wallets: 'wave orange',
    agents: 'wari joni',
  }),
  place('CI', 'XOF', 655.957, '+2250', 9, 'Africa/Abidjan', 'coastal', [72, 20, 8], {
    towns: 'Abidjan Bouake Daloa Yamoussoukro San-Pedro Korhogo Man',
    wallets: 'orange mtn wave',
    agents: 'poste agents',
  }),
  place('ML', 'XOF', 655.957, '+2237', 7, 'Africa/Bamako', 'sahelian', [60, 35, 5], {
    towns: 'Bamako Kayes Sikasso Segou Mopti',
    wallets: 'orange moov',
    agents: 'agents poste',
  }),
  place('BJ', 'XOF', 655.957, '+2299', 7, 'Africa/Porto-Novo', 'coastal', [72, 22, 6], {
    towns: 'Cotonou Porto-Novo Parakou Abomey',
    wallets: 'mtn moov',
    agents: 'poste agents',
  }),
  place('CM', 'XAF', 655.957, '+2376', 8, 'Africa/Douala', 'coastal', [65, 28, 7], {
    towns: 'Douala Yaounde Bafoussam Garoua Limbe',
    wallets: 'mtn orange',
    agents: 'express agents',
  }),
  place('MA', 'MAD', 10.8, '+2126', 8, 'Africa/Casablanca', 'maghrebi', [10, 50, 40], {
    towns: 'Casablanca Rabat Fes Marrakech Tanger Agadir Oujda',
    wallets: 'cashp',
    agents: 'wafa chaabi',
  }),
  place('DZ', 'DZD', 146, '+2135', 8, 'Africa/Tunis', 'maghrebi', [0, 50, 50], {
    towns: 'Alger Oran Constantine Setif Bejaia',
    wallets: 'none',
    agents: 'poste',
  }),
  place('TN', 'TND', 3.37, '+2162', 7, 'Africa/Tunis', 'maghrebi', [15, 35, 50], {
    towns: 'Tunis Sfax Sousse Gabes Bizerte',
    wallets: 'd17',
    agents: 'poste',
  }),
  place('PT', 'EUR', 1, '+3519', 8, 'Europe/Lisbon', 'latin', [15, 2, 83], {
    towns: 'Lisboa Porto Braga Viseu Guarda',
    wallets: 'mbw',
    agents: 'ctt',
  }),
  place('CO', 'COP', 4400, '+573', 9, 'America/Bogota', 'latin', [45, 30, 25], {
    towns: 'Bogota Medellin Cali Barranquilla Cartagena Pereira Bucaramanga',
    wallets: 'nequi daviplata',
    agents: 'efecty giros',
  }),
  place('BR', 'BRL', 5.6, '+5511', 9, 'America/Sao_Paulo', 'latin', [60, 5, 35], {
    towns: 'Sao_Paulo Rio_de_Janeiro Recife Fortaleza Salvador Belem Manaus',
    wallets: 'pix mercado',
    agents: 'caixa',
  }),
  place('PE', 'PEN', 4.05, '+519', 8, 'America/Bogota', 'latin', [45, 30, 25], {
    towns: 'Lima Arequipa Trujillo Cusco Iquitos',
    wallets: 'yape plin',
    agents: 'western',
  }),
  place('IN', 'INR', 90, '+919', 9, 'Asia/Bangkok', 'asian', [30, 10, 60], {
    towns: 'Mumbai Chennai Pondicherry Delhi Kochi',
    wallets: 'upi',
    agents: 'muthoot',
  }),
  place('VN', 'VND', 26500, '+849', 8, 'Asia/Bangkok', 'asian', [20, 25, 55], {
    towns: 'Hanoi Hue Da_Nang Saigon Can_Tho',
    wallets: 'momo',
    agents: 'sacom',
  }),
  place('TH', 'THB', 38.5, '+668', 8, 'Asia/Bangkok', 'asian', [25, 15, 60], {
    towns: 'Bangkok Pattaya Chiang_Mai Udon_Thani Phuket Khon_Kaen',
    wallets: 'truemoney',
    agents: 'krungsri',
  }),
  place('KE', 'KES', 145, '+2547', 8, 'Indian/Antananarivo', 'coastal', [85, 8, 7], {
    towns: 'Nairobi Mombasa Kisumu Malindi',
    wallets: 'mpesa',
    agents: 'postbank',
  }),
  place('UA', 'UAH', 42, '+3806', 8, 'Europe/Bucharest', 'slavic', [20, 20, 60], {
    towns: 'Kyiv Lviv Odesa Dnipro Kharkiv',
    wallets: 'mono',
    agents: 'nova',
  }),
  place('PL', 'PLN', 4.35, '+485', 8, 'Europe/Paris', 'slavic', [20, 3, 77], {
    towns: 'Warszawa Krakow Lodz Gdansk',
    wallets: 'blik',
    agents: 'poczta',
  }),
  place('LK', 'LKR', 330, '+947', 8, 'Asia/Bangkok', 'asian', [15, 40, 45], {
    towns: 'Colombo Kandy Jaffna Galle',
    wallets: 'ezcash',
    agents: 'sampath',
  }),
  home('BE', '+324', 8, 'Europe/Brussels', 'Bruxelles'),
  home('CH', '+417', 8, 'Europe/Zurich', 'Geneve'),
  home('LU', '+3526', 8, 'Europe/Luxembourg', 'Luxembourg'),
  home('RE', '+26269', 7, 'Indian/Reunion', 'Saint-Denis'),
  home('GP', '+59069', 7, 'America/Guadeloupe', 'Pointe-a-Pitre'),
  home('MQ', '+59669', 7, 'America/Martinique', 'Fort-de-France'),
];
const byCode = new Map(places.map((entry) => [entry.code, entry]));

export function isPlace(code: string): boolean {
  return byCode.has(code);
}

export function placeOf(code: string): Place {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no place ${code}`);
  return found;
}
