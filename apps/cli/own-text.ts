/** Which definitions of its own a run used, one a line. */

import { phrases } from '../../src/scoring/explain-phrases.js';
import type { OwnReport, WeightsFrom } from '../../src/scoring/own/in-force.js';
import { joined, say } from '../../src/scoring/say.js';
import type { Words } from '../../src/typology/definition.js';
import type { Language } from './language.js';

const weighed: Readonly<Record<WeightsFrom, Words>> = {
  'own-file': { en: 'weights of its own file', fr: 'poids de son propre fichier' },
  'weights-file': { en: 'weights of the weights file', fr: 'poids du fichier de poids' },
  none: {
    en: 'no weights: measured, shown, moves nobody',
    fr: 'sans poids : mesuré, montré, ne change aucun score',
  },
};

const added: Words = { en: 'added', fr: 'ajouté' };

function standing({ replaces }: OwnReport, language: Language): string {
  if (replaces === null) return say(added, language);
  return language === 'fr'
    ? `à la place de la version ${replaces} fournie`
    : `in place of the shipped version ${replaces}`;
}

export function ownLines(own: readonly OwnReport[], language: Language): readonly string[] {
  const head = language === 'fr' ? 'Définition propre' : 'Own definition';
  const colon = say(phrases.colon, language);
  return own.map((each) => {
    const weights = each.weights === null ? [] : [say(weighed[each.weights], language)];
    return `${head}${colon} ${each.id} ${each.version}, ${joined([standing(each, language), ...weights], language)}`;
  });
}
