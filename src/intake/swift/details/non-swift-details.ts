/** `:NS:` fields of MultiCash: two digits before each line say what it tells. */
import { onLines } from '../../text-lines.js';
import { type Details, told } from './details.js';

export function nonSwiftLines(lines: readonly string[]): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const line of lines) {
    const [, number, text = ''] = /^(\d\d)(.*)$/.exec(line.trimEnd()) ?? [];
    if (number !== undefined) parts.set(number, text);
  }
  return parts;
}

export function nonSwiftDetails(lines: readonly string[]): Details {
  const parts = nonSwiftLines(lines);
  const text = [...parts].filter(([number]) => number >= '01' && number <= '14').map(([, value]) => value);
  const [bank, account] = [told(parts.get('33')), told(parts.get('34'))];
  const name = [parts.get('15'), parts.get('16')].filter((part) => part !== undefined).join(' ');
  return {
    name: told(name),
    account: account === undefined || bank === undefined ? account : `${bank}/${account}`,
    purpose: onLines(...text),
  };
}
