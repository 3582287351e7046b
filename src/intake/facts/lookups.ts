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

function table(name: string, columns: string, rows: readonly string[]): string {
  return `CREATE OR REPLACE TEMP TABLE ${name} AS SELECT * FROM (VALUES ${rows.join(', ')}) AS v(${columns})`;
}

/** Statements that create `currency_fact` and `country_fact`. */
export function lookupStatements(): readonly string[] {
  return [
    table('currency_fact', 'code, exponent', [
      ...currencyCodes.map((code) => `(${literal(code)}, ${exponentOf(code)})`),
      '(NULL, NULL)',
    ]),
    table('country_fact', 'code, only_zone', [
      ...countryCodes.map((code) => {
        const zone = onlyZones[code];
        return `(${literal(code)}, ${zone === undefined ? 'NULL' : literal(zone)})`;
      }),
      '(NULL, NULL)',
    ]),
  ];
}
