/** Follows the score of each stream through its evaluations and writes down its outcome at as_of (E5, E6). */
import type { Role } from '../../intake/payment.js';
import { executed } from '../../ledger/columns.js';
import type { Instant } from '../../time.js';
import { rowOf, runsBack } from '../../typology/compiled/entry.js';
import type { Evaluation } from '../../typology/compiled/evaluation.js';
import type { Listener } from '../../typology/compiled/listener.js';
import type { PartyStream } from '../../typology/compiled/party-stream.js';
import { columnReader } from '../../typology/compiled/records.js';
import { ageReaders } from '../../typology/compiled/world.js';
import { placeOfGiven } from '../../typology/given-facts.js';
import { withoutIndicator } from '../fragile.js';
import { severalNames } from '../routes.js';
import type { Scorer } from '../score.js';
import { flag, ScoredTableBuilder } from './scored-table.js';

const amountOf = columnReader('amount_ref_minor');

/** The first instant that a lead is told by (E6): at which it reached the alert band, or the floor of a victim route. */
export type FirstInstant = 'alert' | 'protect';

export class History implements Listener {
  readonly scored: Readonly<Record<Role, ScoredTableBuilder>> = {
    payer: new ScoredTableBuilder(),
    beneficiary: new ScoredTableBuilder(),
  };
  private readonly scorer: Scorer;
  private readonly firstHit: Instant[] = [];
  private readonly alert: Instant[] = [];
  private readonly protect: Instant[] = [];
  private readonly seen = new Set<number>();
  /** Streams are read one after another, so one slot serves all. */
  private readonly sorted: boolean;
  private readonly leavingOut: boolean;

  /** With `leavingOut` the score without each indicator is worked out as well. */
  constructor(scorer: Scorer, sorted: boolean, leavingOut = false) {
    this.scorer = scorer;
    this.sorted = sorted;
    this.leavingOut = leavingOut;
  }

  opened(stream: PartyStream): void {
    stream.slot = this.sorted ? 0 : this.firstHit.length;
    this.firstHit[stream.slot] = Number.NaN;
    this.alert[stream.slot] = Number.NaN;
    this.protect[stream.slot] = Number.NaN;
  }

  evaluated(stream: PartyStream, now: Instant, evidence: Evaluation): void {
    if (stream.residualCount === 0 && stream.scopedCount === 0) return;
    const { slot, role } = stream;
    if (Number.isNaN(this.firstHit[slot] as number)) {
      if (!this.scorer.hit(evidence, role)) return;
      this.firstHit[slot] = now;
    }
    const alerted = !Number.isNaN(this.alert[slot] as number);
    const protectedSince = !Number.isNaN(this.protect[slot] as number);
    if (alerted && protectedSince) return;
    const { scorer } = this;
    const { cuts, alert, floor } = scorer.weights;
    if (!alerted && scorer.reaches(evidence, role, 'pattern', cuts[alert])) this.alert[slot] = now;
    if (protectedSince) return;
    const about = role === 'payer' ? 'victim' : 'pattern';
    if (scorer.reaches(evidence, role, about, cuts[floor])) this.protect[slot] = now;
  }

  /** Whether no later instant of the stream can change when it first hit and first reached this band. */
  isTold({ slot }: PartyStream, which: FirstInstant): boolean {
    return !(Number.isNaN(this.firstHit[slot] as number) || Number.isNaN(this[which][slot] as number));
  }

  finished(stream: PartyStream, _asOf: Instant, evidence: Evaluation): void {
    const { scorer } = this;
    const { role, slot } = stream;
    const strata = new Int8Array(scorer.catalogue.indicators.length);
    for (let i = 0; i < strata.length; i++) strata[i] = evidence.stratum(i, 0);
    const ages = agesOf(stream);
    if (stream.residualCount === 0 && !strata.some((each) => each >= 1)) return;
    const lastHit = scorer.lastHit(evidence, role);
    const counted = new Int16Array(strata.length);
    scorer.counted(evidence, role, counted);
    const { tooLarge, ...volume } = this.volume(stream);
    this.scored[role].add(
      {
        party: stream.owner,
        pattern: scorer.total(evidence, role),
        victim: scorer.victimTotal(evidence, role),
        flags:
          (stream.minor ? flag.minor : 0) |
          (stream.capped ? flag.windowCapped : 0) |
          (stream.hub ? flag.hub : 0) |
          (scorer.topAllowed(evidence, role, 'pattern') ? flag.topPattern : 0) |
          (scorer.topAllowed(evidence, role, 'victim') ? flag.topVictim : 0) |
          (tooLarge ? flag.totalTooLarge : 0) |
          (ages.missing ? flag.ageMissing : 0) |
          (hasSeveralNames(stream) ? flag.severalNames : 0),
        leastAge: ages.least,
        greatestAge: ages.greatest,
        alertAt: this.alert[slot] as number,
        protectAt: this.protect[slot] as number,
        firstHitAt: this.firstHit[slot] as number,
        lastHitAt: lastHit,
        ...volume,
      },
      strata,
      counted,
      this.leavingOut ? this.withoutEach(evidence, role, counted) : undefined,
    );
  }

  private withoutEach(evidence: Evaluation, role: Role, counted: Int16Array): Int16Array {
    const { scorer } = this;
    const whole = { pattern: scorer.total(evidence, role), victim: scorer.victimTotal(evidence, role) };
    return Int16Array.from(scorer.catalogue.indicators, ({ typology }, indicator) => {
      const victim = typology === 'victim';
      if (counted[indicator] === 0) return victim ? whole.victim : whole.pattern;
      const rest = withoutIndicator(evidence, indicator);
      return victim ? scorer.victimTotal(rest, role) : scorer.total(rest, role);
    });
  }

  private volume(stream: PartyStream): {
    lastPaymentAt: Instant;
    payments: number;
    counterparties: number;
    total: number;
    tooLarge: boolean;
  } {
    const { records } = stream.world;
    let payments = 0;
    let total = Number.NaN;
    let tooLarge = false;
    let lastPaymentAt = Number.NaN;
    this.seen.clear();
    for (let i = 0; i < stream.residualCount; i++) {
      const entry = stream.residual[i] as number;
      const row = rowOf(entry);
      if (records.status(row) !== executed) continue;
      payments++;
      lastPaymentAt = records.at(row);
      this.seen.add(stream.pairAt(entry));
      const amount = amountOf(records, row);
      if (Number.isNaN(amount) || tooLarge) continue;
      total = Number.isNaN(total) ? amount : total + amount;
      tooLarge = !Number.isSafeInteger(total);
    }
    // A sum that a double cannot hold would be a rounded one.
    if (tooLarge) total = Number.NaN;
    return { lastPaymentAt, payments, counterparties: this.seen.size, total, tooLarge };
  }
}

function hasSeveralNames({ role, ownFacts }: PartyStream): boolean {
  return role === 'beneficiary' && (ownFacts[placeOfGiven(severalNames)] as number) >= 1;
}

function agesOf(stream: PartyStream): { least: number; greatest: number; missing: boolean } {
  const { records } = stream.world;
  const ageOf = ageReaders[stream.role];
  let least = -1;
  let greatest = -1;
  let missing = false;
  for (const entry of stream.allInOrder()) {
    if (runsBack(entry)) continue;
    const age = ageOf(records, rowOf(entry));
    if (age < 0) {
      missing = true;
      continue;
    }
    if (least < 0 || age < least) least = age;
    if (age > greatest) greatest = age;
  }
  return { least, greatest, missing };
}
