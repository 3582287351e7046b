/** A statement of one account: amounts go out and come in, and only the other end is named. */
import { folded, type SideField, type Source } from '../mapping.js';
import type { PlainMeaning } from './column-words.js';
import { isNumeric, type Profile } from './profile.js';
import type { Entry, ProposedStatement } from './proposal.js';
import { proposeSide, type SideColumn } from './propose-sides.js';
import type { FileOrder } from './propose-time.js';

export interface FoundStatement extends ProposedStatement {
  /** Undefined when the amount is a column as in every file. */
  readonly amount: Source | undefined;
  readonly amountNames: readonly string[];
}

const outgoing = new Set(
  'd dr dbit debit debito s soll out outgoing sortie salida saida uscita cargo dare dt'.split(' '),
);
const incoming = new Set(
  'c cr crdt credit credito h haben in incoming entree entrada entrata abono avere ct'.split(' '),
);

interface Named {
  readonly profile: Profile;
  readonly meaning: PlainMeaning;
}

export function proposeStatement(
  plain: readonly Named[],
  sides: readonly SideColumn[],
  order: FileOrder | undefined,
): FoundStatement | undefined {
  const of = (meaning: PlainMeaning): readonly Profile[] =>
    plain.filter((each) => each.meaning === meaning && each.profile.filled > 0).map(({ profile }) => profile);
  const [debit] = of('debit').filter(isNumeric);
  const [credit] = of('credit').filter(isNumeric);
  const two =
    debit !== undefined && credit !== undefined ? { debit: debit.name, credit: credit.name } : undefined;
  const direction =
    two === undefined ? directionIn(of('direction').concat(of('debit'), of('credit'))) : undefined;
  const isSigned = of('amount').some((each) => each.numbers.negatives() > 0);
  const bothNamed = (['payer', 'beneficiary'] as const).every((role) =>
    sides.some((each) => each.role === role),
  );
  if (two === undefined && direction === undefined && (!isSigned || bothNamed)) return undefined;
  const holder = proposeSide(
    sides.filter(({ role }) => role === 'holder'),
    order,
    [],
  );
  const asked: readonly Entry<SideField>[] = [
    {
      target: 'account',
      source: { kind: 'constant', text: '?' },
      notes: [{ code: 'whose-account' }],
      open: 'value',
    },
  ];
  return {
    holder: holder.length > 0 ? holder : asked,
    counterparty: proposeSide(others(sides), order, []),
    direction,
    amount: two === undefined ? undefined : { kind: 'two-columns', ...two },
    amountNames: two === undefined ? [] : [two.debit, two.credit],
  };
}

/** The other end is named as such, or as payee where money goes out, or not named at all. */
function others(sides: readonly SideColumn[]): readonly SideColumn[] {
  const own = sides.filter(({ role }) => role === 'counterparty');
  const rest = sides.filter(
    ({ role, meaning }) => role !== 'holder' && !own.some((each) => each.meaning === meaning),
  );
  return [...own, ...rest.filter(({ role }) => role !== 'counterparty')];
}

function directionIn(columns: readonly Profile[]): ProposedStatement['direction'] {
  for (const { name, values, hasManyValues } of columns) {
    const texts = [...values.keys()];
    const plain = (text: string): string => folded(text).replace(/[^\p{L}]/gu, '');
    const out = texts.filter((text) => outgoing.has(plain(text)));
    const into = texts.filter((text) => incoming.has(plain(text)));
    if (!hasManyValues && texts.length > 0 && out.length + into.length === texts.length)
      return {
        column: name,
        outgoing: out.length > 0 ? out : ['?'],
        incoming: into.length > 0 ? into : ['?'],
      };
  }
  return undefined;
}
