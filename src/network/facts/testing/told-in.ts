/** Facts of small ledgers for tests: payments told in days, and what is then given of whom, by printed id. */
import { readOutcomes } from '../../../intake/outcomes.js';
import type { PaymentText } from '../../../intake/payment.js';
import type { Ledger } from '../../../ledger/ledger.js';
import { storeOutcomes } from '../../../ledger/outcomes.js';
import { currentPins } from '../../../ledger/pins.js';
import { partyIds } from '../../../ledger/run-facts.js';
import { prepareRun } from '../../../ledger/run-relation.js';
import { ledgerWith, plain, type Workplace } from '../../../ledger/testing/payment-file.js';
import { type TestOfCases, toldTogether } from '../../../ledger/testing/told-together.js';
import { day } from '../../../time.js';
import type { NetworkFact } from '../network-fact.js';
import { networkFacts } from '../network-facts.js';

const dayZero = Date.UTC(2025, 0, 1);
const dayMs = day * 1000;

export function onDay(days: number): string {
  return new Date(dayZero + Math.round(days * dayMs)).toISOString();
}

let count = 0;

/** A payment of EUR 30 on a day; what is not said is as in `plain`, without a phone, an account or a tie. */
export function paid(from: string, to: string, on: number, more: PaymentText = {}): PaymentText {
  return {
    ...plain,
    payment_id: `N${count++}`,
    executed_at: onDay(on),
    amount: '30.00',
    payer_id: from,
    payer_name: `Payer ${from}`,
    beneficiary_id: to,
    beneficiary_name: `Somebody ${to}`,
    ...more,
  };
}

export interface Given {
  readonly kind: NetworkFact['kind'];
  readonly id: string;
  /** Days after day 0. */
  readonly on: number;
  readonly value: number;
}

export interface Story {
  readonly rows: readonly PaymentText[];
  /** Lines of an outcomes file, without its header. */
  readonly outcomes?: readonly string[];
  /** Days after day 0; by default the last payment. */
  readonly asOf?: number;
}

/** Payments of which nothing is decided, told until the last of them. */
export function story(...rows: readonly PaymentText[]): Story {
  return { rows };
}

const outcomeColumns = 'role,party_id,account,phone,outcome,decided_at,known_from,reversed_at,decided_by';

export async function ledgerOf(place: Workplace, { rows, outcomes }: Story): Promise<Ledger> {
  const ledger = await ledgerWith(place, rows);
  if (outcomes !== undefined) {
    const path = place.file(`outcomes-${count++}.csv`, [outcomeColumns, ...outcomes, ''].join('\n'));
    await storeOutcomes(ledger, await readOutcomes(path), 1_750_000_000_000);
  }
  return ledger;
}

/** What is given as of a day; `prepareRun` is part of it. */
export async function factsIn(ledger: Ledger, asOf?: number): Promise<readonly NetworkFact[]> {
  const pins = await currentPins(ledger, asOf === undefined ? undefined : dayZero + Math.round(asOf * dayMs));
  await prepareRun(ledger, pins);
  return networkFacts(ledger, pins);
}

/** By instant, then by id. */
export async function toldIn(place: Workplace, story: Story): Promise<readonly Given[]> {
  const ledger = await ledgerOf(place, story);
  const facts = await factsIn(ledger, story.asOf);
  const pins = await currentPins(ledger);
  const ids = {
    payer: await partyIds(
      ledger,
      pins,
      'payer',
      facts.map(({ party }) => party),
    ),
    beneficiary: await partyIds(
      ledger,
      pins,
      'beneficiary',
      facts.map(({ party }) => party),
    ),
  };
  return facts
    .map(({ kind, role, party, at, value }) => {
      return { kind, id: ids[role].get(party) ?? '', on: (at - dayZero) / dayMs, value };
    })
    .sort((a, b) => a.on - b.on || (a.id < b.id ? -1 : 1));
}

/** The last value of one kind, by id; who holds nothing at the end is absent. */
export function lastOf(given: readonly Given[], kind: NetworkFact['kind']): Readonly<Record<string, number>> {
  const last: Record<string, number> = {};
  for (const each of given) if (each.kind === kind) last[each.id] = each.value;
  return Object.fromEntries(Object.entries(last).filter(([, value]) => value > 0));
}

/**
 * The same payments among people of a case of its own, with phones, accounts and agents that no other case has, so that
 * several cases stand in one ledger.
 */
export function inCase(name: string, place: number, rows: readonly PaymentText[]): readonly PaymentText[] {
  const digits = String(place).padStart(2, '0');
  const own = (row: PaymentText): PaymentText =>
    Object.fromEntries(
      Object.entries(row).flatMap(([column, text]) => {
        if (text === undefined) return [];
        if (named.test(column)) return [[column, `${name}-${text}`]];
        return [[column, numbered.test(column) ? `${text}${digits}` : text]];
      }),
    );
  return rows.map(own);
}

const named = /^(payment_id|payer_id|beneficiary_id|payout_agent)$/;
const numbered = /^(payer|beneficiary)_(phone|account)$/;

/** What is given of whom in each of several cases of one ledger. */
async function toldInCases(
  place: Workplace,
  cases: ReadonlyMap<string, Story>,
): Promise<ReadonlyMap<string, readonly Given[]>> {
  const all = [...cases];
  const outcomes = all.flatMap(([name, story]) =>
    (story.outcomes ?? []).map((line) => line.replace(',', `,${name}-`)),
  );
  const ends = all.flatMap(([, { asOf }]) => (asOf === undefined ? [] : [asOf]));
  const given = await toldIn(place, {
    rows: all.flatMap(([name, { rows }], at) => inCase(name, at, rows)),
    ...(outcomes.length > 0 ? { outcomes } : {}),
    ...(ends.length > 0 ? { asOf: Math.max(...ends) } : {}),
  });
  return new Map(all.map(([name]) => [name, ofCase(name, given)]));
}

function ofCase(name: string, given: readonly Given[]): readonly Given[] {
  return given
    .filter(({ id }) => id.startsWith(`${name}-`))
    .map((each) => ({ ...each, id: each.id.slice(name.length + 1) }));
}

/** For tests that say what is given of whom in each of their cases. */
export function tellsIn(place: Workplace): TestOfCases<Story, readonly Given[]> {
  return toldTogether<Story, readonly Given[]>((cases) => toldInCases(place, cases));
}
