import { countryCodes } from './countries.js';
import type { Place, RowSink } from './reader.js';

const codes = new Set(countryCodes);

/** A country of an address that is a code; another text is not told, and is a finding. */
export function countryCode(text: string | undefined, place: Place, sink: RowSink): string | undefined {
  if (text === undefined || codes.has(text)) return text;
  sink.finding('country-not-a-code', place, 'country');
  return undefined;
}
