/** What each stream shows over a whole run, small enough to hold for every stream of a ledger at once. */
import type { Role } from '../../intake/payment.js';
import type { Instant } from '../../time.js';
import { formatInstant } from '../../time.js';
import type { Evaluation } from '../../typology/compiled/evaluation.js';
import type { Listener } from '../../typology/compiled/listener.js';
import type { PartyStream } from '../../typology/compiled/party-stream.js';
import type { Scorer } from '../score.js';
import { DerivedFactsBuilder } from './derived-facts.js';
import { History } from './history.js';
import { Lanes, OutcomeDigests } from './outcome-digest.js';
import type { ScoredTable } from './scored-table.js';

/** The outcomes of one run, as text by stream: equal texts are equal outcomes at every instant. */
export interface TracedRun {
  readonly parties: Readonly<Record<Role, readonly number[]>>;
  /** Undefined when the run had no such stream. */
  text(role: Role, party: number): string | undefined;
  /** Whether any indicator of the stream ever was known. */
  shown(role: Role, party: number): boolean;
  /** Outcomes, the last one of each stream and instant. */
  readonly outcomes: number;
}

export class OutcomeTrace implements Listener {
  readonly derivedFacts: DerivedFactsBuilder = new DerivedFactsBuilder();
  private readonly scorer: Scorer;
  private readonly history: History;
  private readonly digests: OutcomeDigests;
  private readonly slots: Readonly<Record<Role, Map<number, number>>> = {
    payer: new Map(),
    beneficiary: new Map(),
  };
  private readonly everShown: Readonly<Record<Role, Set<number>>> = {
    payer: new Set(),
    beneficiary: new Set(),
  };
  private readonly lanes = new Lanes();

  constructor(scorer: Scorer) {
    this.scorer = scorer;
    this.history = new History(scorer, false);
    const empty = new Lanes();
    for (let i = 0; i < scorer.catalogue.indicators.length * 2; i++) empty.add(-1);
    empty.add(scorer.weights.prior);
    empty.add(scorer.weights.prior);
    empty.add(0);
    this.digests = new OutcomeDigests(empty);
  }

  opened(stream: PartyStream): void {
    this.history.opened(stream);
    this.slots[stream.role].set(stream.owner, stream.slot);
    this.digests.open();
  }

  evaluated(stream: PartyStream, now: Instant, evidence: Evaluation): void {
    this.history.evaluated(stream, now, evidence);
    this.keep(stream, now, evidence);
  }

  finished(stream: PartyStream, asOf: Instant, evidence: Evaluation): void {
    this.history.finished(stream, asOf, evidence);
    this.keep(stream, asOf, evidence);
  }

  derived(fact: number, payer: number, beneficiary: number, at: Instant, value: number): void {
    this.derivedFacts.add(fact, payer, beneficiary, at, value);
    const slot = this.slots.beneficiary.get(beneficiary);
    if (slot === undefined) throw new Error(`a fact of a stream that was never opened: ${beneficiary}`);
    this.lanes.start(1, 1);
    for (const part of [fact, payer, at, value]) this.lanes.add(part);
    this.digests.aside(slot, this.lanes);
  }

  private keep(stream: PartyStream, at: Instant, evidence: Evaluation): void {
    const { scorer, lanes } = this;
    lanes.start(0, 0);
    for (let i = 0; i < scorer.catalogue.indicators.length; i++) {
      const later = evidence.stratum(i, 0);
      if (later >= 0) this.everShown[stream.role].add(stream.owner);
      lanes.add(later);
      lanes.add(evidence.stratum(i, 1));
    }
    lanes.add(scorer.total(evidence, stream.role));
    lanes.add(scorer.victimTotal(evidence, stream.role));
    lanes.add(stream.minor ? 1 : 0);
    this.digests.add(stream.slot, at, lanes);
  }

  traced(): TracedRun {
    const { slots, digests, everShown } = this;
    const tables: Readonly<Record<Role, ScoredTable>> = {
      payer: this.history.scored.payer.build(),
      beneficiary: this.history.scored.beneficiary.build(),
    };
    const rows = { payer: rowsOf(tables.payer), beneficiary: rowsOf(tables.beneficiary) };
    const names = this.scorer.catalogue.indicators.map(({ id }) => id);
    return {
      parties: { payer: [...slots.payer.keys()], beneficiary: [...slots.beneficiary.keys()] },
      text: (role, party) => {
        const slot = slots[role].get(party);
        if (slot === undefined) return undefined;
        const { changes, digest } = digests.of(slot);
        return `${finalText(tables[role], rows[role].get(party), names)}; ${changes} changes, digest ${digest}`;
      },
      shown: (role, party) => everShown[role].has(party),
      outcomes: digests.count,
    };
  }
}

function rowsOf(table: ScoredTable): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  table.party.forEach((party, row) => {
    rows.set(party, row);
  });
  return rows;
}

function instantText(at: number | undefined): string {
  return at === undefined || Number.isNaN(at) ? 'never' : formatInstant(at);
}

function finalText(table: ScoredTable, row: number | undefined, names: readonly string[]): string {
  if (row === undefined) return 'nothing at as-of';
  const strata = names.flatMap((name, i) => {
    const stratum = table.strata[row * names.length + i] ?? -1;
    return stratum >= 1 ? [`${name} ${stratum}`] : [];
  });
  return [
    `pattern ${(table.pattern[row] ?? 0) / 10} dB, victim ${(table.victim[row] ?? 0) / 10} dB`,
    strata.length === 0 ? 'no hit' : strata.join(', '),
    `first hit ${instantText(table.firstHitAt[row])}, last ${instantText(table.lastHitAt[row])}`,
    `alert ${instantText(table.alertAt[row])}, protect ${instantText(table.protectAt[row])}`,
    `${table.payments[row]} payments to ${table.counterparties[row]} of ${table.total[row]} until ${instantText(table.lastPaymentAt[row])}`,
    `ages ${table.leastAge[row]} to ${table.greatestAge[row]}, flags ${table.flags[row]}`,
  ].join('; ');
}
