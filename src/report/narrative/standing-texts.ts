/** What a text on one lead has to say of the people in its payments who stand in the report as possible victims. */
import { printable } from '../../scoring/printable.js';
import type { Route } from '../../scoring/routes.js';
import { type Language, say } from '../../scoring/say.js';
import type { Words } from '../../typology/definition.js';
import type { LeadSheet } from '../lead-sheet.js';

type Sentence = (ids: string) => Words;

const sentences: Readonly<Partial<Record<Route, Sentence>>> = {
  'possible-victim-beneficiary': (ids) => ({
    en: `${ids}: whether they collect money or are made to is unknown, and they may be victims themselves. Nothing on them may be passed on from this lead without saying so.`,
    fr: `${ids} : on ignore si l’argent est encaissé de plein gré ou sous contrainte, peut-être par une victime. Rien à ce sujet ne doit être transmis depuis cette piste sans le dire.`,
  }),
  'possible-extortion-victim': (ids) => ({
    en: `${ids}: possibly victims of extortion. Nothing on them may be passed on from this lead without saying so.`,
    fr: `${ids} : peut-être victimes d’extorsion. Rien à ce sujet ne doit être transmis depuis cette piste sans le dire.`,
  }),
  'possible-fraud-victim': (ids) => ({
    en: `${ids}: possibly victims of a fraud. Nothing on them may be passed on from this lead without saying so.`,
    fr: `${ids} : peut-être victimes d’une fraude. Rien à ce sujet ne doit être transmis depuis cette piste sans le dire.`,
  }),
};

/** Before the payments, since a text may be cut after them. */
export function standingTexts(
  { protectedOthers, paidByVictims }: Pick<LeadSheet, 'protectedOthers' | 'paidByVictims'>,
  language: Language,
): readonly string[] {
  return [
    ...protectedOthers.flatMap(({ route, ids }) => {
      const sentence = sentences[route];
      return sentence === undefined ? [] : [say(sentence(ids.map(printable).join(', ')), language)];
    }),
    ...paidByVictims.map(({ counterparty, payers }) =>
      say(
        {
          en: `${payers} people in these data who may be victims of extortion pay ${printable(counterparty)}. Look at all that this beneficiary receives; whether they extort, or are made to collect, the data do not tell.`,
          fr: `${payers} personnes de ces données peut-être victimes d’extorsion paient ${printable(counterparty)}. Regarder tout ce que ce bénéficiaire reçoit ; s’il extorque ou s’il est contraint d’encaisser, les données ne le disent pas.`,
        },
        language,
      ),
    ),
  ];
}
