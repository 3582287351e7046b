/** Which numbers a definition may name, and what a parameter stands for. */
import type { Parameter } from './definition.js';

export const parameterUnits: readonly Parameter['unit'][] = [
  'payments',
  'parties',
  'groups',
  'seconds',
  'minor',
  'percent',
  'places',
  'years',
];

/** Fractions are eighths, so that every evaluator holds them exactly (W7). */
export const fraction = 8;

/** A safe integer, or a fraction in eighths such as 0.5 or 0.75. */
export function isExact(value: number): boolean {
  return Number.isSafeInteger(value * fraction);
}

/** The number that a parameter puts in its place: in percent the share, else the value itself. */
export function standsFor({ value, unit }: Parameter): number {
  return unit === 'percent' ? value / 100 : value;
}
