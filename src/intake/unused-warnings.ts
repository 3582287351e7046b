/** Lines of a small file that were not used, as warnings: one per field and reason, however many the lines. */
import type { UnusedLine } from './csv/read-table.js';
import { reasonSentence } from './rejection.js';

const shownLines = 5;

export function unusedWarnings(file: string, unused: readonly UnusedLine[]): readonly string[] {
  const groups = new Map<string, UnusedLine[]>();
  for (const line of unused) {
    const key = `${line.field} ${line.reason}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].map((lines) => {
    const { field, reason } = lines[0] as UnusedLine;
    const numbers = lines.slice(0, shownLines).map(({ line }) => line);
    const rest = lines.length - numbers.length;
    const which = numbers.join(', ') + (rest === 0 ? '' : ` and ${rest} more`);
    const place = field === '' ? '' : `${field}: `;
    const subject =
      lines.length === 1 ? `line ${which} of ${file} was` : `${lines.length} lines of ${file} were`;
    const where = lines.length === 1 ? '' : ` Lines ${which}.`;
    return `${subject} not used. ${place}${reasonSentence(reason, 'en')}${where}`;
  });
}
