/** Small stories for tests: payments told in days and euros, read by `interpret` with the whole library. */
import type { Role, Status } from '../../intake/payment.js';
import { type ColumnName, columnOf } from '../../ledger/columns.js';
import { day, type Instant, precisions } from '../../time.js';
import { catalogue } from '../catalogue.js';
import type { Epoch } from '../evidence.js';
import type { Expression } from '../expression.js';
import type { GivenKind } from '../given-facts.js';
import { type Interpretation, interpret } from '../interpret.js';
import type { Signs } from '../interpret-signs.js';
import { library } from '../library/index.js';
import { lowValueSeries } from '../library/low-value-series.js';
import type { FactEvent, PaymentEvent, StatusEvent, StreamEvent } from '../stream.js';

/** Day 0 of every story; the ledger begins 400 days before, so that first-seen facts are known. */
export const dayZero: Instant = Date.UTC(2026, 0, 1);
const dayMs = day * 1000;

export interface Told {
  /** Days after day 0, fractions allowed. */
  readonly on: number;
  /** Euros; unknown when absent. */
  readonly euros?: number;
  readonly from?: number;
  readonly to?: number;
  readonly status?: Status;
  /** Known only to the day. */
  readonly dayOnly?: boolean;
  /** Enumerated columns by name, others by number; `undefined` is unknown. */
  readonly known?: Readonly<Partial<Record<ColumnName, string | number | undefined>>>;
}

export function at(days: number): Instant {
  return dayZero + Math.round(days * dayMs);
}

const bounds: readonly number[] = [5, 60, 150, 1_500];

function amounts(euros: number | undefined): Partial<Record<ColumnName, number>> {
  if (euros === undefined) return {};
  const minor = Math.round(euros * 100);
  return {
    amount_minor: minor,
    amount_ref_minor: minor,
    amount_band: bounds.filter((bound) => euros >= bound).length,
  };
}

function coded(known: Told['known']): Partial<Record<ColumnName, number>> {
  const columns: Partial<Record<ColumnName, number>> = {};
  for (const [name, value] of Object.entries(known ?? {}) as [ColumnName, string | number | undefined][]) {
    if (value === undefined) continue;
    columns[name] = typeof value === 'number' ? value : (columnOf(name).values ?? []).indexOf(value);
  }
  return columns;
}

const usual = { person_to_person: 1, corridor_listed: 1, beneficiary_type: 'person', currency: 978 } as const;

/** Payments in the order told; the first has seq 1. By default party 0 pays party 1 and the payment is executed. */
export function payments(...told: readonly Told[]): PaymentEvent[] {
  return told.map(({ on, euros, from = 0, to = 1, status = 'executed', dayOnly = false, known }, i) => ({
    kind: 'payment',
    at: dayOnly ? at(Math.floor(on) + 1) - 1_000 : at(on),
    id: `p${i + 1}`,
    seq: i + 1,
    payer: from,
    beneficiary: to,
    status,
    columns: {
      ...amounts(euros),
      precision: precisions.indexOf(dayOnly ? 'day' : 'instant'),
      day: Math.floor(at(on) / dayMs),
      ...coded({ ...usual, ...known }),
    },
  }));
}

/** The payment with this seq has another status from a day on. */
export function becomes(seq: number, on: number, status: Status): StatusEvent {
  return { kind: 'status', at: at(on), id: `p${seq}`, seq, payment: seq, status };
}

export function listed(subject: number, role: Role, on: number, value = 1): FactEvent {
  return given('listed', subject, role, on, value);
}

/** What no stream tells of a party: a list, an outcome or the network room does. */
export function given(fact: GivenKind, subject: number, role: Role, on: number, value = 1): FactEvent {
  return { kind: 'fact', fact, at: at(on), subject, role, value, derived: false };
}

/** What the stream of `about` tells party 0. */
export function told(fact: string, about: number, on: number, value: number): FactEvent {
  return { kind: 'fact', fact, at: at(on), subject: 0, role: 'payer', about, value, derived: true };
}

/** The same payment every so many days. */
export function every(days: number, times: number, each: Omit<Told, 'on'>, from = 0): Told[] {
  return Array.from({ length: times }, (_, i) => ({ ...each, on: from + i * days }));
}

const all = catalogue(library);

export interface Story {
  readonly role?: Role;
  readonly owner?: number;
  /** Days after day 0; by default right after the last event. */
  readonly asOf?: number;
  /** Days before day 0 on which the ledger begins. */
  readonly ledgerDays?: number;
  /** False: the network room has not run. */
  readonly network?: boolean;
}

export interface Reading {
  readonly interpretation: Interpretation;
  /** By id; -1 unknown. */
  stratum(id: string, epoch?: Epoch): number;
  /** The name of the stratum, `false` or `unknown`. */
  says(id: string): string;
  /** Seqs of the payments behind the evidence. */
  behind(id: string, epoch?: Epoch): number[];
  /** Seqs of those on which the stratum rests (E9). */
  matched(id: string, epoch?: Epoch): number[];
  /** Seqs of the named payments beside these (E9). */
  beside(id: string, epoch?: Epoch): number[];
  /** Of each tally by counterparty: of whom most holds, and what. */
  signs(id: string): readonly Signs[];
  /** The value of a fact for a payer. */
  fact(id: string, payer: number): number | undefined;
  /** Ids of the explanations that set a pair aside. */
  explained(counterparty: number): readonly string[];
}

export function read(events: readonly StreamEvent[], story: Story = {}): Reading {
  const { role = 'payer', owner = role === 'payer' ? 0 : 1, asOf, ledgerDays = 400, network = true } = story;
  const end = asOf === undefined ? Math.max(dayZero, ...events.map((event) => event.at)) : at(asOf);
  const setting = { ledgerStart: at(-ledgerDays), network };
  const interpretation = interpret(all, setting, owner, role, events, end);
  const position = (id: string): number => all.indicators.findIndex((each) => each.id === id);
  return {
    interpretation,
    stratum: (id, epoch = 0) => interpretation.stratum(position(id), epoch),
    says(id): string {
      const stratum = interpretation.stratum(position(id), 0);
      if (stratum < 0) return 'unknown';
      return all.indicators[position(id)]?.strata[stratum - 1]?.name ?? 'false';
    },
    behind: (id, epoch = 0) => interpretation.payments(position(id), epoch).map(({ seq }) => seq),
    matched: (id, epoch = 0) => interpretation.matched(position(id), epoch).map(({ seq }) => seq),
    beside: (id, epoch = 0) => interpretation.beside(position(id), epoch).map(({ seq }) => seq),
    signs: (id) => interpretation.signs(position(id), 0),
    fact: (id, payer) => interpretation.facts(all.facts.findIndex((each) => each.id === id)).get(payer),
    explained: (counterparty) => interpretation.explained.get(counterparty) ?? [],
  };
}

/** The value of one measure, as text, in the stream of the story: `7/2`, `unknown`. */
export function measure(
  of: Expression,
  events: readonly StreamEvent[],
  { role = 'payer', owner = role === 'payer' ? 0 : 1, asOf, ledgerDays = 400 }: Story = {},
): string {
  const alone = catalogue([
    {
      ...lowValueSeries,
      id: 'measured',
      side: role,
      typology: role === 'payer' ? 'payer-pattern' : 'collector-pattern',
      parameters: {},
      strata: [{ name: 'known', when: { kind: 'known', of } }],
    },
  ]);
  const end = asOf === undefined ? Math.max(...events.map((event) => event.at)) : at(asOf);
  const seen = interpret(alone, { ledgerStart: at(-ledgerDays) }, owner, role, events, end);
  return seen.values(0, 0)[0]?.value ?? 'no anchor';
}
