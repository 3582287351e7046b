/**
 * Weights and scores are whole tenths of a deciban (10 log10 of a likelihood ratio), so that sums are exact. This
 * file is the only place that prints or reads them.
 */

/** `-12.3`, as in leads.csv; never `-0.0`. */
export function formatDecibans(tenths: number): string {
  const size = Math.abs(tenths);
  return `${tenths < 0 ? '-' : ''}${Math.floor(size / 10)}.${size % 10}`;
}

/** `+7.0` or `-3.0`: a step of a waterfall. */
export function formatStep(tenths: number): string {
  return tenths < 0 ? formatDecibans(tenths) : `+${formatDecibans(tenths)}`;
}

/** Reads what `formatDecibans` prints; `undefined` when it is anything else. */
export function parseDecibans(text: string): number | undefined {
  const match = /^(-?)(\d{1,12})\.(\d)$/.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', tenth = ''] = match;
  const tenths = Number(whole + tenth);
  if (sign === '-') return tenths === 0 ? undefined : -tenths;
  return tenths;
}
