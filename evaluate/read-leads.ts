import { VigieError } from '../src/errors.js';
import type { Role } from '../src/intake/payment.js';
import type { Instant } from '../src/time.js';
import { place, readCsv } from './read-csv.js';
import { readOptionalInstant, readRole } from './read-labels.js';
import { sharedText } from './shared-text.js';

export interface Lead {
  readonly route: string;
  readonly ranked: boolean;
  readonly score: number;
  readonly alertAt: Instant | undefined;
  readonly lastHitAt: Instant | undefined;
  readonly indicators: readonly string[];
}

export interface Leads {
  readonly ofRole: Readonly<Record<Role, ReadonlyMap<string, Lead>>>;
  /** Distinct `as_of` values; one run has one. */
  readonly asOf: ReadonlySet<string>;
  readonly count: number;
  /** Parties of the restricted queue that are ranked as well; 0 before it has been read. */
  readonly minorsRanked: Readonly<Record<Role, number>>;
}

const restricted: Lead = {
  route: 'restricted',
  ranked: false,
  score: Number.NEGATIVE_INFINITY,
  alertAt: undefined,
  lastHitAt: undefined,
  indicators: [],
};

/** Removes the apostrophe that keeps a spreadsheet from running a cell such as `-12.3`. */
function plain(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** What a map holds for a party whose id may have been written with that apostrophe. */
export function lookUp<T>(map: ReadonlyMap<string, T>, id: string): T | undefined {
  return map.get(id) ?? map.get(`'${id}`);
}

function readScore(cell: string, where: string): number {
  const text = plain(cell);
  // A party in the restricted queue has no score; it ranks with the absent ones.
  if (text === '') return Number.NEGATIVE_INFINITY;
  const score = Number(text);
  if (Number.isFinite(score)) return score;
  throw new VigieError('file', where, 'is not a number of decibans');
}

/** `leads.csv` as `vigie screen --all` writes it. */
export async function readLeads(path: string): Promise<Leads> {
  const table = await readCsv(path, [
    'as_of',
    'rank',
    'party_id',
    'role',
    'route',
    'score_db',
    'alert_at',
    'last_hit_at',
    'indicators',
  ]);
  const ofRole: Record<Role, Map<string, Lead>> = { payer: new Map(), beneficiary: new Map() };
  const shared = sharedText();
  const lists = new Map<string, readonly string[]>();
  table.party_id.forEach((id, at) => {
    const leads = ofRole[readRole(table.role[at] ?? '', place(path, at, 'role'))];
    if (leads.has(id))
      throw new VigieError('file', place(path, at, 'party_id'), 'lists a party twice in one role');
    const cell = plain(table.indicators[at] ?? '');
    // Few distinct lists recur over many parties; sharing them keeps a million leads in memory.
    const indicators = lists.get(cell) ?? cell.split(';').filter((indicator) => indicator !== '');
    lists.set(cell, indicators);
    leads.set(id, {
      route: shared(table.route[at] ?? ''),
      ranked: (table.rank[at] ?? '') !== '',
      score: readScore(table.score_db[at] ?? '', place(path, at, 'score_db')),
      alertAt: readOptionalInstant(table.alert_at[at] ?? '', place(path, at, 'alert_at')),
      lastHitAt: readOptionalInstant(table.last_hit_at[at] ?? '', place(path, at, 'last_hit_at')),
      indicators,
    });
  });
  return {
    ofRole,
    asOf: new Set(table.as_of),
    count: table.party_id.length,
    minorsRanked: { payer: 0, beneficiary: 0 },
  };
}

/** Marks the parties of `restricted.csv`, the queue of minors: not ranked, but not unseen either. */
export async function readRestricted(path: string, leads: Leads): Promise<Leads> {
  const table = await readCsv(path, ['party_id', 'role']);
  const ofRole = { payer: new Map(leads.ofRole.payer), beneficiary: new Map(leads.ofRole.beneficiary) };
  const minorsRanked = { payer: 0, beneficiary: 0 };
  table.party_id.forEach((id, at) => {
    const role = readRole(table.role[at] ?? '', place(path, at, 'role'));
    const listed = ofRole[role];
    if (listed.get(id)?.ranked === true) minorsRanked[role] += 1;
    // A restricted party that is a lead as well must keep showing as one: that is the fault to be seen.
    if (!listed.has(id)) listed.set(id, restricted);
  });
  return { ...leads, ofRole, count: ofRole.payer.size + ofRole.beneficiary.size, minorsRanked };
}
