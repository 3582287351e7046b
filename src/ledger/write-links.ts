/** Links between records as the resolution last made them, in place of those of the one before. */
import { literal } from '../intake/facts/quote.js';
import type { Ledger } from './ledger.js';
import { stageColumns } from './stage-integers.js';

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
  const { texts, comparisons } = await stageLinks(ledger, links);
  for (const table of ['record_link', 'record_flag', 'resolution']) await ledger.run(`DELETE FROM ${table}`);
  if (texts.length > 0) {
    const text = (column: string): string => `[${texts.map(literal).join(', ')}][${column}]`;
    const all = (column: string): string => `[${comparisons.map((at) => `${column}_${at}`).join(', ')}]`;
    await ledger.run(`INSERT INTO record_link SELECT one, other, role, score, prior, ${text('decision')}, ${text('why')},
      ${all('level')}::TINYINT[], ${all('weight')}::SMALLINT[], blocks FROM link_staged ORDER BY one, other`);
  }
  await ledger.run(`INSERT INTO record_flag SELECT record, flag FROM (${flags}) ORDER BY ALL`);
  await ledger.run(`INSERT INTO resolution VALUES (${version}, $summary)`, { summary });
}

interface StagedLinks {
  /** Of decisions and reasons, of which columns hold the position, from 1 on. */
  readonly texts: readonly string[];
  readonly comparisons: readonly number[];
}

async function stageLinks(ledger: Ledger, links: Iterable<LinkRow>): Promise<StagedLinks> {
  const texts: string[] = [];
  const codeOf = (text: string): number => texts.indexOf(text) + 1 || texts.push(text);
  const columns: number[][] = [];
  for (const { one, other, role, score, prior, blocks, levels, weights, ...told } of links) {
    const [decision, why] = [codeOf(told.decision), codeOf(told.why)];
    const row = [Math.min(one, other), Math.max(one, other), role, score, prior, blocks, decision, why];
    for (let at = 0; at < levels.length; at++) row.push(levels[at] as number, weights[at] as number);
    for (const [at, value] of row.entries()) {
      const column = columns[at];
      if (column === undefined) columns[at] = [value];
      else column.push(value);
    }
  }
  const first = ['one', 'other', 'role', 'score', 'prior', 'blocks', 'decision', 'why'];
  const comparisons = Array.from({ length: Math.max(0, columns.length - first.length) / 2 }, (_, at) => at);
  const names = [...first, ...comparisons.flatMap((at) => [`level_${at}`, `weight_${at}`])];
  if (texts.length > 0)
    await stageColumns(
      ledger,
      'link_staged',
      Object.fromEntries(columns.map((column, at) => [names[at], column])),
    );
  return { texts, comparisons };
}

/** What was told of the resolution last made, as it was written; undefined before the first. */
export async function resolutionSummary(ledger: Ledger): Promise<string | undefined> {
  const [row] = await ledger.rows<{ summary: string }>('SELECT summary FROM resolution');
  return row?.summary;
}
