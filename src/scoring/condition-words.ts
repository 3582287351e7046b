/** Which payments a measure reads, in words: the row conditions that definitions use; others as `render` has them. */

import { formatAmount } from '../money.js';
import type { Words } from '../typology/definition.js';
import type { Expression, Window } from '../typology/expression.js';
import { villageCollector } from '../typology/library/village-collector.js';
import { whoElse } from '../typology/library/who-else.js';
import { render, renderSeconds } from '../typology/render.js';
import { decimal, type Language, say } from './say.js';

const columnWords: ReadonlyMap<string, Words> = new Map([
  ['amount_ref_minor', { en: 'amount', fr: 'montant' }],
  ['amount_band', { en: 'amount', fr: 'montant' }],
  ['beneficiary_type', { en: 'type of beneficiary', fr: 'type de bénéficiaire' }],
  ['payer_type', { en: 'type of payer', fr: 'type de payeur' }],
  ['beneficiary_country', { en: "payee's country", fr: 'pays du bénéficiaire' }],
  ['cross_border', { en: 'abroad', fr: "à l'étranger" }],
  ['precision', { en: 'time', fr: 'heure' }],
  ['payer_place', { en: "payers' home place", fr: 'lieu des payeurs' }],
  ['payer_country', { en: "payers' country", fr: 'pays des payeurs' }],
  ['beneficiary_country', { en: "beneficiaries' country", fr: 'pays des bénéficiaires' }],
  ['corridor_listed', { en: 'country on the list', fr: 'pays de la liste' }],
  ['relationship', { en: 'stated as', fr: 'déclarés comme' }],
  ['purpose_category', { en: 'purpose', fr: 'motif' }],
  ['channel', { en: 'channel', fr: 'canal' }],
  ['provider_id', { en: 'provider', fr: 'prestataire' }],
  ['ip_abroad', { en: 'ordered from another country', fr: 'ordonnés d’un autre pays' }],
  ['round_sent', { en: 'round as sent', fr: 'ronds à l’envoi' }],
  ['round_paid_out', { en: 'round as paid out', fr: 'ronds au versement' }],
  ['payer_hour', { en: 'hour at the payer', fr: 'heure chez le payeur' }],
  ['beneficiary_hour', { en: 'hour at the beneficiary', fr: 'heure chez le bénéficiaire' }],
  ['payer_age', { en: "payer's age", fr: 'âge du payeur' }],
  ['beneficiary_age', { en: "beneficiary's age", fr: 'âge du bénéficiaire' }],
]);

/** Ends of the amount bands, in the reference currency. */
const bands: ReadonlyMap<string, readonly [from: string, below: string]> = new Map([
  ['below_5', ['0', '5']],
  ['5_60', ['5', '60']],
  ['60_150', ['60', '150']],
  ['150_1500', ['150', '1500']],
]);

const and: Words = { en: 'and', fr: 'et' };
const or: Words = { en: 'or', fr: 'ou' };
const unknown: Words = { en: 'unknown', fr: 'inconnu' };
const known: Words = { en: 'known', fr: 'connu' };
const less: Words = { en: 'less', fr: 'moins' };

export function columnText(name: string, language: Language): string {
  const words = columnWords.get(name);
  return words === undefined ? name.replaceAll('_', ' ') : say(words, language);
}

/** Bands next to each other are one stretch: `below 150`. */
function bandText(one: readonly string[], language: Language): string {
  const ends = one.map((name) => bands.get(name)).filter((band) => band !== undefined);
  const [from] = ends[0] ?? [];
  const below = ends.at(-1)?.[1];
  const apart = ends.some(([start], i) => i > 0 && start !== ends[i - 1]?.[1]);
  if (apart || ends.length < one.length || from === undefined || below === undefined) return one.join(', ');
  const stretch =
    from === '0'
      ? { en: `below ${below}`, fr: `de moins de ${below}` }
      : { en: `from ${from} to below ${below}`, fr: `de ${from} à moins de ${below}` };
  return say(stretch, language);
}

const valueWords: ReadonlyMap<string, Words> = new Map([
  ['person', { en: 'person', fr: 'personne' }],
  ['instant', { en: 'to the second', fr: 'à la seconde' }],
  ['local', { en: 'in local time', fr: 'locale' }],
  ['friend', { en: 'friend', fr: 'ami' }],
  ['none', { en: 'none', fr: 'aucun' }],
  ['other', { en: 'other', fr: 'autre' }],
]);

function valuesText(values: readonly string[], language: Language): string {
  const named = values.map((value) => {
    const words = valueWords.get(value);
    return words === undefined ? value.replaceAll('_', ' ') : say(words, language);
  });
  return named.join(` ${say(or, language)} `);
}

/** Amounts of definitions are in the reference currency, which has cents. */
function amountBound(minor: number, language: Language): string {
  return decimal(formatAmount(minor, 'EUR'), language);
}

/** That a value is known goes without saying beside the value. */
function isSaidAgain(part: Expression, all: readonly Expression[]): boolean {
  if (part.kind !== 'known') return false;
  const of = render(part.of);
  return all.some((other) => render(other) === of);
}

const hoursOf: ReadonlyMap<string, Words> = new Map([
  ['payer_hour', { en: 'at the payer', fr: 'chez le payeur' }],
  ['beneficiary_hour', { en: 'at the beneficiary', fr: 'chez le bénéficiaire' }],
]);

/** `from 22 h on at the payer`, `before 5 h at the payer`. */
function hourText(
  { left, op, right }: Extract<Expression, { kind: 'compare' }>,
  language: Language,
): string | undefined {
  const where = left.kind === 'column' ? hoursOf.get(left.column) : undefined;
  if (where === undefined || right.kind !== 'constant' || (op !== '>=' && op !== '<')) return undefined;
  const from = { en: `from ${right.value} h on`, fr: `à partir de ${right.value} h` };
  const before = { en: `before ${right.value} h`, fr: `avant ${right.value} h` };
  return `${say(op === '>=' ? from : before, language)} ${say(where, language)}`;
}

export function conditionText(expression: Expression, language: Language): string {
  const all = (of: readonly Expression[], by: Words): string =>
    of.map((part) => conditionText(part, language)).join(` ${say(by, language)} `);
  switch (expression.kind) {
    case 'and':
      return all(
        expression.of.filter((part) => !isSaidAgain(part, expression.of)),
        and,
      );
    case 'or':
      return all(expression.of, or);
    case 'not':
      if (expression.of.kind === 'known')
        return `${conditionText(expression.of.of, language)} ${say(unknown, language)}`;
      return `${say({ en: 'not', fr: 'non' }, language)} (${conditionText(expression.of, language)})`;
    case 'known':
      return `${conditionText(expression.of, language)} ${say(known, language)}`;
    case 'subtract':
      return `${conditionText(expression.left, language)} ${say(less, language)} ${conditionText(expression.right, language)}`;
    case 'column':
      return columnText(expression.column, language);
    case 'is':
      if (expression.column === 'amount_band') return bandText(expression.one, language);
      return `${columnText(expression.column, language)} ${valuesText(expression.one, language)}`;
    case 'compare': {
      const { left, op, right } = expression;
      if (left.kind === 'fact' && left.of === 'counterparty' && op === '>=' && right.kind === 'constant') {
        return say(
          left.fact === whoElse.id
            ? {
                en: 'to beneficiaries whom others, unlinked to each other, pay as well',
                fr: 'à des bénéficiaires que d’autres paient aussi, sans lien entre eux',
              }
            : {
                en: 'to beneficiaries of whom this is found in what others pay them',
                fr: 'à des bénéficiaires chez qui cela se trouve dans ce que d’autres leur versent',
              },
          language,
        );
      }
      if (left.kind === 'fact' && left.fact === villageCollector.id && op === '<')
        return say(
          {
            en: 'who do not receive money for a whole village',
            fr: 'qui ne reçoivent pas l’argent de tout un village',
          },
          language,
        );
      const hour = hourText(expression, language);
      if (hour !== undefined) return hour;
      const isAmount =
        left.kind === 'column' && left.column === 'amount_ref_minor' && right.kind === 'constant';
      const bound = isAmount ? amountBound(right.value, language) : conditionText(right, language);
      return `${conditionText(left, language)} ${op} ${bound}`;
    }
    case 'residual':
      return say({ en: 'unexplained', fr: 'inexpliqué' }, language);
    case 'pair':
      if (expression.fact === 'first') {
        return say(
          { en: 'to somebody never paid before', fr: 'à une personne jamais payée auparavant' },
          language,
        );
      }
      return render(expression);
    default:
      return render(expression);
  }
}

const year = 365 * 86_400;

/** ` within 90 d, abroad`; nothing for a year of everything. What a definition names its title says in fewer words. */
export function windowText({ set, within, where }: Window, language: Language): string {
  const parts: string[] = [];
  if (within !== year) {
    const span = renderSeconds(within).replace(' d', language === 'fr' ? ' j' : ' d');
    parts.push(say({ en: `within ${span}`, fr: `en ${span}` }, language));
  }
  if (set === 'named')
    parts.push(
      say(
        { en: 'among payments out of scope too', fr: 'aussi parmi des paiements hors du périmètre' },
        language,
      ),
    );
  else if (where !== undefined) parts.push(conditionText(where, language));
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
