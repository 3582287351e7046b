/** Works out, slowly and in full, why one party stands where it stands: `interpret`, the waterfall, the payments. */
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import type { PaymentLine as LedgerLine } from '../../ledger/read-payments.js';
import { readPaymentsBySeq } from '../../ledger/read-payments.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import type { LaterStatus, ListedFact } from '../../ledger/run-facts.js';
import { parseAmount } from '../../money.js';
import type { DerivedFacts } from '../../typology/compiled/party-sorted.js';
import type { Catalogue } from '../../typology/definition.js';
import type { Interpretation } from '../../typology/interpret.js';
import { interpret } from '../../typology/interpret.js';
import type { PaymentEvent } from '../../typology/stream.js';
import { isFragile, withoutIndicator } from '../fragile.js';
import { leadBand } from '../lead-band.js';
import type { Caution, LeadExplanation, PaymentLine, SetAside, UnknownFact } from '../lead-explanation.js';
import type { Scorer } from '../score.js';
import type { BatchEvaluation } from './batch.js';
import { factsBetween } from './batch.js';
import type { RankedLead } from './choose-leads.js';
import { factsTold, paymentEvents, readPartyRows, streamEvents } from './party-stream-rows.js';
import { withoutRow } from './without-row.js';

export interface Explainer {
  readonly ledger: Ledger;
  readonly catalogue: Catalogue;
  readonly scorer: Scorer;
  readonly pins: Pins;
  readonly listed: readonly ListedFact[];
  readonly changes: readonly LaterStatus[];
  readonly derived: DerivedFacts;
  /** For evaluating again without a payment. */
  readonly evaluation: BatchEvaluation;
}

export interface ExplainedLead {
  readonly explanation: LeadExplanation;
  readonly interpretation: Interpretation;
}

function moneyOf({ amount, currency }: LedgerLine): { minor: number; currency: string } {
  const minor = parseAmount(amount, currency);
  if (typeof minor !== 'number') throw new Error(`an accepted amount cannot be read: ${minor}`);
  return { minor, currency };
}

function lineOf(line: LedgerLine, role: Role, day: number, pins: Pins): PaymentLine {
  const held = line.changes.filter((change) => change.at <= pins.asOf).at(-1);
  const counterparty = role === 'payer' ? line.beneficiaryId : line.payerId;
  return {
    id: line.paymentId,
    at: line.at,
    precision: line.precision,
    day,
    amount: moneyOf(line),
    status: held?.status ?? line.firstStatus,
    counterparty: counterparty ?? undefined,
    file: line.file,
    line: line.line,
  };
}

function unknownFacts(payments: readonly PaymentEvent[], role: Role): UnknownFact[] {
  const missing = (test: (payment: PaymentEvent) => boolean): { missing: number; of: number } => ({
    missing: payments.filter(test).length,
    of: payments.length,
  });
  const facts: UnknownFact[] = [
    { kind: 'relationship', ...missing(({ columns }) => columns.relationship === undefined) },
    { kind: 'reference-amount', ...missing(({ columns }) => columns.amount_ref_minor === undefined) },
    { kind: 'beneficiary-birth-date', ...missing(({ columns }) => columns.beneficiary_age === undefined) },
    { kind: 'payer-birth-date', ...missing(({ columns }) => columns.payer_age === undefined) },
    { kind: 'hours', ...missing(({ columns }) => columns.precision !== 0) },
    {
      kind: 'counterparty',
      ...missing((payment) => (role === 'payer' ? payment.beneficiary : payment.payer) < 0),
    },
  ];
  return facts.filter((fact) => fact.missing > 0);
}

function cautionsOf(seen: Interpretation): Caution[] {
  const cautions: Caution[] = [];
  if (seen.windowCapped) cautions.push('window-capped');
  if (seen.hub) cautions.push('hub');
  return cautions;
}

/** The band without one payment, by the compiled evaluator: what it finds equals what `interpret` would. */
function fragileOf(explainer: Explainer, lead: RankedLead, owned: OwnedRows, seen: Interpretation): boolean {
  const { scorer, evaluation, derived, changes } = explainer;
  const told = factsBetween(derived, lead.party, lead.party);
  const behind = new Set(seen.residual.map((payment) => payment.seq));
  const rows = Array.from({ length: owned.rows.length }, (_, row) => row).filter((row) =>
    behind.has(owned.rows.seq[row] as number),
  );
  return isFragile(lead.band, {
    payments: rows,
    indicators: explainer.catalogue.indicators.flatMap((indicator, at) =>
      indicator.side === lead.role && (seen.stratum(at, 0) > 0 || seen.stratum(at, 1) > 0) ? [at] : [],
    ),
    withoutIndicator: (at) => leadBand(scorer, withoutIndicator(seen, at), lead.role, lead.route),
    withoutPayment: (row) => {
      const left = withoutRow(owned, row);
      return evaluation.band({ owners: left.owners, rows: left.rows, changes, derived: told }, lead);
    },
  });
}

/** Explains leads one after another; what all of them need is read in one pass. */
export async function* explainLeads(
  explainer: Explainer,
  leads: readonly RankedLead[],
): AsyncGenerator<ExplainedLead> {
  const { ledger, catalogue } = explainer;
  for (const role of ['payer', 'beneficiary'] as const) {
    const mine = leads.filter((lead) => lead.role === role);
    const streams = await readPartyRows(
      ledger,
      catalogue,
      role,
      mine.map(({ party }) => party),
    );
    const seqs = [...streams.values()].flatMap(({ rows }) => [...rows.seq]);
    const lines = new Map((await readPaymentsBySeq(ledger, seqs)).map((line) => [line.seq, line]));
    for (const lead of mine) {
      const owned = streams.get(lead.party);
      if (owned === undefined) throw new Error(`lead ${lead.party_id} has no payments`);
      yield explainLead(explainer, lead, owned, lines);
    }
  }
}

function explainLead(
  explainer: Explainer,
  lead: RankedLead,
  owned: OwnedRows,
  lines: ReadonlyMap<number, LedgerLine>,
): ExplainedLead {
  const { catalogue, scorer, pins } = explainer;
  const payments = paymentEvents(owned);
  const told = lead.role === 'payer' ? factsTold(catalogue, explainer.derived, lead.party) : [];
  const events = streamEvents(payments, explainer.changes, explainer.listed, told);
  const seen = interpret(catalogue, pins, lead.party, lead.role, events, pins.asOf);
  const shown = payments.filter((payment) => payment[lead.role] === lead.party);
  const position = new Map(shown.map(({ seq }, at) => [seq, at]));
  const positions = (list: readonly PaymentEvent[]): number[] =>
    list.map(({ seq }) => position.get(seq) ?? -1);
  const counterpartyOf = (payment: PaymentEvent): string => {
    const line = lines.get(payment.seq);
    return (lead.role === 'payer' ? line?.beneficiaryId : line?.payerId) ?? '';
  };
  const aside = new Map<string, { by: readonly string[]; payments: PaymentEvent[] }>();
  for (const { payment, by } of seen.setAside) {
    const key = counterpartyOf(payment);
    const known = aside.get(key) ?? { by, payments: [] };
    aside.set(key, known);
    known.payments.push(payment);
  }
  const setAside: SetAside[] = [...aside].map(([counterparty, { by, payments: list }]) => ({
    counterparty,
    explanations: by,
    payments: positions(list),
  }));
  const explanations = [...new Set(setAside.flatMap((each) => each.explanations))];
  const fragile = fragileOf(explainer, lead, owned, seen);
  const explanation: LeadExplanation = {
    lead: { ...lead, fragile, explanations },
    pattern: scorer.waterfall(seen, lead.role, 'pattern'),
    victim: scorer.waterfall(seen, lead.role, 'victim'),
    payments: shown.map((payment) => {
      const line = lines.get(payment.seq);
      if (line === undefined) throw new Error(`payment ${payment.seq} is in no file`);
      return lineOf(line, lead.role, payment.columns.day ?? 0, pins);
    }),
    behind: new Map(
      catalogue.indicators.flatMap((indicator, at): [number, number[]][] => {
        if (indicator.side !== lead.role) return [];
        const epoch = seen.stratum(at, 0) >= 1 ? 0 : 1;
        return seen.stratum(at, epoch) >= 1 ? [[at, positions(seen.payments(at, epoch))]] : [];
      }),
    ),
    setAside,
    unknown: unknownFacts(seen.residual, lead.role),
    cautions: cautionsOf(seen),
  };
  return { explanation, interpretation: seen };
}
