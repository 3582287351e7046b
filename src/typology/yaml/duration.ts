/** Times as people write them: `90 days`, `3 hours`. */
import { day, hour, minute, second } from '../../time.js';

const sizes: ReadonlyMap<string, number> = new Map([
  ['day', day],
  ['hour', hour],
  ['minute', minute],
  ['second', second],
]);

/** Of a text; the schema says the same. */
export const durationPattern = '^\\d{1,15} (second|minute|hour|day)s?$';
const duration = new RegExp(durationPattern);

/** Seconds; undefined when it is no such text. */
export function parseDuration(text: string): number | undefined {
  if (!duration.test(text)) return undefined;
  const [count = '', unit = ''] = text.split(' ');
  return Number(count) * (sizes.get(unit.replace(/s$/, '')) ?? 0);
}

/** In the largest unit that divides it. */
export function formatDuration(seconds: number): string {
  const [unit, size] = [...sizes].find(([, each]) => seconds % each === 0) ?? ['second', 1];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
