/** Lines of a small file that were not used: one group per field and reason, however many the lines. */
import type { UnusedLine } from './csv/read-table.js';

export interface UnusedLines {
  /** Empty when the whole row is meant. */
  readonly field: string;
  readonly reason: UnusedLine['reason'];
  readonly count: number;
  /** The first of them. */
  readonly lines: readonly number[];
}

const shown = 5;

export function unusedLines(unused: readonly UnusedLine[]): readonly UnusedLines[] {
  const groups = new Map<string, UnusedLine[]>();
  for (const line of unused) {
    const key = `${line.field} ${line.reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { field, reason } = first;
    return { field, reason, count: group.length, lines: group.slice(0, shown).map(({ line }) => line) };
  });
}
