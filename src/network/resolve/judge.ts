/** What a person says of two records, refused where it contradicts what was said before or would join a minor to an adult. */
import { VigieError } from '../../errors.js';
import type { Role } from '../../intake/payment.js';
import { judgementsInForce, type Verdict, writeJudgement } from '../../ledger/judgements.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { Instant } from '../../time.js';
import { contradictionOf, judgedOne } from './contradicting-judgements.js';
import { findRecord, recordNamed } from './find-record.js';

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
  const pair = { one: Math.min(one.record, other.record), other: Math.max(one.record, other.record) };
  const held = await judgementsInForce(ledger);
  const before = held.find((each) => each.one === pair.one && each.other === pair.other);
  const rest = held.filter((each) => each !== before);
  const said = [...rest, { ...pair, verdict }];
  const contradiction = contradictionOf(said);
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
  if (verdict === 'same') await refuseMinorWithAdult(ledger, judgedOne(said, pair.one));
  await writeJudgement(ledger, { ...pair, verdict, at, by, reason });
  return {
    one: one.id,
    other: other.id,
    role: one.role,
    verdict,
    before: before?.verdict ?? null,
  };
}

/** Of records that judgements make one person, whichever two were judged last. */
async function refuseMinorWithAdult(ledger: Ledger, records: readonly number[]): Promise<void> {
  const among = records.join(', ');
  const seen = await ledger.rows<{ id: string; minor: boolean }>(
    `SELECT r.record_id AS id, min(a.age) < 18 AS minor FROM record r JOIN (
       SELECT payer_record AS record, payer_age AS age FROM payment WHERE payer_record IN (${among})
       UNION ALL SELECT beneficiary_record, beneficiary_age FROM payment WHERE beneficiary_record IN (${among})) a
       ON a.record = r.record
     WHERE a.age IS NOT NULL GROUP BY r.record, r.record_id ORDER BY r.record`,
  );
  const minor = seen.find((each) => each.minor);
  const adult = seen.find((each) => !each.minor);
  if (minor === undefined || adult === undefined) return;
  throw new VigieError(
    'usage',
    minor.id,
    `was under 18 at a payment and ${adult.id} is of age: a record of a minor is never joined with one of an adult, be it through others judged the same. Nothing was changed; check the dates of birth.`,
  );
}
