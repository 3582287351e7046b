/** What was looked for besides, by what came of it: below a threshold is said apart from what is not there. */
import { joined, type Language, say } from '../scoring/say.js';
import type { Words } from '../typology/definition.js';
import type { LeadSheet } from './lead-sheet.js';

const lists = [
  ['below', { en: 'Found, below what is asked for', fr: 'Trouvé, mais en deçà du seuil' }],
  ['notFound', { en: 'Looked for and not found', fr: 'Cherché et non trouvé' }],
  [
    'noList',
    {
      en: 'Not checked, because no list is in force',
      fr: "Non vérifié, parce qu'aucune liste n'est en vigueur",
    },
  ],
  ['unknown', { en: 'Could not be told from these data', fr: 'Que ces données ne permettent pas de dire' }],
] as const satisfies readonly (readonly [keyof LeadSheet['checks'], Words])[];

const nobodyAsked: Words = {
  en: 'Nobody was asked. Of a stated purpose only its category was read (a code, or a word of a fixed list); no other text of a payment and no picture.',
  fr: "Personne n'a été interrogé. D'un motif déclaré, seule la catégorie a été lue (un code, ou un mot d'une liste fixe) ; aucun autre texte de paiement ni aucune image.",
};

export function checkedTexts({ checks }: Pick<LeadSheet, 'checks'>, language: Language): readonly string[] {
  const colon = language === 'fr' ? ' : ' : ': ';
  const told = (name: Words, list: readonly string[]): string[] =>
    list.length === 0 ? [] : [`${say(name, language)}${colon}${joined(list, language)}.`];
  const tried = checks.explanations.map(({ title, explains }) => `${say(title, language)} (${explains})`);
  return [
    ...lists.flatMap(([which, name]) =>
      told(
        name,
        checks[which].map((each) => say(each, language)),
      ),
    ),
    ...told(
      {
        en: 'Ordinary explanations tried on every counterparty',
        fr: 'Explications ordinaires essayées sur chaque contrepartie',
      },
      tried,
    ),
    say(nobodyAsked, language),
  ];
}

export function nobodyAskedText(language: Language): string {
  return say(nobodyAsked, language);
}
