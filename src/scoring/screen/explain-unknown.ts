/** What nobody knows of the payments that count, and which limits their evaluation met. */
import type { Role } from '../../intake/payment.js';
import { year } from '../../time.js';
import { mostPayers } from '../../typology/compiled/crowd.js';
import { linkColumns } from '../../typology/compiled/world.js';
import type { Interpretation } from '../../typology/interpret.js';
import type { Moment } from '../../typology/interpret-moment.js';
import { firstOfPair } from '../../typology/interpret-pairs.js';
import type { PaymentEvent } from '../../typology/stream.js';
import { namesWithoutAge } from '../age-words.js';
import type { Caution, UnknownFact } from '../lead-explanation.js';
import type { NamedAges } from '../named-ages.js';
import type { PayingSeries } from './paying-series.js';

/** Columns that a stream is read with for this alone; no definition need name them. */
export const shownColumns = [
  'payer_hour',
  'payer_weekday',
  'beneficiary_country',
  'amount_ref_minor',
  'relationship',
  'purpose_category',
  'refusal_class',
] as const;

/** A family name alone confirms nobody as unlinked (N2). */
const confirming = linkColumns.filter((name) => name !== 'payer_family_name');

export function unknownFacts(payments: readonly PaymentEvent[], moment: Moment): UnknownFact[] {
  const { role } = moment;
  const missing = (test: (payment: PaymentEvent) => boolean): { missing: number; of: number } => ({
    missing: payments.filter(test).length,
    of: payments.length,
  });
  const facts: UnknownFact[] = [
    { kind: 'relationship', ...missing(({ columns }) => columns.relationship === undefined) },
    { kind: 'reference-amount', ...missing(({ columns }) => columns.amount_ref_minor === undefined) },
    { kind: 'beneficiary-country', ...missing(({ columns }) => columns.beneficiary_country === undefined) },
    { kind: 'beneficiary-birth-date', ...missing(({ columns }) => columns.beneficiary_age === undefined) },
    { kind: 'payer-birth-date', ...missing(({ columns }) => columns.payer_age === undefined) },
    { kind: 'hours', ...missing(({ columns }) => columns.payer_hour === undefined) },
    {
      kind: 'counterparty',
      ...missing((payment) => (role === 'payer' ? payment.beneficiary : payment.payer) < 0),
    },
  ];
  // Whom a beneficiary was paid by before is a question about each of its payers, not about the beneficiary.
  if (role === 'payer') {
    facts.push({ kind: 'first-seen', ...missing((payment) => firstOfPair(moment, payment) === undefined) });
  } else facts.push(linksOfPayers(payments));
  return facts.filter((fact) => fact.missing > 0);
}

/** An age that is known under one name of a beneficiary is not known under another. */
export function unknownUnderNames(named: readonly NamedAges[]): readonly UnknownFact[] {
  const { missing, of } = namesWithoutAge(named);
  return missing === 0 ? [] : [{ kind: 'age-under-a-name', missing, of }];
}

function linksOfPayers(payments: readonly PaymentEvent[]): UnknownFact {
  const known = new Map<number, boolean>();
  for (const { payer, columns } of payments) {
    if (payer < 0) continue;
    const confirmed = confirming.some((name) => columns[name] !== undefined);
    known.set(payer, (known.get(payer) ?? false) || confirmed);
  }
  const missing = [...known.values()].filter((confirmed) => !confirmed).length;
  return { kind: 'links-between-payers', missing, of: known.size };
}

/** The same for the other payers of the beneficiaries that a payer shares with others. */
export function linksOfOthers(
  series: PayingSeries,
  payer: number,
  shared: readonly number[],
): readonly UnknownFact[] {
  const linkable = new Map<number, boolean>();
  for (const beneficiary of shared)
    for (const each of series.get(beneficiary) ?? [])
      if (each.payer !== payer)
        linkable.set(each.payer, each.linkable || (linkable.get(each.payer) ?? false));
  const missing = [...linkable.values()].filter((known) => !known).length;
  return missing === 0 ? [] : [{ kind: 'links-between-payers', missing, of: linkable.size }];
}

function isTotalTooLarge(payments: readonly PaymentEvent[], moment: Moment): boolean {
  const total = payments
    .filter((payment) => moment.statusOf(payment) === 'executed')
    .reduce((sum, { columns }) => sum + BigInt(columns.amount_ref_minor ?? 0), 0n);
  return total > BigInt(Number.MAX_SAFE_INTEGER) || total < -BigInt(Number.MAX_SAFE_INTEGER);
}

export function cautionsOf(seen: Interpretation, moment: Moment): Caution[] {
  const cautions: Caution[] = [];
  if (seen.windowCapped) cautions.push('window-capped');
  if (seen.hub) cautions.push('hub');
  if (isTotalTooLarge(seen.residual, moment)) cautions.push('total-too-large');
  return cautions;
}

/**
 * Whether one of these beneficiaries was paid by more people within the year of its last payment than are read (N4).
 * Who has an explanation is among them, and is not read.
 */
export function toldOfHub(series: PayingSeries, beneficiaries: readonly number[]): boolean {
  return beneficiaries.some((beneficiary) => {
    const lasts = (series.get(beneficiary) ?? []).flatMap(({ lastAt }) =>
      Number.isNaN(lastAt) ? [] : [lastAt],
    );
    const latest = lasts.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
    return lasts.filter((at) => at > latest - year * 1000).length > mostPayers;
  });
}

/** The side that a payment's other party stands on. */
export function otherSide(role: Role): Role {
  return role === 'payer' ? 'beneficiary' : 'payer';
}
