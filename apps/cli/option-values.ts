/** Reads the values of options; what cannot be read says what would have been right. */
import { InvalidArgumentError } from 'commander';
import { parseShare, type Share } from '../../src/scoring/budget.js';
import { type Instant, parseInstant } from '../../src/time.js';

export function instantValue(text: string): Instant {
  const at = parseInstant(text);
  if (at !== undefined) return at;
  throw new InvalidArgumentError(
    'Give a day (2026-03-01, its last second in UTC) or an instant with its offset (2026-03-01T12:00:00Z).',
  );
}

/** `0.0005` or `0.05%`. */
export function shareValue(text: string): Share {
  const percent = text.endsWith('%');
  const share = parseShare(percent ? hundredth(text.slice(0, -1)) : text);
  if (share !== undefined) return share;
  throw new InvalidArgumentError('Give a share above 0 and at most 1: 0.0005 or 0.05%.');
}

/** The decimal text of a hundredth; text that is no decimal stays unreadable. */
function hundredth(text: string): string {
  const match = /^(\d{1,3})(?:\.(\d{1,10}))?$/.exec(text);
  if (match === null) return text.concat('%');
  const digits = `${(match[1] ?? '').padStart(3, '0')}${match[2] ?? ''}`;
  return `${digits.slice(0, 1)}.${digits.slice(1)}`;
}

export function wholeValue(text: string): number {
  const value = Number(text);
  if (/^\d{1,15}$/.test(text)) return value;
  throw new InvalidArgumentError('Give a whole number, 0 or more.');
}

export function fractionValue(text: string): number {
  const value = Number(text);
  if (/^[01](\.\d{1,15})?$/.test(text) && value <= 1) return value;
  throw new InvalidArgumentError('Give a share from 0 to 1, such as 0.01.');
}

/** A reason is kept in run.json for whoever reviews it, so it must say something. */
export function reasonValue(text: string): string {
  const reason = text.trim();
  if (reason !== '') return reason;
  throw new InvalidArgumentError('Say why names are needed; the reason is recorded.');
}

/** `on` or `off`. */
export function switchValue(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new InvalidArgumentError('Give on or off.');
}

/** For an option that may be given several times. */
export function collected(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
