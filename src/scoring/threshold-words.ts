/** Thresholds as people read them, with who set them. */
import { formatAmount } from '../money.js';
import type { Parameter } from '../typology/definition.js';
import { counted, decimal, type Language, say } from './say.js';

const day = 86_400;

const units = {
  payments: [
    { en: 'payment', fr: 'paiement' },
    { en: 'payments', fr: 'paiements' },
  ],
  parties: [
    { en: 'person', fr: 'personne' },
    { en: 'people', fr: 'personnes' },
  ],
  groups: [
    { en: 'different one', fr: 'différent' },
    { en: 'different ones', fr: 'différents' },
  ],
  places: [
    { en: 'place', fr: 'lieu' },
    { en: 'places', fr: 'lieux' },
  ],
  years: [
    { en: 'year', fr: 'an' },
    { en: 'years', fr: 'ans' },
  ],
  days: [
    { en: 'day', fr: 'jour' },
    { en: 'days', fr: 'jours' },
  ],
  hours: [
    { en: 'hour', fr: 'heure' },
    { en: 'hours', fr: 'heures' },
  ],
  seconds: [
    { en: 'second', fr: 'seconde' },
    { en: 'seconds', fr: 'secondes' },
  ],
} as const;

function many(value: number, unit: keyof typeof units, language: Language): string {
  const [one, more] = units[unit];
  return counted(value, one, more, language);
}

/** `20 days`, `500.00 EUR`, `75 %`. */
export function thresholdText({ value, unit }: Parameter, language: Language): string {
  switch (unit) {
    case 'minor':
      return `${decimal(formatAmount(value, 'EUR'), language)} EUR`;
    case 'percent':
      return `${decimal(String(value), language)} %`;
    case 'seconds':
      if (value % day === 0) return many(value / day, 'days', language);
      return value % 3_600 === 0 ? many(value / 3_600, 'hours', language) : many(value, 'seconds', language);
    default:
      return many(value, unit, language);
  }
}

/** No published number: then whoever runs this has set it. */
export function thresholdSource(source: string, language: Language): string {
  const own = say(
    { en: 'threshold set by this institution', fr: 'seuil fixé par cet établissement' },
    language,
  );
  return source.replaceAll('this project', own);
}
