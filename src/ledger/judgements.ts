/** What people said about pairs of records; a journal of which the latest line of a pair holds. */
import type { Instant } from '../time.js';
import type { Ledger } from './ledger.js';

export const verdicts = ['same', 'different', 'undecided'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Judgement {
  /** The lesser record number first. */
  readonly one: number;
  readonly other: number;
  readonly verdict: Verdict;
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
}

function verdictOf(text: string): Verdict {
  const verdict = verdicts.find((each) => each === text);
  if (verdict === undefined) throw new Error(`a stored judgement says ${text}`);
  return verdict;
}

/** The latest judgement of each pair, in the order in which they were said: records are numbered as rows came. */
export async function judgementsInForce(ledger: Ledger): Promise<readonly Judgement[]> {
  const rows = await ledger.rows<{
    one: number;
    other: number;
    verdict: string;
    at: number;
    by: string;
    reason: string;
  }>(`SELECT one, other, verdict::VARCHAR AS verdict, "at"::DOUBLE AS "at", "by", reason FROM judgement
      QUALIFY row_number() OVER (PARTITION BY one, other ORDER BY judgement DESC) = 1 ORDER BY judgement`);
  return rows.map(({ one, other, verdict, at, by, reason }) => ({
    one,
    other,
    verdict: verdictOf(verdict),
    at,
    by,
    reason,
  }));
}

export async function writeJudgement(ledger: Ledger, judgement: Judgement): Promise<void> {
  const { one, other, verdict, at, by, reason } = judgement;
  await ledger.run(
    `INSERT INTO judgement SELECT coalesce(max(judgement), 0) + 1, ${at}, ${Math.min(one, other)},
       ${Math.max(one, other)}, '${verdict}', $by, $reason FROM judgement`,
    { by, reason },
  );
}
