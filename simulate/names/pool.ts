import type { NamePool } from './pools.js';

export function pool(
  female: string,
  male: string,
  family: string,
  habits: { readonly mononym?: number; readonly compound?: number; readonly married?: number } = {},
): NamePool {
  const words = (text: string): string[] => text.split(/\s+/).map((word) => word.replaceAll('_', ' '));
  return {
    female: words(female),
    male: words(male),
    family: words(family),
    mononym: habits.mononym ?? 0,
    compound: habits.compound ?? 0.08,
    married: habits.married ?? 0.4,
  };
}

/** Family names built from parts, for languages whose names are long and seldom shared. */
export function combine(first: string, second: string): string {
  const tails = second.split(' ');
  return first
    .split(' ')
    .flatMap((head) => tails.map((tail) => head + tail))
    .join(' ');
}
