import type { Random, Weighted } from './random.js';

/** Local hours, as shares of [from, to) in hours; past 24 is the night after. */
export const hours = {
  daytime: [
    [8, 12, 4],
    [12, 14, 2],
    [14, 19, 4],
  ],
  mixed: [
    [8, 12, 4],
    [12, 18, 5],
    [18, 23, 5],
    [23, 29, 0.7],
  ],
  evening: [
    [9, 18, 3.5],
    [18, 23, 5],
    [23, 29, 2],
  ],
  night: [
    [7, 17, 1.5],
    [17, 22, 1.5],
    [22, 30, 6],
  ],
} as const;
export type HoursId = keyof typeof hours;

export function hourOf(random: Random, id: HoursId): number {
  let total = 0;
  for (const slot of hours[id]) total += slot[2];
  let left = random.share() * total;
  for (const [from, to, weight] of hours[id]) {
    left -= weight;
    if (left < 0) return random.between(from, to) % 24;
  }
  return 12;
}

/** Every free text of a purpose; the first is none. Everybody picks from everyday words. */
export const purposeTexts = [
  '',
  'family support',
  'soutien familial',
  'aide familiale',
  'living expenses',
  'food',
  'courses alimentaires',
  'school fees',
  'frais de scolarité',
  'tuition',
  'medical',
  'médicaments',
  'hospital bill',
  'rent',
  'loyer',
  'house repair',
  'travaux maison',
  'gift',
  'cadeau',
  'birthday',
  'anniversaire',
  'Christmas',
  'help',
  'aide',
  'emergency',
  'savings',
  'donation',
  'don',
  'invoice',
  'facture',
  'services',
  'lessons',
  'cours',
  'salary',
  'salaire',
  'order',
  'commande',
  'travel',
  'loan repayment',
  'tontine',
  'subscription',
] as const;
export type PurposeText = (typeof purposeTexts)[number];

const family: Weighted<PurposeText> = [
  ['', 24],
  ['family support', 22],
  ['soutien familial', 10],
  ['aide familiale', 8],
  ['living expenses', 7],
  ['food', 6],
  ['courses alimentaires', 3],
  ['school fees', 6],
  ['frais de scolarité', 3],
  ['medical', 4],
  ['médicaments', 2],
  ['rent', 3],
  ['house repair', 2],
  ['gift', 4],
  ['cadeau', 2],
  ['birthday', 2],
  ['help', 3],
  ['emergency', 1],
];
const personal: Weighted<PurposeText> = [
  ['', 30],
  ['family support', 14],
  ['soutien familial', 5],
  ['gift', 16],
  ['cadeau', 7],
  ['help', 8],
  ['aide', 5],
  ['birthday', 3],
  ['food', 4],
  ['living expenses', 4],
  ['school fees', 3],
  ['medical', 4],
  ['services', 2],
];
const service: Weighted<PurposeText> = [
  ['', 25],
  ['services', 16],
  ['invoice', 12],
  ['facture', 10],
  ['order', 8],
  ['commande', 6],
  ['gift', 6],
  ['lessons', 5],
  ['cours', 4],
  ['salary', 4],
  ['help', 4],
];
const giving: Weighted<PurposeText> = [
  ['', 30],
  ['donation', 25],
  ['don', 20],
  ['help', 10],
  ['aide', 10],
  ['gift', 5],
];
const schooling: Weighted<PurposeText> = [
  ['', 15],
  ['school fees', 25],
  ['frais de scolarité', 15],
  ['tuition', 15],
  ['living expenses', 10],
  ['rent', 8],
  ['loyer', 6],
  ['food', 6],
];
const money: Weighted<PurposeText> = [
  ['', 35],
  ['savings', 20],
  ['loan repayment', 10],
  ['tontine', 15],
  ['travaux maison', 8],
  ['rent', 6],
  ['invoice', 6],
];

export type PurposesId = 'family' | 'personal' | 'service' | 'giving' | 'schooling' | 'money';
export const purposePools: Readonly<Record<PurposesId, Weighted<PurposeText>>> = {
  family,
  personal,
  service,
  giving,
  schooling,
  money,
};

const purposeIndex = new Map<string, number>(purposeTexts.map((text, index) => [text, index]));

export function purposeOf(random: Random, id: PurposesId): number {
  return purposeIndex.get(random.weighted(purposePools[id])) ?? 0;
}
