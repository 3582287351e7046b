import { day, hour, minute } from '../../src/time.js';

/** Instants and spans of this world are milliseconds, as everywhere, but with fractions until they are written. */
export const minuteMs: number = minute * 1000;
export const hourMs: number = hour * 1000;
export const dayMs: number = day * 1000;
/** A month of habits, which no calendar's is. */
export const monthMs: number = 30.44 * dayMs;

/** Two years: journeys, feasts and storms have their dates in them, so that the window cannot be moved. */
export const windowStart: number = Date.UTC(2023, 6, 1);
export const windowEnd: number = Date.UTC(2025, 5, 30, 20);
