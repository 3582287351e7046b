/** What limits a run, for who reads its leads: what to bear in mind, where the command line says what to give it. */
import { countText, type Language } from '../../scoring/say.js';
import type { ScreenWarning } from '../../scoring/screen/screen-warning.js';
import { warningSentence } from '../../scoring/screen/warning-sentence.js';
import { formatInstant } from '../../time.js';

export function readerWarning(warning: ScreenWarning, language: Language): string {
  const isFrench = language === 'fr';
  const one = (en: string, fr: string): string => (isFrench ? fr : en);
  switch (warning.code) {
    case 'no-payments': {
      const at = warning.as_of === null ? undefined : formatInstant(warning.as_of).slice(0, 10);
      return at === undefined
        ? one(
            'There was no payment, so nobody was scored.',
            "Il n'y avait aucun paiement : personne n'a été évalué.",
          )
        : one(
            `There was no payment up to ${at}, so nobody was scored.`,
            `Il n'y avait aucun paiement jusqu'au ${at} : personne n'a été évalué.`,
          );
    }
    case 'parity-not-shown':
      return one(
        `Nothing shows yet that groups of people are alerted alike under the weights ${warning.version}: an alert may fall on one group more often than on another. Bear it in mind when you decide.`,
        `Rien ne montre encore que les groupes de personnes soient alertés également avec les poids ${warning.version} : une alerte peut tomber plus souvent sur un groupe que sur un autre. Gardez-le à l'esprit en décidant.`,
      );
    case 'rate-missing': {
      const count = countText(warning.payments, language);
      return one(
        `${count} payments of ${warning.file} have no amount in the reference currency, for want of an exchange rate: no sum here includes them.`,
        `${count} paiements de ${warning.file} n'ont pas de montant dans la monnaie de référence, faute de taux de change : aucune somme ici ne les comprend.`,
      );
    }
    case 'approximate-rates': {
      const count = countText(warning.payments, language);
      const last = warning.last_day ?? one('unknown', 'inconnu');
      return one(
        `${count} payments are valued at one exchange rate a month (European Central Bank, the last of ${last}): sums in the reference currency are approximate. Amounts as paid are exact.`,
        `${count} paiements sont évalués à un taux de change par mois (Banque centrale européenne, le dernier du ${last}) : les sommes dans la monnaie de référence sont approchées. Les montants payés sont exacts.`,
      );
    }
    case 'stale-rates': {
      const count = countText(warning.payments, language);
      const which = warning.currencies.join(', ');
      return one(
        `${count} payments (${which}) are valued at an exchange rate more than ${warning.days} days older than they are: their sums in the reference currency may be off. Amounts as paid are exact.`,
        `${count} paiements (${which}) sont évalués à un taux de change plus vieux qu'eux de plus de ${warning.days} jours : leurs sommes dans la monnaie de référence peuvent être fausses. Les montants payés sont exacts.`,
      );
    }
    case 'parties-of-later-payments': {
      const count = countText(warning.payments, language);
      return one(
        `${count} payments in the data come after the day of this run. None of them counts here, but they helped to tell which records are one person: some links shown may not have been known on that day.`,
        `${count} paiements des données sont postérieurs au jour de cette évaluation. Aucun ne compte ici, mais ils ont aidé à dire quelles fiches sont une même personne : certains liens montrés n'étaient peut-être pas connus ce jour-là.`,
      );
    }
    default:
      return warningSentence(warning, language);
  }
}
