/** Human outcomes as they hold of parties: from when they were decided and known until they are reversed. */
import type { OutcomeKind } from '../../intake/outcomes.js';
import { outcomeKinds } from '../../intake/outcomes.js';
import type { Role } from '../../intake/payment.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Pins } from '../../ledger/pins.js';
import type { Instant } from '../../time.js';
import { holds, never, type Span } from './spans.js';

export interface Decided extends Span {
  readonly role: Role;
  readonly party: number;
  readonly record: number;
  readonly outcome: OutcomeKind;
  readonly decidedAt: Instant;
}

function kindOf(text: string): OutcomeKind {
  const kind = outcomeKinds.find((each) => each === text);
  if (kind === undefined) throw new Error(`a stored outcome is ${text}`);
  return kind;
}

/** Of the pinned outcomes, those known by as_of, in the order of their lines. */
export async function decidedOutcomes(ledger: Ledger, pins: Pins): Promise<readonly Decided[]> {
  const rows = await ledger.rows<{
    role: number;
    party: number;
    record: number;
    outcome: string;
    decided: number;
    known: number;
    reversed: number | null;
  }>(`SELECT e.role::INTEGER AS role, m.party, e.record, e.outcome, e.decided_at::DOUBLE AS decided,
      e.known_from::DOUBLE AS known, e.reversed_at::DOUBLE AS reversed
    FROM outcome_entry e JOIN run_party m ON m.record = e.record
    WHERE e.version = ${pins.outcomes} AND greatest(e.decided_at, e.known_from) <= ${pins.asOf}
    ORDER BY e.line, e.record`);
  return rows.map(({ role, party, record, outcome, decided, known, reversed }) => ({
    role: role === 0 ? 'payer' : 'beneficiary',
    party,
    record,
    outcome: kindOf(outcome),
    decidedAt: decided,
    from: Math.max(decided, known),
    until: reversed ?? never,
  }));
}

const adverse: readonly OutcomeKind[] = ['reported', 'confirmed', 'convicted'];

/**
 * Those that pass something on. Who was cleared later passes nothing on while that holds: a conviction alone outlasts
 * it, until it is reversed itself.
 */
export function passedOn(decided: readonly Decided[]): readonly Decided[] {
  const cleared = decided.filter(({ outcome }) => outcome === 'cleared');
  return decided
    .filter(({ outcome }) => adverse.includes(outcome))
    .flatMap((each) => {
      if (each.outcome === 'convicted') return [each];
      const over = cleared.filter(({ role, party, decidedAt }) => {
        return role === each.role && party === each.party && decidedAt >= each.decidedAt;
      });
      return over.reduce<readonly Decided[]>(
        (left, { from, until }) => {
          return left.flatMap((part) => [
            { ...part, until: Math.min(part.until, from) },
            { ...part, from: Math.max(part.from, until) },
          ]);
        },
        [each],
      );
    })
    .filter(({ from, until }) => from < until);
}

/** Parties whom people cleared, where that holds at an instant and nothing graver said of the same party does. */
export function clearedAt(decided: readonly Decided[], at: Instant): ReadonlySet<number> {
  const passing = new Set(passedOn(decided).flatMap((each) => (holds(each, at) ? [each.party] : [])));
  return new Set(
    decided.flatMap((each) => {
      return each.outcome === 'cleared' && holds(each, at) && !passing.has(each.party) ? [each.party] : [];
    }),
  );
}

/** A report is what people think likely; what was confirmed or judged says twice as much. */
export function pointsOf(outcome: OutcomeKind): number {
  return outcome === 'reported' ? 1 : 2;
}
