/** What a reader must know before trusting a screening, in words. */
import type { ScreenWarning } from '../../src/scoring/screen/screen-warning.js';
import { formatInstant } from '../../src/time.js';
import { formatCount, type Language } from './language.js';

function english(warning: ScreenWarning): string {
  switch (warning.code) {
    case 'no-payments':
      return warning.as_of === null
        ? 'the ledger holds no payment: nobody was scored. Give payment files.'
        : `no payment at or before as_of ${formatInstant(warning.as_of)}: nobody was scored. Give a later --as-of.`;
    case 'weights-expired':
      return `the weights ${warning.version} expired on ${warning.expires}; have their owner review them.`;
    case 'corridors-expired':
      return `the corridors ${warning.countries.join(', ')} have expired; have their owner review them.`;
    case 'rate-missing':
      return `${formatCount(warning.payments, 'en')} payments of ${warning.file} have no reference amount for want of a rate; give --rates.`;
    case 'line-unused':
      return `line ${warning.line} of ${warning.file} was not used: ${warning.reason}.`;
    case 'scores-not-removed':
      return `${warning.path} may no longer be kept and could not be removed; remove it.`;
  }
}

function french(warning: ScreenWarning): string {
  switch (warning.code) {
    case 'no-payments':
      return warning.as_of === null
        ? 'le registre ne contient aucun paiement : personne n’a été évalué. Donnez des fichiers de paiements.'
        : `aucun paiement jusqu’au ${formatInstant(warning.as_of)} : personne n’a été évalué. Donnez un --as-of plus tardif.`;
    case 'weights-expired':
      return `les poids ${warning.version} ont expiré le ${warning.expires} ; faites-les revoir par leur responsable.`;
    case 'corridors-expired':
      return `les corridors ${warning.countries.join(', ')} ont expiré ; faites-les revoir par leur responsable.`;
    case 'rate-missing':
      return `${formatCount(warning.payments, 'fr')} paiements de ${warning.file} n’ont pas de montant de référence, faute de taux ; donnez --rates.`;
    case 'line-unused':
      return `la ligne ${warning.line} de ${warning.file} n’a pas été utilisée : ${warning.reason}.`;
    case 'scores-not-removed':
      return `${warning.path} ne doit plus être conservé et n’a pas pu être supprimé ; supprimez-le.`;
  }
}

export function warningText(warning: ScreenWarning, language: Language): string {
  return language === 'fr' ? `avertissement : ${french(warning)}` : `warning: ${english(warning)}`;
}
