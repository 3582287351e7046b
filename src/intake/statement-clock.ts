/**
 * The clock that a statement's days and times without an offset are written in: that of the institution which keeps the
 * account. It says nothing of where its holder is, so that no exact instant is placed by it (I5, P1).
 */
import { countryCodes, onlyZones } from './countries.js';
import type { Role, TimeQuality } from './payment.js';

/** What is known of the institution, the surest first. */
export interface KeptAt {
  /** Of the account: an IBAN, or any other number, which says nothing. */
  readonly number?: string | undefined;
  readonly bic?: string | undefined;
  /** Of the institution's address. */
  readonly country?: string | undefined;
}

const ibanForm = /^([A-Z]{2})\d{2}[A-Z0-9]{11,30}$/;
const bicForm = /^[A-Z]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;
const known = new Set(countryCodes);

/** Without spaces, in capitals; undefined for what has not the form of one. */
export function plainIban(text: string | undefined): string | undefined {
  if (text === undefined || ibanForm.test(text)) return text;
  const plain = text.replaceAll(/\s/g, '').toUpperCase();
  return ibanForm.test(plain) ? plain : undefined;
}

/** Undefined too where the country has several clocks: such a time stands in UTC, flagged, as any other without a zone. */
export function institutionZone({ number, bic, country }: KeptAt): string | undefined {
  const codes = [ibanForm.exec(plainIban(number) ?? '')?.[1], bicForm.exec(bic?.trim() ?? '')?.[1], country];
  const code = codes.find((each) => each !== undefined && known.has(each));
  return code !== undefined && Object.hasOwn(onlyZones, code) ? onlyZones[code] : undefined;
}

const offset = /(Z|[+-]\d{2}:?\d{2})$/i;
const ofPayer: ReadonlySet<TimeQuality | undefined> = new Set(['initiated', 'accepted']);

/**
 * The cell `payer_time_zone` of a booking. An hour at which somebody paid is told by their own statement alone: on the
 * payee's it would stand in the clock of another country.
 */
export function clockOf(
  zone: string | undefined,
  { at, quality }: { readonly at: string | undefined; readonly quality: TimeQuality | undefined },
  holder: Role,
): string | undefined {
  if (zone === undefined || at === undefined) return undefined;
  if (at.length === 10) return zone;
  return offset.test(at) || (holder === 'beneficiary' && ofPayer.has(quality)) ? undefined : zone;
}
