/** What is said about an entry, to be read in the mapping and on the terminal. */
import type { Note } from './proposal.js';

type Words = (note: Note) => string;
const list = (texts: readonly string[]): string => texts.map((text) => JSON.stringify(text)).join(', ');

const english: Words = (note) => {
  switch (note.code) {
    case 'order-open':
      return `no value tells day and month apart; write one of ${list(note.forms)}`;
    case 'order-contradicted':
      return `some values have the day first and some the month; find out why, then write ${list(note.forms)}`;
    case 'order-told':
      return `${note.values} values fit this order only`;
    case 'order-of-column':
      return `no value tells day and month apart; taken from ${JSON.stringify(note.column)}`;
    case 'short-year':
      return 'years of two digits: 00 to 29 are 2000 to 2029';
    case 'no-zone':
      return 'no offset: times are the payer’s unless file.time_zone says whose';
    case 'values-open':
      return `write what these values mean: ${list(note.values)}`;
    case 'by-values':
      return 'by its values; its name says nothing';
    case 'by-name':
      return 'by the names of columns';
    case 'minor-units':
      return 'in minor units (cents), as its name says';
    case 'side-assumed':
      return 'of a side that no column names';
    case 'id-digest':
      return 'no column is an id: it is made of these; a file that tells the payments otherwise gives them other ids';
    case 'no-column':
      return 'no column was recognised: name one, or write {value: …}';
    case 'whose-account':
      return 'whose account this is a statement of';
    case 'rounded-ids':
      return `${note.values} values went through a spreadsheet and have lost digits; ask for the file again`;
  }
};

const french: Words = (note) => {
  switch (note.code) {
    case 'order-open':
      return `aucune valeur ne distingue le jour du mois ; écrivez l’une de ${list(note.forms)}`;
    case 'order-contradicted':
      return `certaines valeurs commencent par le jour, d’autres par le mois ; trouvez pourquoi, puis écrivez ${list(note.forms)}`;
    case 'order-told':
      return `${note.values} valeurs ne conviennent qu’à cet ordre`;
    case 'order-of-column':
      return `aucune valeur ne distingue le jour du mois ; repris de ${JSON.stringify(note.column)}`;
    case 'short-year':
      return 'années à deux chiffres : 00 à 29 sont 2000 à 2029';
    case 'no-zone':
      return 'sans décalage : les heures sont celles du payeur, sauf si file.time_zone dit lesquelles';
    case 'values-open':
      return `écrivez ce que veulent dire ces valeurs : ${list(note.values)}`;
    case 'by-values':
      return 'd’après ses valeurs ; son nom ne dit rien';
    case 'by-name':
      return 'd’après les noms des colonnes';
    case 'minor-units':
      return 'en unités mineures (centimes), comme son nom le dit';
    case 'side-assumed':
      return 'd’une partie qu’aucune colonne ne nomme';
    case 'id-digest':
      return 'aucune colonne n’est un identifiant : il est fait de celles-ci ; un fichier qui dit les paiements autrement en donne d’autres';
    case 'no-column':
      return 'aucune colonne reconnue : nommez-en une, ou écrivez {value: …}';
    case 'whose-account':
      return 'de quel compte ceci est le relevé';
    case 'rounded-ids':
      return `${note.values} valeurs sont passées par un tableur et ont perdu des chiffres ; redemandez le fichier`;
  }
};

export function noteText(note: Note, language: 'en' | 'fr'): string {
  return language === 'fr' ? french(note) : english(note);
}
