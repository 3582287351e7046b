/** What a reader can do about parties that the budget left out, who are counted and never listed. */
import type { Role } from '../../intake/payment.js';
import type { Language } from '../../scoring/say.js';

/** Everything as it is to be printed. */
export interface CutFacts {
  readonly role: Role;
  readonly left: string;
  /** `strong: 3, moderate: 9`. */
  readonly bands: string;
  readonly strongest: string;
  /** Undefined where nobody was kept by strength. */
  readonly weakestKept: string | undefined;
  readonly hours: string;
}

export interface CutWords {
  readonly cut: (facts: CutFacts) => string;
  /** What lets all of them become leads, and what they are until then. */
  readonly raise: (facts: {
    readonly share: string;
    readonly now: string;
    readonly perRole: string;
  }) => string;
}

export const cutWords: Readonly<Record<Language, CutWords>> = {
  en: {
    cut: ({ role, left, bands, strongest, weakestKept, hours }) =>
      `${role === 'payer' ? 'Payers' : 'Beneficiaries'} above the floor whom the budget left out: ${left} (${bands}). ${weakestKept === undefined ? '' : `The cut fell below ${weakestKept} dB, the weakest kept of those whom a budget cuts; `}${weakestKept === undefined ? 'The' : 'the'} strongest left out has ${strongest} dB. Reading all of them: about ${hours}.`,
    raise: ({ share, now, perRole }) =>
      `Of equal scores those with the later sign were kept, then by id. None of them stands in a file with a score that names them; how many they are, their bands and where the cut fell are kept with the run, and everybody scored stands in the file of scores under a pseudonym that whoever holds the ledger can resolve: so it can be shown later why somebody was not read. If many of a band that you would read were left out, or the cut fell inside the alert band, ask whoever runs the screening for a larger budget: ${share} of the payers (now ${now}) lets ${perRole} of each role become leads, which is all of them; less lets in the strongest of them.`,
  },
  fr: {
    cut: ({ role, left, bands, strongest, weakestKept, hours }) =>
      `${role === 'payer' ? 'Payeurs' : 'Bénéficiaires'} au-dessus du plancher que le budget a écartés : ${left} (${bands}). ${weakestKept === undefined ? '' : `La coupe est tombée sous ${weakestKept} dB, le plus faible gardé parmi ceux qu’un budget peut écarter ; `}${weakestKept === undefined ? 'Le' : 'le'} plus fort des écartés a ${strongest} dB. Les lire tous : environ ${hours}.`,
    raise: ({ share, now, perRole }) =>
      `À score égal, on a gardé ceux dont le signe est le plus récent, puis par identifiant. Aucun d'eux ne se trouve dans un fichier avec un score qui le nomme ; leur nombre, leurs niveaux et où la coupe est tombée restent avec l'examen, et tous ceux qui ont été évalués figurent au fichier des scores sous un pseudonyme que peut lever quiconque tient le registre : on peut ainsi montrer plus tard pourquoi quelqu'un n'a pas été lu. Si beaucoup d'un niveau que vous liriez ont été écartés, ou si la coupe est tombée dans le niveau d'alerte, demander un plus grand budget à la personne qui conduit le criblage : ${share} des payeurs (${now} aujourd'hui) laisse ${perRole} de chaque rôle devenir des pistes, c'est-à-dire tous ; moins laisse entrer les plus forts d'entre eux.`,
  },
};
