/** What a person says of two records, refused where it contradicts what was said before or would join a minor to an adult. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { judgementsInForce, type Verdict, writeJudgement } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { ages } from './cluster-records.js';
import { contradictionOf } from './contradicting-judgements.js';
import { findRecord, type RecordNamed, recordNamed } from './find-record.js';

export interface JudgeOptions {
  /** Record ids as payments have them, or as they are printed; where both roles have one, `payer:ID` or `beneficiary:ID`. */
  readonly one: string;
  readonly other: string;
  readonly verdict: Verdict;
  readonly by: string;
  readonly reason: string;
  readonly at: Instant;
}

export interface Judged {
  readonly one: string;
  readonly other: string;
  readonly role: Role;
  readonly verdict: Verdict;
  /** What was said of the two before. */
  readonly before: Verdict | null;
}

/** @throws VigieError `usage` for an id that names nobody or a judgement that contradicts others; nothing is changed then. */
export async function judge(ledger: Ledger, options: JudgeOptions): Promise<Judged> {
  const { verdict, by, reason, at } = options;
  const one = await findRecord(ledger, options.one);
  const other = await findRecord(ledger, options.other);
  if (one.record === other.record)
    throw new VigieError('usage', options.other, 'is the same record as the other one; name two records.');
  if (verdict === 'same') await refuseMinorWithAdult(ledger, one, other);
  const pair = { one: Math.min(one.record, other.record), other: Math.max(one.record, other.record) };
  const held = await judgementsInForce(ledger);
  const before = held.find((each) => each.one === pair.one && each.other === pair.other);
  const rest = held.filter((each) => each !== before);
  const contradiction = contradictionOf([...rest, { ...pair, verdict }]);
  if (contradiction !== undefined) {
    const [a, b, between] = await Promise.all(
      [contradiction.one, contradiction.other, contradiction.between].map((record) =>
        recordNamed(ledger, record),
      ),
    );
    throw new VigieError(
      'usage',
      `${options.one} ${options.other}`,
      `would contradict what was said before: ${a} and ${b} were judged different, and both the same as ${between}. Nothing was changed; judge one of the three pairs anew first, --undecided withdraws.`,
    );
  }
  await writeJudgement(ledger, { ...pair, verdict, at, by, reason });
  return {
    one: one.id,
    other: other.id,
    role: one.role,
    verdict,
    before: before?.verdict ?? null,
  };
}

async function refuseMinorWithAdult(ledger: Ledger, one: RecordNamed, other: RecordNamed): Promise<void> {
  const seen = await Promise.all([one, other].map((each) => ageOf(ledger, each)));
  if (!seen.includes(ages.minor) || !seen.includes(ages.adult)) return;
  const minor = seen[0] === ages.minor ? one : other;
  throw new VigieError(
    'usage',
    minor.id,
    'was under 18 at a payment and the other one is of age: a record of a minor is never joined with one of an adult. Nothing was changed; check the dates of birth.',
  );
}

async function ageOf(ledger: Ledger, { record, role }: RecordNamed): Promise<number> {
  const [row] = await ledger.rows<{ youngest: number | null }>(
    `SELECT min(${role}_age)::INTEGER AS youngest FROM payment WHERE ${role}_record = ${record}`,
  );
  const youngest = row?.youngest ?? null;
  if (youngest === null) return ages.unknown;
  return youngest < 18 ? ages.minor : ages.adult;
}
