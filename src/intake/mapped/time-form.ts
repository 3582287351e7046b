/**
 * Times and dates as other files write them: `DD/MM/YYYY HH:mm[:ss]`. Letters that are no token stand for themselves, and so
 * does all that stands between apostrophes; what stands in brackets may be missing.
 */
import { monthOf } from './month-names.js';

export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Absent in a bare day. */
  readonly clock: { readonly text: string; readonly hour: number; readonly minute: number } | undefined;
  /** `Z`, `+02:00`; absent in a local time. */
  readonly offset: string | undefined;
}

export interface TimeForm {
  /** As it stands in the mapping. */
  readonly text: string;
  readonly read: (text: string) => WallTime | undefined;
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  YY: '(?<short>\\d{2})',
  MMM: '(?<name>\\p{L}{3,12}[.]?)',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{2})',
  D: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{2})',
  H: '(?<hour>\\d{1,2})',
  hh: '(?<twelve>\\d{2})',
  h: '(?<twelve>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
  f: '(?<fraction>\\d{1,9})',
  a: '(?<half>[AaPp])[.]?\\s?[Mm][.]?',
  Z: '(?<offset>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})',
};
const token = /'[^']*'|YYYY|YY|MMM|MM|M|DD|D|HH|H|hh|h|mm|ss|f|a|Z|\[|\]|./gu;
/** Two digits of a year from here on belong to the last century. */
const turn = 30;

/** Undefined when it is no form: a token twice, no day, brackets that do not close. */
export function timeForm(text: string): TimeForm | undefined {
  if (text === 'epoch-seconds') return { text, read: (cell) => ofEpoch(cell, 1000) };
  if (text === 'epoch-milliseconds') return { text, read: (cell) => ofEpoch(cell, 1) };
  const source = sourceOf(text);
  if (source === undefined || !/<day>/.test(source) || !/<(month|name)>/.test(source)) return undefined;
  if (!/<(year|short)>/.test(source)) return undefined;
  if (/<twelve>/.test(source) !== /<half>/.test(source)) return undefined;
  try {
    const pattern = new RegExp(`^${source}$`, 'u');
    return { text, read: (cell) => wallOf(pattern.exec(cell)?.groups) };
  } catch {
    return undefined;
  }
}

function sourceOf(text: string): string | undefined {
  let open = false;
  let source = '';
  for (const [piece] of text.matchAll(token)) {
    if (piece === '[' || piece === ']') {
      if ((piece === '[') === open) return undefined;
      open = !open;
      source += piece === '[' ? '(?:' : ')?';
    } else if (piece === ' ') source += '\\s+';
    else {
      const literal = piece.length > 1 && piece.startsWith("'") ? piece.slice(1, -1) : piece;
      source += tokens[piece] ?? literal.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    }
  }
  return open ? undefined : source;
}

function wallOf(groups: Readonly<Record<string, string | undefined>> | undefined): WallTime | undefined {
  if (groups === undefined) return undefined;
  const { year, short, name, half, offset } = groups;
  const twoDigits = Number(short);
  const century = twoDigits < turn ? 2000 : 1900;
  const found = year === undefined ? century + twoDigits : Number(year);
  const month = name === undefined ? Number(groups['month']) : (monthOf(name) ?? 0);
  const day = Number(groups['day']);
  const date = new Date(Date.UTC(found, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const hour = hourOf(groups, half);
  if (hour === undefined) return { year: found, month, day, clock: undefined, offset: undefined };
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['second'] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const fraction = groups['fraction'] === undefined ? '' : `.${groups['fraction']}`;
  const seconds = groups['second'] === undefined ? '' : `:${two(second)}${fraction}`;
  const clock = { text: `${two(hour)}:${two(minute)}${seconds}`, hour, minute };
  const zone = offset === 'UTC' || offset === 'GMT' ? 'Z' : offset;
  return { year: found, month, day, clock, offset: zone };
}

function hourOf(
  groups: Readonly<Record<string, string | undefined>>,
  half: string | undefined,
): number | undefined {
  if (groups['hour'] !== undefined) return Number(groups['hour']);
  const twelve = Number(groups['twelve']);
  if (groups['twelve'] === undefined) return undefined;
  if (twelve < 1 || twelve > 12) return 99;
  return (twelve % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
}

function ofEpoch(cell: string, unit: 1 | 1000): WallTime | undefined {
  if (!/^\d{9,14}$/.test(cell)) return undefined;
  const at = Number(cell) * unit;
  if (at > Date.UTC(2101, 0, 1)) return undefined;
  const text = new Date(at).toISOString();
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
    clock: { text: text.slice(11, -1), hour: Number(text.slice(11, 13)), minute: Number(text.slice(14, 16)) },
    offset: 'Z',
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-05-20`. */
export function dayText({ year, month, day }: WallTime): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** ISO 8601, also with a space instead of the T, and with a space before an offset. */
const isoForms: readonly TimeForm[] = [
  "YYYY-MM-DD'T'HH:mm[:ss][.f][Z]",
  'YYYY-MM-DD HH:mm[:ss][.f][Z]',
  'YYYY-MM-DD HH:mm[:ss][.f] Z',
  'YYYY-MM-DD',
].flatMap((text) => timeForm(text) ?? []);

export function readTime(text: string, forms: readonly TimeForm[]): WallTime | undefined {
  for (const form of forms.length === 0 ? isoForms : forms) {
    const found = form.read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
