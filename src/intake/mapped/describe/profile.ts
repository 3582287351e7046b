/** What the values of one column look like. */
import { currencyCodes } from '../../currencies.js';
import { countryOf } from '../country-names.js';
import { currencyIn, hasSharedSign, withoutUnit } from '../number-text.js';
import { type NumberEvidence, numberEvidence } from './number-evidence.js';
import { type TimeEvidence, timeEvidence } from './time-evidence.js';

export interface Profile {
  readonly name: string;
  filled: number;
  readonly times: TimeEvidence;
  readonly numbers: NumberEvidence;
  /** Values with how often; given up, and empty, when there are too many. */
  readonly values: Map<string, number>;
  hasManyValues: boolean;
  /** The first values, as far as they differ. */
  readonly first: Set<string>;
  currencies: number;
  /** Numbers with a currency beside them. */
  units: number;
  countries: number;
  ibans: number;
  bics: number;
  emails: number;
  /** Ids that a spreadsheet has turned into a rounded number. */
  rounded: number;
}

const mostValues = 60;
const mostFirst = 2000;

export function emptyProfile(name: string): Profile {
  return {
    name,
    filled: 0,
    times: timeEvidence(),
    numbers: numberEvidence(),
    values: new Map(),
    hasManyValues: false,
    first: new Set(),
    currencies: 0,
    units: 0,
    countries: 0,
    ibans: 0,
    bics: 0,
    emails: 0,
    rounded: 0,
  };
}

/**
 * `text` stands between its outer white space and is not empty. Behind the first thousands of rows only times and distinct
 * values can still change what is proposed.
 */
export function profileValue(profile: Profile, text: string, isEarly: boolean): void {
  profile.times.take(text);
  if (!profile.hasManyValues) {
    profile.values.set(text, (profile.values.get(text) ?? 0) + 1);
    if (profile.values.size > mostValues) {
      profile.hasManyValues = true;
      profile.values.clear();
    }
  }
  if (isEarly) profileEarly(profile, text);
}

function profileEarly(profile: Profile, text: string): void {
  profile.filled++;
  const bare = withoutUnit(text);
  const code = currencyIn(text);
  const isCurrency = currencyCodes.includes(code);
  const hasDigits = /\d/.test(text);
  profile.numbers.take(isCurrency || hasSharedSign(text) ? bare : text);
  if (isCurrency) {
    if (hasDigits) profile.units++;
    else profile.currencies++;
  }
  if (!hasDigits && countryOf(text) !== undefined) profile.countries++;
  if (/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/i.test(text.replace(/\s/g, ''))) profile.ibans++;
  if (/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text)) profile.bics++;
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) profile.emails++;
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) profile.rounded++;
  if (profile.filled <= mostFirst) profile.first.add(text);
}

/** Whether nearly all of the values are so. */
export function mostly(count: number, { filled }: Profile): boolean {
  return filled > 0 && (count >= filled * 0.9 || filled - count <= Math.min(2, filled / 3));
}

/** No two of the first values are equal. */
export function isDistinct({ filled, first }: Profile): boolean {
  return filled > 0 && first.size === Math.min(filled, mostFirst);
}

export function isNumeric(profile: Profile): boolean {
  return mostly(profile.numbers.numbers(), profile);
}
