/** Names of strata in words. English reads the name itself; French has a table, for which the names are the keys. */
import type { Stratum, Words } from '../typology/definition.js';
import { type Language, say } from './say.js';

const french: ReadonlyMap<string, string> = new Map([
  ['rising', 'en hausse'],
  ['listed', 'inscrit'],
  ['half', 'la moitié'],
  ['most', 'la plupart'],
  ['few', 'quelques-uns'],
  ['several-half-new', 'plusieurs, la moitié nouveaux'],
  ['many-half-new', 'beaucoup, la moitié nouveaux'],
  ['fast-series', 'série rapide'],
  ['fast-series-then-silence', 'série rapide, puis silence'],
  ['fast-series-and-little-else', 'série rapide, et presque rien d’autre'],
  ['fast-series-and-little-else-then-silence', 'série rapide, presque rien d’autre, puis silence'],
  ['twice', 'deux fois'],
  ['three-times-or-more', 'trois fois ou plus'],
  ['short', 'courts'],
  ['within-three-days', 'en trois jours'],
  ['two-payers', 'au moins deux payeurs'],
  ['four-payers', 'au moins quatre payeurs'],
  ['eight-payers', 'au moins huit payeurs'],
  ['one-other', 'au moins un autre'],
  ['two-others', 'au moins deux autres'],
  ['three-others', 'au moins trois autres'],
  ['five-others-apart', 'au moins cinq autres, de lieux différents'],
  ['eight-others-apart', 'au moins huit autres, de lieux différents'],
  ['one-returns', 'au moins un autre revient'],
  ['two-return', 'au moins deux autres reviennent'],
  ['one-without-pace', 'au moins un autre sans rythme'],
  ['two-payers-lowest', 'au moins deux payeurs aux plus petits montants'],
  ['three-payers-lowest', 'au moins trois payeurs aux plus petits montants'],
  ['five-payers-lowest', 'au moins cinq payeurs aux plus petits montants'],
  ['three-payers-return', 'au moins trois payeurs reviennent'],
  ['five-payers-return', 'au moins cinq payeurs reviennent'],
  ['one-payer-without-pace', 'au moins un payeur sans rythme'],
  ['two-payers-without-pace', 'au moins deux payeurs sans rythme'],
  ['one-payer-for-weeks', 'au moins un payeur revient en 150 jours au plus'],
  ['two-payers-for-weeks', 'au moins deux payeurs reviennent en 150 jours au plus'],
  ['two-payers-over-months', 'au moins deux payeurs, au fil des mois'],
  ['three-payers-over-months', 'au moins trois payeurs, au fil des mois'],
  ['one-payer-varies', 'au moins un payeur aux montants très variables'],
  ['two-payers-vary', 'au moins deux payeurs aux montants très variables'],
  ['three-payers-vary', 'au moins trois payeurs aux montants très variables'],
  ['spent-there', 'dépenses sur place'],
  ['within-half-a-year', 'au cours d’un semestre'],
  ['two-or-more', 'deux ou plus'],
  ['two', 'deux'],
  ['three-or-more', 'trois ou plus'],
  ['twelve-others-apart', 'au moins douze autres, de lieux différents'],
  ['two-countries', 'au moins deux pays'],
  ['three-countries', 'au moins trois pays'],
  ['returns', 'reprise'],
  ['within-two-weeks', 'en deux semaines'],
  ['loose', 'peu régulier'],
  ['no-pace', 'sans rythme'],
  ['for-private-needs', 'pour des besoins privés'],
  [
    'for-private-needs-and-for-weeks',
    'pour des besoins privés, la plupart de ceux qui reviennent en 150 jours au plus',
  ],
  ['one-varies', 'au moins un autre, aux montants très variables'],
  ['two-vary', 'au moins deux autres, aux montants très variables'],
  ['half-pay-more', 'la moitié des autres ou plus versent davantage'],
  ['one-calls-partner', 'au moins un autre se dit son partenaire'],
  ['one-trades', 'au moins un autre commerce avec lui'],
  ['three-in-four-private', 'trois sur quatre ou plus, pour des besoins privés'],
  ['one-after-the-other', 'l’un après l’autre'],
  ['five-signs', 'cinq signes'],
  ['six-signs', 'six signes'],
  ['seven-signs', 'sept signes'],
  ['eight-signs', 'huit signes'],
  ['nine-signs', 'neuf signes'],
  ['ten-signs', 'dix signes'],
  ['eleven-signs', 'onze signes ou plus'],
  ['half-stay', 'la moitié des autres ou plus continuent'],
  ['half-lowest', 'la moitié ou plus'],
  ['unlike-support', 'au moins un'],
  ['three-purposes', 'au moins trois motifs'],
  ['four-purposes', 'au moins quatre motifs'],
  ['two-ways', 'au moins deux voies'],
  ['three-ways', 'au moins trois voies'],
  ['a-generation', 'une génération'],
  ['more-than-a-generation', 'plus d’une génération'],
  ['three-places', 'au moins trois lieux, ou deux pays'],
  ['six-places', 'au moins six lieux, ou trois pays'],
  ['gathers', 'reçoit pour plusieurs'],
  ['grows-into-hundreds', 'jusqu’à des centaines'],
  ['grows-into-thousands', 'jusqu’à des milliers'],
  ['two-names', 'deux noms'],
  ['three-names', 'trois noms'],
  ['four-names', 'au moins quatre noms'],
  ['same-phone', 'même téléphone'],
  ['same-person', 'même personne'],
  ['one-report', 'un signalement'],
  ['one-wide-payer', 'un payeur qui en paie beaucoup'],
  ['sixth-are-wide', 'un sixième des payeurs en paient beaucoup'],
  ['third-are-wide', 'un tiers des payeurs en paient beaucoup'],
  ['one-pays-very-many', 'un payeur qui en paie douze ou plus'],
  ['beside-one-collector', 'à côté d’une personne qui encaisse'],
  ['beside-two-collectors', 'à côté de deux personnes qui encaissent'],
  ['beside-three-collectors', 'à côté d’au moins trois personnes qui encaissent'],
  ['two-reports-or-a-finding', 'deux signalements, ou un constat'],
  ['several-findings', 'plusieurs constats'],
  ['between-two', 'entre deux personnes'],
]);

/** What other people do, of whom the stratum says the least number that there are. */
const others: ReadonlyMap<string, string> = new Map([
  ['other', 'other'],
  ['others', 'others'],
  ['others-apart', 'others, of different places'],
  ['payers', 'payers'],
  ['returns', 'other returns'],
  ['return', 'others return'],
  ['without-pace', 'other without pace'],
  ['payers-lowest', 'payers at the lowest amounts'],
  ['payers-return', 'payers return'],
  ['payer-without-pace', 'payer without pace'],
  ['payers-without-pace', 'payers without pace'],
  ['payers-over-months', 'payers, over months'],
  ['payer-varies', 'payer varies widely'],
  ['payers-vary', 'payers vary widely'],
  ['varies', 'other varies widely'],
  ['vary', 'others vary widely'],
  ['countries', 'countries'],
  ['purposes', 'purposes'],
  ['ways', 'ways'],
]);

/** Where the name leaves out what else may make the stratum true. */
const whole: ReadonlyMap<string, string> = new Map([
  ['three-places', 'at least three places, or two countries'],
  ['six-places', 'at least six places, or three countries'],
  ['four-names', 'at least four names'],
  ['half-pay-more', 'half or more of the others at larger amounts'],
  ['half-stay', 'half or more of the others go on'],
  ['half-lowest', 'half or more'],
  ['eleven-signs', 'eleven signs or more'],
  ['one-pays-very-many', 'one payer of twelve or more'],
  ['one-calls-partner', 'at least one other states to be the partner'],
  ['one-trades', 'at least one other trades'],
  ['three-in-four-private', 'three in four or more, for private needs'],
  ['unlike-support', 'at least one'],
  ['two-reports-or-a-finding', 'two reports, or a finding'],
  ['for-private-needs-and-for-weeks', 'for private needs, most of those who come back within 150 days'],
  ['one-payer-for-weeks', 'at least one payer comes back within 150 days'],
  ['two-payers-for-weeks', 'at least two payers come back within 150 days'],
]);

function english(name: string): string {
  const named = whole.get(name);
  if (named !== undefined) return named;
  const [, number = '', rest = ''] = /^(\w+)-(.+)$/.exec(name) ?? [];
  const who = others.get(rest);
  return who === undefined ? name.replaceAll('-', ' ') : `at least ${number} ${who}`;
}

export function isTranslated(name: string): boolean {
  return french.has(name);
}

export function stratumWords(name: string, language: Language): string {
  const en = english(name);
  return say({ en, fr: french.get(name) ?? en }, language);
}

/** The words that the definition gives, else those of the table; a name that has none is quoted to French readers. */
export function wordsOfStratum({ name, words }: Pick<Stratum, 'name' | 'words'>): Words {
  if (words !== undefined) return words;
  const en = stratumWords(name, 'en');
  return { en, fr: isTranslated(name) ? stratumWords(name, 'fr') : `« ${en} »` };
}
