/**
 * Instants are integers: milliseconds since 1970-01-01T00:00:00Z. Durations in definitions are whole seconds.
 * A day is 86,400 s. Finer input is floored to the millisecond at the door.
 */
export type Instant = number;

export const second = 1;
export const minute = 60;
export const hour = 3_600;
export const day = 86_400;
/** The window of every measure that does not name another (docs/semantics.md, W2). */
export const year: number = 365 * day;

/** How much of a payment's time was given; a `day` stays a day, never midnight. */
export const precisions = ['instant', 'local', 'day'] as const;
export type Precision = (typeof precisions)[number];

/** Whole days since 1970-01-01 of an instant in UTC. */
export function utcDay(at: Instant): number {
  return Math.floor(at / (day * 1000));
}

/** `2026-03-01T12:00:00.000Z`; the only place that prints an instant. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Reads an ISO 8601 instant with an offset, or a day (its last second in UTC); `undefined` when it is neither. */
export function parseInstant(text: string): Instant | undefined {
  if (isoDay.test(text)) {
    const start = Date.parse(`${text}T00:00:00Z`);
    if (Number.isNaN(start) || !formatInstant(start).startsWith(text)) return undefined;
    return start + (day - 1) * 1000;
  }
  if (!isoInstant.test(text)) return undefined;
  const at = Date.parse(text.replace(/(\.\d{3})\d+/, '$1'));
  if (Number.isNaN(at)) return undefined;
  const stated = text.slice(0, 10);
  return formatInstant(Date.parse(`${stated}T00:00:00Z`)).startsWith(stated) ? at : undefined;
}
