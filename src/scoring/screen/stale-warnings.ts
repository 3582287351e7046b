import { captureSoftware } from '../../intake/capture-software.js';
import { corridors } from '../../intake/corridors.js';
import type { FileReport } from '../../ledger/load.js';
import type { Instant } from '../../time.js';
import { parseInstant } from '../../time.js';
import { isStale, type Weights } from '../weights.js';
import type { ScreenWarning } from './screen-warning.js';

/** What has expired at the instant of the run, and what of its files could not be compared for want of a rate. */
export function staleWarnings(
  asOf: Instant | null,
  weights: Weights,
  files: readonly FileReport[],
): readonly ScreenWarning[] {
  const { version, expires } = weights;
  const hasExpired = ({ expires: day }: { readonly expires: string }): boolean =>
    asOf !== null && asOf > (parseInstant(day) ?? 0);
  const countries = corridors.filter(hasExpired).map(({ country }) => country);
  const software = captureSoftware.filter(hasExpired).length;
  return [
    ...(asOf !== null && isStale(weights, asOf)
      ? [{ code: 'weights-expired', version, expires } as const]
      : []),
    ...(countries.length > 0 ? [{ code: 'corridors-expired', countries } as const] : []),
    ...(software > 0 ? [{ code: 'capture-software-expired', names: software } as const] : []),
    ...files
      .filter(({ unknownReference }) => unknownReference > 0)
      .map(({ file, unknownReference: payments }) => ({ code: 'rate-missing', file, payments }) as const),
  ];
}
