import { createHash } from 'node:crypto';

/**
 * Ids for rows that have none: the digest of their cells, and of how often the same cells have stood further up, so that two
 * equal payments of one day are two. A file that begins earlier gives the same row the same id as long as it holds all equal ones.
 */
export function rowDigest(): (cells: readonly string[]) => string {
  const times = new Map<string, number>();
  return (cells) => {
    const base = digest(cells.join('\u001f'));
    const before = times.get(base) ?? 0;
    times.set(base, before + 1);
    return `row:${before === 0 ? base : digest(`${base}\u001e${before}`)}`;
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
