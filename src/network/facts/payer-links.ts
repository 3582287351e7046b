/** What links two payers (N1), with the instant from which both showed it: who is linked passes nothing on. */
import type { Ledger } from '../../ledger/ledger.js';
import { stageParties } from '../../ledger/stage-integers.js';
import { UnionFind } from '../../ledger/union-find.js';
import type { Instant } from '../../time.js';
import { both, never, type Span } from './spans.js';

/** By payer, the keys seen on it and when each was first. */
export type PayerLinks = ReadonlyMap<number, ReadonlyMap<string, Instant>>;

/** The columns of a payment by which its payer can be known as linked. */
export const linkFields = [
  'payer_account_key',
  'payer_phone_key',
  'payer_email_key',
  'device_id_key',
  'payer_address_key',
  'payer_family_name',
] as const;

/** A family name links here whether or not it is rare: to be wrongly left out accuses nobody. */
export async function payerLinks(ledger: Ledger, payers: ReadonlySet<number>): Promise<PayerLinks> {
  await stageParties(ledger, 'linked_payer', 'payer', payers);
  const each = linkFields.map(
    (field, n) => `SELECT payer, '${n}:' || ${field} AS key, since FROM seen WHERE ${field} IS NOT NULL`,
  );
  const found = await ledger.rows<{ payer: number; key: string; since: number }>(`
    WITH seen AS (SELECT payer, ${linkFields.join(', ')}, min("at")::DOUBLE AS since FROM fact_source
      SEMI JOIN linked_payer USING (payer) GROUP BY ALL)
    SELECT payer, key, min(since) AS since FROM (${each.join(' UNION ALL ')}) GROUP BY ALL`);
  const links = new Map<number, Map<string, Instant>>();
  for (const { payer, key, since } of found) {
    const known = links.get(payer);
    if (known === undefined) links.set(payer, new Map([[key, since]]));
    else known.set(key, since);
  }
  return links;
}

/** From when two payers are known as linked; never where nothing links them. */
export function linkedFrom(links: PayerLinks, one: number, other: number): Instant {
  const theirs = links.get(other);
  let from = never;
  for (const [key, since] of links.get(one) ?? []) {
    const there = theirs?.get(key);
    if (there !== undefined) from = Math.min(from, Math.max(since, there));
  }
  return from;
}

/** What holds before two payers are known as linked; undefined where they were from its beginning. */
export function untilLinked(span: Span, links: PayerLinks, one: number, other: number): Span | undefined {
  return both(span, { from: Number.NEGATIVE_INFINITY, until: linkedFrom(links, one, other) });
}

/** When two of them come to be known as linked. */
export function linkingInstants(payers: readonly number[], links: PayerLinks): readonly Instant[] {
  return payers.flatMap((one, i) => payers.slice(0, i).map((other) => linkedFrom(links, one, other)));
}

/** How many payers there are by an instant, linked ones together once. */
export function groupsAt(payers: readonly number[], links: PayerLinks, at: Instant): number {
  const sets = new UnionFind(payers.length);
  let groups = payers.length;
  payers.forEach((payer, i) => {
    for (let j = 0; j < i; j++) {
      if (linkedFrom(links, payer, payers[j] as number) <= at && sets.union(i, j)) groups--;
    }
  });
  return groups;
}
