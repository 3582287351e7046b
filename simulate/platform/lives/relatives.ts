import type { Relationship } from '../../../src/intake/payment.js';
import type { Weighted } from '../../random.js';
import { addRecord, drawName, newPayee } from '../new-payee.js';
import { firstRecord, type Payee } from '../payee.js';
import type { Life } from '../world.js';

/** Somebody who is paid, and what the payer would say they are. */
export interface Relation {
  readonly payee: Payee;
  readonly relationship: Relationship;
}

export type Kinship = 'parent' | 'sibling' | 'spouse' | 'child' | 'other_family';

/** Chance that a father's or sibling's family name is the payer's. */
const sharedNames: Readonly<Record<string, number>> = {
  PH: 0.85,
  RO: 0.92,
  MG: 0.25,
  SN: 0.9,
  ML: 0.9,
  CI: 0.75,
  BJ: 0.75,
  CM: 0.5,
  CO: 0.8,
  BR: 0.7,
  PE: 0.8,
  MA: 0.9,
  IN: 0.4,
  LK: 0.4,
};
const ages: Readonly<Record<Kinship, readonly [number, number]>> = {
  parent: [50, 82],
  child: [18, 30],
  spouse: [24, 58],
  sibling: [19, 60],
  other_family: [19, 60],
};
export const kinships: Weighted<Kinship> = [
  ['parent', 40],
  ['sibling', 20],
  ['spouse', 18],
  ['child', 10],
  ['other_family', 12],
];

export function newRelative(life: Life, kinship: Kinship, klass: string): Relation {
  const { draws, payer } = life;
  const { corridor } = payer;
  const share = nameShare(life, kinship);
  const family = draws.chance(share) ? payer.family : undefined;
  const partner = payer.sex === 'm' ? 'f' : 'm';
  const payee = newPayee(life, corridor, klass, {
    family,
    age: ages[kinship],
    sex: kinship === 'spouse' ? partner : undefined,
  });
  if (payee.sex === 'f' && draws.chance(0.06)) {
    // Maiden and married name, on one telephone.
    addRecord(life, payee, drawName(life, corridor, 'f'), { phone: payee.phone });
  } else if (draws.chance(0.12)) addRecord(life, payee, firstRecord(payee).name);
  return { payee, relationship: kinship };
}

function nameShare({ draws, payer }: Life, kinship: Kinship): number {
  const { corridor } = payer;
  const spousesShare = corridor === 'PH' || corridor === 'RO';
  let share = sharedNames[corridor] ?? 0.85;
  if (kinship === 'parent' && draws.chance(0.6)) share *= spousesShare ? 0.95 : 0.3;
  if (kinship === 'spouse') return spousesShare ? 0.8 : 0.25;
  if (payer.sex === 'f' && kinship !== 'child') share *= 0.55;
  return kinship === 'other_family' ? share * 0.45 : share;
}

/** Now and then one telephone of the family serves another one of it, under another name. */
export function familyWallet(life: Life, kin: Relation[], klass: string): void {
  const { draws, payer } = life;
  const [host] = kin;
  if (host === undefined || !draws.chance(0.08)) return;
  const { phone, town } = host.payee;
  const { family } = firstRecord(host.payee).name;
  const payee = newPayee(life, payer.corridor, klass, { family, town, phone });
  for (const record of payee.records) if (record.phone !== '') record.phone = phone;
  kin.push({ payee, relationship: 'other_family' });
}
