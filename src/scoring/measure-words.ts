/** What an indicator measured, in words: `payments: 12`, `share of payments below 60: 83 % (10/12)`. */
import { isDeepStrictEqual } from 'node:util';
import type { Words } from '../typology/definition.js';
import type { Expression } from '../typology/expression.js';
import { spentWhereSent } from '../typology/library/travel-trace.js';
import { render } from '../typology/render.js';
import { walk } from '../typology/shape.js';
import { columnText, conditionText, windowText } from './condition-words.js';
import { phrases } from './explain-phrases.js';
import type { Measured } from './lead-explanation.js';
import { isMoney } from './measured-money.js';
import { amountText, decimal, type Language, say } from './say.js';
import { signsFound } from './sign-words.js';
import { silenceText } from './silence-words.js';
import { type Unlinked, unlinkedText, unlinkedTexts } from './unlinked-words.js';

const truths: Readonly<Record<string, Words>> = {
  true: { en: 'yes', fr: 'oui' },
  false: { en: 'no', fr: 'non' },
  unknown: { en: 'unknown', fr: 'inconnu' },
};

const oftenUnknown: readonly string[] = ['ip_abroad', 'payer_hour', 'beneficiary_hour', 'purpose_category'];

/** A share is of the payments of which it is known: where many lack it, that is not the share of all. */
function ofKnown(test: Expression, language: Language): string {
  for (const part of walk(test))
    if ((part.kind === 'column' || part.kind === 'is') && oftenUnknown.includes(part.column))
      return say({ en: ', of those of which it is known', fr: ', parmi ceux où on le sait' }, language);
  return '';
}

/** What a measure counts or compares, without its value. */
function nameOf(measure: Expression, language: Language): string {
  const named = (words: Words, rest = ''): string => `${say(words, language)}${rest}`;
  switch (measure.kind) {
    case 'count':
      return named({ en: 'payments', fr: 'paiements' }, windowText(measure.over, language));
    case 'sum':
      return named({ en: 'sum of amounts', fr: 'somme des montants' }, windowText(measure.over, language));
    case 'share':
      return named(
        { en: 'share of payments ', fr: 'part des paiements ' },
        `${conditionText(measure.test, language)}${ofKnown(measure.test, language)}${windowText(measure.over, language)}`,
      );
    case 'distinct': {
      const what =
        measure.of === 'counterparty'
          ? say({ en: 'different counterparties', fr: 'contreparties différentes' }, language)
          : `${say({ en: 'different values of', fr: 'valeurs différentes de' }, language)} ${columnText(measure.of, language)}`;
      return `${what}${windowText(measure.over, language)}`;
    }
    case 'max':
    case 'min':
      return named(
        measure.kind === 'max' ? { en: 'greatest ', fr: 'au plus ' } : { en: 'least ', fr: 'au moins ' },
        conditionText(measure.of, language),
      );
    case 'multiply':
      return named({ en: 'it was so', fr: 'il en était ainsi' });
    case 'gap-share':
      return named({
        en: 'times between payments that are near their median',
        fr: 'délais entre paiements proches de leur médiane',
      });
    case 'gap':
      return measure.take === 'median'
        ? named({ en: 'median time between payments', fr: 'délai médian entre paiements' })
        : named({
            en: `time between payments, ${measure.take}`,
            fr: `délai entre paiements, ${measure.take}`,
          });
    case 'slope':
      return measure.of === 'gap'
        ? named({ en: 'times between payments', fr: 'délais entre paiements' })
        : named({ en: 'amounts', fr: 'montants' });
    case 'unlinked':
      return unlinkedText(measure, language);
    case 'absent':
      return named(
        { en: 'no unexplained payment since', fr: 'aucun paiement inexpliqué depuis' },
        windowText(measure.over, language),
      );
    case 'sequence':
      return named({ en: 'payments that follow another so', fr: 'paiements qui en suivent ainsi un autre' });
    case 'groups':
      if (isDeepStrictEqual(measure, spentWhereSent))
        return named({
          en: 'countries to which money was sent and in which money was spent, within 180 days',
          fr: 'pays où de l’argent a été envoyé et où de l’argent a été dépensé, en 180 jours',
        });
      if (measure.by !== 'counterparty') {
        const which = columnText(measure.by, language);
        return named(
          {
            en: `different values of ${which} of which all of this holds`,
            fr: `valeurs différentes de ${which} dont tout cela tient`,
          },
          windowText(measure.over, language),
        );
      }
      return named(
        { en: 'counterparties with such payments', fr: 'contreparties avec de tels paiements' },
        windowText(measure.over, language),
      );
    case 'group-max':
      if (measure.of.kind === 'distinct' && measure.of.of !== 'counterparty') {
        const values = { en: 'different values of', fr: 'valeurs différentes de' };
        const most = { en: 'at most, with one counterparty', fr: 'au plus, avec une contrepartie' };
        return `${say(values, language)} ${columnText(measure.of.of, language)}, ${say(most, language)}`;
      }
      return named(
        { en: 'most payments to one counterparty', fr: 'plus grand nombre de paiements à une contrepartie' },
        windowText({ set: 'residual', within: measure.over.within }, language),
      );
    case 'peak':
      return nameOf(measure.of, language);
    default:
      return render(measure);
  }
}

/** Of `3` or `7/2`. */
export function numberOf(value: string): number {
  const [n = '0', d = '1'] = value.split('/');
  return Number(n) / Number(d);
}

/** A ratio to one decimal, exact ones as they are. */
function numberText(value: string, language: Language, scale = 1): string {
  const number = numberOf(value) * scale;
  return decimal(Number.isInteger(number) ? String(number) : number.toFixed(1), language);
}

export function valueText(measure: Expression, value: string, currency: string, language: Language): string {
  const truth = truths[value];
  if (truth !== undefined) return say(truth, language);
  if (isMoney(measure)) return amountText(Math.round(numberOf(value)), currency, language);
  switch (measure.kind) {
    case 'share':
    case 'gap-share':
      return `${numberText(value, language, 100)} %`;
    case 'gap':
      return `${numberText(value, language, 1 / 86_400)} ${language === 'fr' ? 'j' : 'd'}`;
    case 'unlinked':
      return numberText(value, language, 1 / 2);
    case 'peak':
    case 'group-max':
      return valueText(measure.of, value, currency, language);
    case 'slope': {
      if (value.startsWith('-')) return say({ en: 'falling', fr: 'en baisse' }, language);
      return value === '0'
        ? say({ en: 'level', fr: 'stables' }, language)
        : say({ en: 'rising', fr: 'en hausse' }, language);
    }
    default:
      return numberText(value, language);
  }
}

/** Facts are said better by the entries of the list and by whom they were told of. */
function readsFact(measure: Expression): boolean {
  return (
    measure.kind === 'fact' ||
    ((measure.kind === 'max' || measure.kind === 'min') && measure.of.kind === 'fact')
  );
}

/** `share of payments below 60: 83.3 % (10 of 12)`. */
export function measuredText(
  { measure, value, share }: Measured,
  currency: string,
  language: Language,
): string {
  const colon = say(phrases.colon, language);
  const of = share === undefined ? '' : ` (${share.part} ${say(phrases.outOf, language)} ${share.of})`;
  return `${nameOf(measure, language)}${colon} ${valueText(measure, value, currency, language)}${of}`;
}

/** No more than a sentence holds: of a tally what is found, of the rest the first that is told in few words. */
export function briefTexts(measured: readonly Measured[], currency: string, language: Language): string[] {
  return measured
    .filter(
      ({ measure, silence }) => !readsFact(measure) && measure.kind !== 'unlinked' && silence === undefined,
    )
    .slice(0, 1)
    .flatMap((each) =>
      each.signs === undefined ? [measuredText(each, currency, language)] : signsFound(each.signs, language),
    );
}

function isCountOfUnlinked(each: Measured): each is Measured & { readonly measure: Unlinked } {
  return each.measure.kind === 'unlinked' && each.silence === undefined;
}

/** Measures and their values, in the order of the definition, but that counts of the same payers stand together. */
export function measuredTexts(measured: readonly Measured[], currency: string, language: Language): string[] {
  const told = measured.filter(({ measure }) => !readsFact(measure));
  const unlinked = told.filter(isCountOfUnlinked);
  return told.flatMap((each) => {
    if (isCountOfUnlinked(each)) {
      if (each !== unlinked[0]) return [];
      const counts = unlinked.map(({ measure, value }) => ({
        measure,
        value: valueText(measure, value, currency, language),
      }));
      return unlinkedTexts(counts, language);
    }
    const { value, silence, signs } = each;
    if (signs !== undefined) return signsFound(signs, language);
    return silence === undefined
      ? measuredText(each, currency, language)
      : silenceText(silence, value, language);
  });
}
