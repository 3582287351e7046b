import type { Draws } from './draws.js';
import type { Place } from './places.js';

export function digits(draws: Draws, count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += draws.below(10);
  return text;
}

export function phoneNumber(draws: Draws, place: Place): string {
  return place.dial + digits(draws, place.digits);
}
