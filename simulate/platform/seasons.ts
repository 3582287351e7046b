import { dayMs } from './window.js';

const muslim = new Set(['SN', 'ML', 'MA', 'DZ', 'TN', 'CI']);
/** Tabaski and Korite. */
const feasts = [
  Date.UTC(2023, 5, 28),
  Date.UTC(2024, 5, 16),
  Date.UTC(2025, 5, 6),
  Date.UTC(2024, 3, 10),
  Date.UTC(2025, 2, 30),
];
/** As counted from 0. */
const [april, june, august, september, november, december] = [3, 5, 7, 8, 10, 11];

/** At the most, before a feast. */
export const highSeason = 1.7;

/** How much more people send to a country than usually. */
export function season(country: string, at: number): number {
  const month = new Date(at).getUTCMonth();
  if (muslim.has(country)) {
    if (feasts.some((feast) => at < feast && feast - at < 21 * dayMs)) return highSeason;
    return month === september ? 1.2 : 1;
  }
  if (month === december) return 1.5;
  if (country === 'PH') return month === june || month === november ? 1.2 : 1;
  if (country === 'RO') {
    if (month === april) return 1.3;
    return month === august ? 0.7 : 1;
  }
  if (month === september) return 1.25;
  return month === august ? 0.85 : 1;
}
