/** One party's stream as it is read for an explanation: interpreted at as_of, with the lines its payments came from. */
import {
  channels,
  purposeCategories,
  type Role,
  refusalClasses,
  relationships,
} from '../../intake/payment.js';
import type { Pins } from '../../ledger/pins.js';
import type { PaymentLine as LedgerLine } from '../../ledger/read-payments.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import { parseAmount } from '../../money.js';
import type { Interpretation } from '../../typology/interpret.js';
import { interpret } from '../../typology/interpret.js';
import { Kept } from '../../typology/interpret-kept.js';
import { momentAt } from '../../typology/interpret-moment.js';
import { whoReturns } from '../../typology/library/who-returns.js';
import type { FactEvent, PaymentEvent } from '../../typology/stream.js';
import { ageCounts, bandOfAge } from '../age-bands.js';
import { fastSeriesIn } from '../fast-series.js';
import { kinNotTaken } from '../kin-not-taken.js';
import type { PartyExplanation, PaymentLine, SetAside, Versions } from '../lead-explanation.js';
import { namedAges } from '../named-ages.js';
import { severalNames } from '../routes.js';
import type { Weights } from '../weights.js';
import { factsBetween } from './derived-facts.js';
import type { Explainer, Subject } from './explain-party.js';
import {
  cautionsOf,
  linksOfOthers,
  otherSide,
  toldOfHub,
  unknownFacts,
  unknownUnderNames,
} from './explain-unknown.js';
import { listEntries } from './list-entries.js';
import { networkNotes } from './network-notes.js';
import { factsTold, paymentEvents, streamEvents } from './party-stream-rows.js';

export interface PartyView {
  readonly subject: Subject;
  readonly seen: Interpretation;
  /** What `inFull` completes. */
  readonly base: PartyExplanation;
  /** By fact and key of the counterparty: the stratum last told to this party. */
  readonly told: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Keys of the other sides of the payments shown. */
  readonly counterparties: readonly number[];
  positions(payments: readonly PaymentEvent[]): number[];
  /** -1 for a payment that is not shown. */
  positionOf(seq: number): number;
  counterpartyOf(payment: PaymentEvent): string;
  /** The printed id of another side of the stream; empty of a key that is none. */
  idOf(counterparty: number): string;
}

function moneyOf({ amount, currency }: LedgerLine): { minor: number; currency: string } {
  const minor = parseAmount(amount, currency);
  if (typeof minor !== 'number') throw new Error(`an accepted amount cannot be read: ${minor}`);
  return { minor, currency };
}

type Columns = PaymentEvent['columns'];

function lineOf(line: LedgerLine, role: Role, columns: Columns, pins: Pins, party: string): PaymentLine {
  const changes = line.changes.filter((change) => change.at <= pins.asOf);
  const counterparty = role === 'payer' ? line.beneficiaryId : line.payerId;
  const name = role === 'payer' ? line.beneficiaryName : line.payerName;
  return {
    id: line.paymentId,
    at: line.at,
    precision: line.precision,
    day: columns.day ?? 0,
    amount: moneyOf(line),
    status: changes.at(-1)?.status ?? line.firstStatus,
    counterparty: counterparty ?? undefined,
    ...(counterparty === null || counterparty === party ? {} : { oneWith: party }),
    ...(name === undefined || name === null ? {} : { counterpartyName: name }),
    reference: columns.amount_ref_minor,
    changes: changes.map(({ status, at, flagged }) => ({ status, at, flagged })),
    hour: columns.payer_hour,
    weekday: columns.payer_weekday,
    channel: channels.find((each) => each === line.channel),
    payerCountry: line.payerCountry ?? undefined,
    beneficiaryCountry: line.beneficiaryCountry ?? undefined,
    isBeyondList: columns.corridor_listed === 0,
    payoutCity: line.payoutCity ?? undefined,
    payoutAgent: line.payoutAgent ?? undefined,
    ipCountry: line.ipCountry ?? undefined,
    relationship: oneOf(relationships, columns.relationship),
    purpose: oneOf(purposeCategories, columns.purpose_category),
    refusal: oneOf(refusalClasses, columns.refusal_class),
    beneficiaryAge: bandOfAge(columns.beneficiary_age),
    file: line.file,
    line: line.line,
  };
}

/** Columns hold the position of a value. */
function oneOf<Value>(values: readonly Value[], at: number | undefined): Value | undefined {
  return at === undefined ? undefined : values[at];
}

/** By party, the record that its first payment names: it stands for the whole party. */
function firstRecords(
  sides: readonly (readonly [party: number, record: string | null])[],
): ReadonlyMap<number, string> {
  const first = new Map<number, string>();
  for (const [party, record] of sides)
    if (party >= 0 && record !== null && !first.has(party)) first.set(party, record);
  return first;
}

function versionsOf(pins: Pins, weights: Weights): Versions {
  const { lists, outcomes, rates, corridors, partyMap, nameFrequency, maxSeq } = pins;
  return { weights: weights.version, lists, outcomes, rates, corridors, partyMap, nameFrequency, maxSeq };
}

function lastTold(events: readonly FactEvent[], at: number): Map<string, Map<number, number>> {
  const told = new Map<string, Map<number, number>>();
  for (const { fact, about, value, at: since } of events) {
    if (about === undefined || since > at) continue;
    const values = told.get(fact) ?? new Map<number, number>();
    told.set(fact, values.set(about, value));
  }
  return told;
}

function setAsideOf(
  { setAside }: Interpretation,
  lines: readonly PaymentLine[],
  view: Pick<PartyView, 'positions' | 'counterpartyOf'>,
): SetAside[] {
  const aside = new Map<string, { by: readonly string[]; payments: PaymentEvent[] }>();
  for (const { payment, by } of setAside) {
    const key = view.counterpartyOf(payment);
    const known = aside.get(key) ?? { by, payments: [] };
    aside.set(key, known);
    known.payments.push(payment);
  }
  return [...aside].map(([counterparty, { by, payments }]) => {
    const positions = view.positions(payments);
    return {
      counterparty,
      explanations: by,
      payments: positions,
      fastSeries: fastSeriesIn(positions, lines),
    };
  });
}

function namesOf(lines: readonly LedgerLine[], role: Role): readonly string[] {
  const names = lines.map((line) => (role === 'payer' ? line.payerName : line.beneficiaryName));
  return [...new Set(names.filter((name) => name !== undefined && name !== null))];
}

/** ISO dates stand in their order as texts. */
function earliest(dates: readonly (string | null)[]): string | undefined {
  return dates.filter((date) => date !== null).toSorted()[0];
}

/** Payments of pairs with one in scope and those on which hits rest beside them; all of them where none is in scope. */
function shownOf(
  { catalogue }: Explainer,
  own: readonly PaymentEvent[],
  role: Role,
  seen: Interpretation,
): readonly PaymentEvent[] {
  const other = otherSide(role);
  const scoped = [...seen.residual, ...seen.setAside.map(({ payment }) => payment)];
  if (scoped.length === 0) return own;
  const pairs = new Set(scoped.map((payment) => payment[other]).filter((party) => party >= 0));
  const beside = catalogue.indicators.flatMap((_, at) =>
    ([0, 1] as const).flatMap((epoch) => seen.beside(at, epoch)),
  );
  const named = new Set([...scoped, ...beside]);
  return own.filter((payment) => named.has(payment) || pairs.has(payment[other]));
}

/** `owned` is undefined when the party has no payment up to as_of. */
export function partyView(
  explainer: Explainer,
  subject: Subject,
  owned: OwnedRows | undefined,
  lines: ReadonlyMap<number, LedgerLine>,
): PartyView {
  const { catalogue, pins, scorer } = explainer;
  const { role, party } = subject;
  const payments = owned === undefined ? [] : paymentEvents(owned);
  const told = role === 'payer' ? factsTold(catalogue, factsBetween(explainer.derived, party, party)) : [];
  const changes = owned === undefined ? [] : explainer.statuses.ofOne(owned);
  const events = streamEvents(payments, changes, explainer.given, told);
  const seen = interpret(catalogue, pins, party, role, events, pins.asOf, new Kept());
  const moment = momentAt(pins, party, role, events, pins.asOf);
  const own = payments.filter((payment) => payment[role] === party);
  const shown = shownOf(explainer, own, role, seen);
  const position = new Map(shown.map(({ seq }, at) => [seq, at]));
  const lineAt = ({ seq }: PaymentEvent): LedgerLine => {
    const line = lines.get(seq);
    if (line === undefined) throw new Error(`payment ${seq} is in no file`);
    return line;
  };
  const recordIds = firstRecords(
    own.map((payment) => {
      const { beneficiaryId, payerId } = lineAt(payment);
      return [payment[otherSide(role)], role === 'payer' ? beneficiaryId : payerId];
    }),
  );
  const idOf = (key: number): string => recordIds.get(key) ?? '';
  const reading = {
    positions: (list: readonly PaymentEvent[]): number[] => list.map(({ seq }) => position.get(seq) ?? -1),
    positionOf: (seq: number): number => position.get(seq) ?? -1,
    counterpartyOf: (payment: PaymentEvent): string => idOf(payment[otherSide(role)]),
    idOf,
  };
  const aside = seen.setAside.map(({ payment }) => payment);
  const paid = shown.map((payment) =>
    lineOf(lineAt(payment), role, payment.columns, pins, reading.counterpartyOf(payment)),
  );
  const executed = seen.residual.filter((payment) => moment.statusOf(payment) === 'executed');
  const counted = reading.positions(executed);
  const toldLast = lastTold(told, pins.asOf);
  const returning = toldLast.get(whoReturns.id);
  const othersAt = (at: number): number => returning?.get(shown[at]?.[otherSide(role)] ?? -1) ?? 0;
  const named = namedAges(
    own.map((payment) => {
      const line = lineAt(payment);
      return {
        beneficiary: role === 'payer' ? reading.counterpartyOf(payment) : subject.party_id,
        plainName: line.plainName,
        marks: {
          record: line.beneficiaryId ?? undefined,
          phone: line.phoneKey ?? undefined,
          account: line.accountKey ?? undefined,
          agent: line.payoutAgent ?? undefined,
        },
        name: line.beneficiaryName ?? undefined,
        age: payment.columns.beneficiary_age,
        position: position.get(payment.seq) ?? -1,
      };
    }),
  );
  const counting = [executed, seen.residual, aside, shown].find((list) => list.length > 0) ?? [];
  return {
    ...reading,
    subject,
    seen,
    told: toldLast,
    counterparties: [...new Set(shown.map((payment) => payment[otherSide(role)]))].filter((key) => key >= 0),
    base: {
      asOf: pins.asOf,
      partyId: subject.party_id,
      role,
      versions: versionsOf(pins, scorer.weights),
      names: explainer.inFull?.names === true ? namesOf(shown.map(lineAt), role) : undefined,
      payments: paid,
      notShown: own.length - shown.length,
      counted,
      setAside: setAsideOf(seen, paid, reading),
      kinNotTaken: kinNotTaken(role, paid, counted, othersAt),
      ages: ageCounts(
        own.map(({ columns }) => (role === 'payer' ? columns.payer_age : columns.beneficiary_age)),
      ),
      severalNames: role === 'beneficiary' && moment.factOf(severalNames, party, role) >= 1,
      namedAges: named,
      customerSince:
        role === 'payer' ? earliest(own.map((payment) => lineAt(payment).customerSince)) : undefined,
      listed: [],
      network: [],
      unknown: [...unknownFacts(counting, moment), ...unknownUnderNames(named)],
      cautions: cautionsOf(seen, moment),
    },
  };
}

/** With what only the reader of a party is told. */
export function inFull(
  { inFull: asked }: Explainer,
  subject: Subject,
  { base, told, counterparties }: PartyView,
): PartyExplanation {
  if (asked === undefined) return base;
  const shared = [...told.values()].flatMap((values) =>
    [...values].filter(([, stratum]) => stratum >= 1).map(([about]) => about),
  );
  const { entries, notes, series } = asked.surroundings;
  const beneficiaries = [...new Set(shared)];
  return {
    ...base,
    listed: listEntries(entries, subject, counterparties),
    network: networkNotes(notes, subject, counterparties),
    unknown: [...base.unknown, ...linksOfOthers(series, subject.party, beneficiaries)],
    cautions: [
      ...base.cautions,
      ...(toldOfHub(series, beneficiaries) ? (['told-of-hub'] as const) : []),
      ...asked.cautions,
    ],
  };
}
