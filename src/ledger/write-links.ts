/** Links between records as the resolution last made them, in place of those of the one before. */
import type { Ledger } from './ledger.js';

export interface LinkRow {
  readonly one: number;
  readonly other: number;
  readonly role: number;
  readonly score: number;
  readonly prior: number;
  readonly decision: string;
  readonly why: string;
  readonly levels: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
  readonly blocks: number;
}

/** `flags` is a SELECT of records and their flags; `summary` what is told of the whole. For a transaction of the caller's. */
export async function writeLinks(
  ledger: Ledger,
  links: Iterable<LinkRow>,
  flags: string,
  { version, summary }: { readonly version: number; readonly summary: string },
): Promise<void> {
  await ledger.run(`CREATE OR REPLACE TEMP TABLE link_staged (one INTEGER, other INTEGER, role UTINYINT, score SMALLINT,
    prior SMALLINT, decision VARCHAR, why VARCHAR, levels VARCHAR, weights VARCHAR, blocks INTEGER)`);
  const appender = await ledger.connection.createAppender('link_staged');
  for (const { one, other, role, score, prior, decision, why, levels, weights, blocks } of links) {
    appender.appendInteger(Math.min(one, other));
    appender.appendInteger(Math.max(one, other));
    appender.appendUTinyInt(role);
    appender.appendSmallInt(score);
    appender.appendSmallInt(prior);
    appender.appendVarchar(decision);
    appender.appendVarchar(why);
    appender.appendVarchar(Array.prototype.join.call(levels, ','));
    appender.appendVarchar(Array.prototype.join.call(weights, ','));
    appender.appendInteger(blocks);
    appender.endRow();
  }
  appender.closeSync();
  for (const table of ['record_link', 'record_flag', 'resolution']) await ledger.run(`DELETE FROM ${table}`);
  await ledger.run(`INSERT INTO record_link SELECT * REPLACE (string_split(levels, ',')::TINYINT[] AS levels,
      string_split(weights, ',')::SMALLINT[] AS weights) FROM link_staged ORDER BY one, other`);
  await ledger.run(`INSERT INTO record_flag SELECT record, flag FROM (${flags}) ORDER BY ALL`);
  await ledger.run(`INSERT INTO resolution VALUES (${version}, $summary)`, { summary });
}

/** What was told of the resolution last made, as it was written; undefined before the first. */
export async function resolutionSummary(ledger: Ledger): Promise<string | undefined> {
  const [row] = await ledger.rows<{ summary: string }>('SELECT summary FROM resolution');
  return row?.summary;
}
