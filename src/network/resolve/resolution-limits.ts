/** Where resolution kept records apart or compared less than it might have: what a reader of a run must know. */
import type { Ledger } from '../../ledger/ledger.js';
import type { Resolution } from './write-resolution.js';

export interface ResolutionLimits {
  /** Pairs of a minor's record and an adult's that an account, an id, a judgement or likeness would have joined. */
  readonly minorsApart: number;
  /** Records that share a key with too many others to be compared by it, or stand in too large a party. */
  readonly notCompared: number;
  /** Records with a value that stands for many people and was no evidence. */
  readonly placeholders: number;
}

export async function resolutionLimits(
  ledger: Ledger,
  { kept_apart, refused }: Resolution,
): Promise<ResolutionLimits> {
  const flagged = (where: string) =>
    ledger.number(`SELECT count(DISTINCT record) FROM record_flag WHERE ${where}`);
  return {
    minorsApart: kept_apart
      .filter(({ why }) => why === 'minor-adult')
      .reduce((sum, { pairs }) => sum + pairs, refused),
    notCompared: await flagged(`starts_with(flag, 'skipped-') OR flag = 'large-party'`),
    placeholders: await flagged(`starts_with(flag, 'placeholder-')`),
  };
}
