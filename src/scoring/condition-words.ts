/** Which payments a measure reads, in words: the row conditions that definitions use; others as `render` has them. */

import { formatAmount } from '../money.js';
import type { Words } from '../typology/definition.js';
import type { Expression, Window } from '../typology/expression.js';
import { villageCollector } from '../typology/library/village-collector.js';
import { whoElse } from '../typology/library/who-else.js';
import { render, renderSeconds } from '../typology/render.js';
import { columnText, isNotUnknownText, isText, knownText } from './column-words.js';
import { decimal, type Language, say } from './say.js';

/** Ends of the amount bands, in the reference currency. */
const bands: ReadonlyMap<string, readonly [from: string, below: string]> = new Map([
  ['below_5', ['0', '5']],
  ['5_60', ['5', '60']],
  ['60_150', ['60', '150']],
  ['150_1500', ['150', '1500']],
]);

const and: Words = { en: 'and', fr: 'et' };
const or: Words = { en: 'or', fr: 'ou' };
const less: Words = { en: 'less', fr: 'moins' };

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
  ['payer_hour', { en: 'at the payer', fr: 'à l’heure du payeur' }],
  ['beneficiary_hour', { en: 'at the beneficiary', fr: 'à l’heure du bénéficiaire' }],
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

/** That a value is not one of the unknown kind is said as that it is known. */
function notText(of: Expression, language: Language): string {
  if (of.kind === 'known' && of.of.kind === 'column') return knownText(of.of.column, false, language);
  if (of.kind === 'is' && of.one.length === 1 && of.one[0] === 'unknown')
    return isNotUnknownText(of.column, language);
  return `${say({ en: 'not', fr: 'non' }, language)} (${conditionText(of, language)})`;
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
      return notText(expression.of, language);
    case 'known':
      return expression.of.kind === 'column'
        ? knownText(expression.of.column, true, language)
        : `${conditionText(expression.of, language)} (${say({ en: 'known', fr: 'connu' }, language)})`;
    case 'subtract':
      return `${conditionText(expression.left, language)} ${say(less, language)} ${conditionText(expression.right, language)}`;
    case 'column':
      return columnText(expression.column, language);
    case 'is':
      if (expression.column === 'amount_band') return bandText(expression.one, language);
      return isText(expression.column, expression.one, language);
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
                fr: 'à des bénéficiaires dont les paiements reçus d’autres personnes le montrent',
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
    parts.push(say({ en: 'among payments out of scope too', fr: 'y compris hors du périmètre' }, language));
  else if (where !== undefined) parts.push(conditionText(where, language));
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
