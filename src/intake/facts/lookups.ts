/** Tables that the facts read, made from this program's own data; `ledger/` creates them beside the staging relation. */
import { exponentOf } from '../../money.js';
import { precisions } from '../../time.js';
import { countryCodes, onlyZones } from '../countries.js';
import { currencyCodes } from '../currencies.js';
import * as payment from '../payment.js';
import { literal } from './quote.js';

/** Enumerations as engine types: a cast tells whether a value is one of them without a join that loses order. */
export const enumTypes: Readonly<Record<string, readonly string[]>> = {
  time_quality: payment.timeQualities,
  channel: payment.channels,
  payment_status: payment.statuses,
  party_type: payment.partyTypes,
  country_basis: payment.countryBases,
  relationship: payment.relationships,
  relationship_basis: payment.relationshipBases,
  purpose_category: payment.purposeCategories,
  amount_band: payment.amountBands,
  refusal_class: payment.refusalClasses,
  id_rule: payment.idRules,
  time_precision: precisions,
  country_code: countryCodes,
};

/** A column of words, none of which has a space, with nothing said as the last; one literal is read in no time. */
function words(all: readonly string[]): string {
  return `nullif(unnest(string_split(${literal([...all, ''].join(' '))}, ' ')), '')`;
}

/** Statements that create `currency_fact` and `country_fact`. */
export function lookupStatements(): readonly string[] {
  return [
    `CREATE OR REPLACE TEMP TABLE currency_fact AS SELECT ${words(currencyCodes)} AS code,
      ${words(currencyCodes.map((code) => String(exponentOf(code))))}::INTEGER AS exponent`,
    `CREATE OR REPLACE TEMP TABLE country_fact AS SELECT ${words(countryCodes)} AS code,
      ${words(countryCodes.map((code) => onlyZones[code] ?? ''))} AS only_zone`,
  ];
}
