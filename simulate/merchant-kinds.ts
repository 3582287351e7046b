import type { Spread, Weighted } from './random.js';

/** A kind of merchant: its categories of ISO 18245, how it is called, what one payment costs in euros. */
export interface MerchantKind {
  readonly categories: readonly string[];
  readonly names: readonly string[];
  readonly euros: Spread;
  readonly cash?: true;
  readonly online?: true;
}

export type MerchantId =
  | 'air-fare'
  | 'travel-agency'
  | 'room'
  | 'cash-machine'
  | 'restaurant'
  | 'grocer'
  | 'transport'
  | 'fuel'
  | 'pharmacy'
  | 'shop'
  | 'streaming'
  | 'software'
  | 'private-network'
  | 'screen-recorder'
  | 'airtime';

function words(text: string): readonly string[] {
  return text.split('|');
}

export const merchantKinds: Readonly<Record<MerchantId, MerchantKind>> = {
  'air-fare': {
    categories: ['4511', '3005', '3008', '3010', '3057'],
    names: words('Aria Airways|Boreas Air|Meridian Airlines|Condora Air|Levant Wings'),
    euros: { median: 620, sigma: 0.5, min: 90, max: 2_400 },
    online: true,
  },
  'travel-agency': {
    categories: ['4722'],
    names: words('Horizon Voyages|Globe Travel|Escapade'),
    euros: { median: 480, sigma: 0.6, min: 60, max: 3_000 },
    online: true,
  },
  room: {
    categories: ['7011', '7011', '3501'],
    names: words('Hotel Alba|Pension Coral|Guesthouse Nova|Hotel Meridian|Residence Vela'),
    euros: { median: 160, sigma: 0.8, min: 15, max: 1_500 },
  },
  'cash-machine': {
    categories: ['6011'],
    names: words('ATM 0117|ATM 0242|ATM 0388|ATM 0451'),
    euros: { median: 95, sigma: 0.6, min: 15, max: 400 },
    cash: true,
  },
  restaurant: {
    categories: ['5812', '5814', '5813'],
    names: words('Bistro Iris|Grill Terra|Cafe Lumen|Bar Zenit'),
    euros: { median: 19, sigma: 0.7, min: 2, max: 150 },
  },
  grocer: {
    categories: ['5411', '5499'],
    names: words('Marche Solea|Mini Mart Kora|Super Delta'),
    euros: { median: 24, sigma: 0.8, min: 2, max: 200 },
  },
  transport: {
    categories: ['4111', '4121', '4112'],
    names: words('Metro Rivage|Taxi Quartz|Rail Cobalt'),
    euros: { median: 12, sigma: 0.8, min: 1, max: 120 },
  },
  fuel: {
    categories: ['5541'],
    names: words('Station Faro|Station Ursa'),
    euros: { median: 52, sigma: 0.4, min: 8, max: 120 },
  },
  pharmacy: {
    categories: ['5912'],
    names: words('Pharmacy Jade|Pharmacy Brisa'),
    euros: { median: 16, sigma: 0.6, min: 2, max: 120 },
  },
  shop: {
    categories: ['5999', '5651', '5311', '5732'],
    names: words('Atelier Grana|Boutique Aster|Store Prisma|Outlet Orbis'),
    euros: { median: 42, sigma: 0.9, min: 3, max: 900 },
  },
  streaming: {
    categories: ['5815'],
    names: words('Mistral Video|Eclat Music'),
    euros: { median: 11, sigma: 0.3, min: 4, max: 30 },
    online: true,
  },
  software: {
    categories: ['5734', '5817', '5818'],
    names: words('Quill Office|Paintbox Studio|Tally Books|Castle Games'),
    euros: { median: 34, sigma: 0.8, min: 2, max: 300 },
    online: true,
  },
  'private-network': {
    categories: ['4816', '5817'],
    names: words('Nova VPN|Tunnel One VPN'),
    euros: { median: 28, sigma: 0.8, min: 4, max: 120 },
    online: true,
  },
  // Products on sale: a list of such names, which anybody may keep, cannot know invented ones.
  'screen-recorder': {
    categories: ['5734', '5817', '5818'],
    names: words(
      'TechSmith Camtasia|Bandicam Company|Movavi Screen Recorder|Icecream Screen Recorder|ScreenPal|Wondershare DemoCreator',
    ),
    euros: { median: 39, sigma: 0.5, min: 9, max: 300 },
    online: true,
  },
  airtime: {
    categories: ['4814'],
    names: words('Alba Mobile|Terra Telecom|Kora Cell'),
    euros: { median: 10, sigma: 0.4, min: 5, max: 20 },
  },
};

/** What a card pays at home. */
export const atHome: Weighted<MerchantId> = [
  ['grocer', 34],
  ['restaurant', 18],
  ['shop', 14],
  ['fuel', 9],
  ['cash-machine', 7],
  ['transport', 6],
  ['pharmacy', 4],
  ['streaming', 3],
  ['software', 2],
  ['private-network', 1],
  ['room', 1],
  ['air-fare', 1],
];

/** What a card pays on a journey, cash and the room aside. */
export const onJourney: Weighted<MerchantId> = [
  ['restaurant', 38],
  ['grocer', 24],
  ['shop', 16],
  ['transport', 16],
  ['pharmacy', 6],
];
