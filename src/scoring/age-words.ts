/** Ages in words: bands and how often each stands, of one party or of each name under which a beneficiary is paid. */
import type { Role } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';
import { type AgeBand, type AgeCounts, ageBands } from './lead-explanation.js';
import { isAgeUnknown, type NamedAge, type NamedAges, type SharedMark } from './named-ages.js';
import { paymentNumbers } from './payment-lines.js';
import { printable } from './printable.js';
import { joined, type Language, say } from './say.js';

export const ageBandWords: Readonly<Record<AgeBand, Words>> = {
  'under-18': { en: 'under 18', fr: 'moins de 18 ans' },
  '18-25': { en: '18 to 25', fr: '18 à 25 ans' },
  older: { en: 'older than 25', fr: 'plus de 25 ans' },
  unknown: { en: 'unknown', fr: 'inconnu' },
};

/** `18 to 25 (3), unknown (4)`. */
export function agesText(counts: AgeCounts, language: Language): string {
  return ageBands
    .filter((band) => counts[band] > 0)
    .map((band) => `${ageBandWords[band][language]} (${counts[band]})`)
    .join(', ');
}

/** `name 2`, or the name itself where names were asked for. */
export function nameText({ number, name }: NamedAge, language: Language): string {
  if (name !== undefined) return printable(name);
  return `${language === 'fr' ? 'nom' : 'name'} ${number}`;
}

const markWords: Readonly<Record<SharedMark, Words>> = {
  record: { en: 'one record id', fr: 'un même identifiant' },
  phone: { en: 'one phone', fr: 'un même téléphone' },
  account: { en: 'one account', fr: 'un même compte' },
  agent: { en: 'one pay-out agent', fr: 'un même point de retrait' },
};

/** What holds the names together, as far as these payments show it. */
export function sharedText({ share }: NamedAges, language: Language): string {
  const marks = share.map((mark) => say(markWords[mark], language)).join(', ');
  if (marks === '') return say({ en: 'joined as one party', fr: 'réunis en une même partie' }, language);
  return say({ en: `which share ${marks}`, fr: `qui ont ${marks}` }, language);
}

/** `name 1, unknown (5); name 2, older than 25 (10)`. */
export function namesBrief({ names }: NamedAges, language: Language): string {
  return joined(
    names.map((one) => `${nameText(one, language)}, ${agesText(one.ages, language)}`),
    language,
  );
}

/** Ages name by name as far as the payments of one lead show them, and of which names nobody knows one. */
export function namedAgesText(named: NamedAges, role: Role, language: Language): string {
  const { beneficiary, names } = named;
  const shared = sharedText(named, language);
  const each = names.map((one) => {
    const payments = one.payments.length === 0 ? '' : ` ${paymentNumbers(one.payments)}`;
    return `${nameText(one, language)}${payments}, ${agesText(one.ages, language)}`;
  });
  const id = printable(beneficiary);
  const told = say(
    {
      en: `${id} is paid ${role === 'payer' ? 'by this payer ' : ''}under ${names.length} clearly different names, ${shared}, and which may be different people; age by name, in payments: ${joined(each, language)}`,
      fr: `${id} est payé ${role === 'payer' ? 'par ce payeur ' : ''}sous ${names.length} noms bien différents, ${shared}, peut-être de personnes différentes ; âge par nom, en paiements : ${joined(each, language)}`,
    },
    language,
  );
  const unknown = unknownNamesText(named, language);
  return unknown === undefined ? `${told}.` : `${told}. ${unknown}`;
}

/** Of which names nobody knows an age; undefined where one is known of each. */
export function unknownNamesText({ names }: NamedAges, language: Language): string | undefined {
  const unknown = names.filter(isAgeUnknown).map((one) => nameText(one, language));
  if (unknown.length === 0) return undefined;
  if (unknown.length === names.length)
    return say(
      {
        en: 'No age is known under any of them: each of these people may be of any age.',
        fr: 'Aucun âge n’est connu sous aucun de ces noms : chacune de ces personnes peut avoir n’importe quel âge.',
      },
      language,
    );
  const which = unknown.join(', ');
  return say(
    {
      en: `No age is known under ${which}: what is known under another name says nothing of that person, who may be of any age.`,
      fr: `Aucun âge n’est connu sous ${which} : ce qui est connu sous un autre nom ne dit rien de cette personne, qui peut avoir n'importe quel âge.`,
    },
    language,
  );
}

/** How many names there are of which no age is known, of all names of those who have several. */
export function namesWithoutAge(all: readonly NamedAges[]): {
  readonly missing: number;
  readonly of: number;
} {
  const names = all.flatMap((each) => each.names);
  return { missing: names.filter(isAgeUnknown).length, of: names.length };
}
