import type { Role } from '../../payment.js';
import { type Element, find, textOf } from '../../xml/element.js';
import { bicOf, isNamed, type Side, sideBehind } from '../party.js';
import type { Account } from './account.js';
import type { Kind } from './bank-code.js';
import type { Direction } from './sign.js';

export interface StatementSide {
  readonly side: Side;
  readonly hasUltimate: boolean;
}

/** `Dbtr` and `Cdtr` with what stands beside each. */
interface Names {
  readonly party: string;
  readonly ultimate: string;
  readonly account: string;
}
const debtor: Names = { party: 'Dbtr', ultimate: 'UltmtDbtr', account: 'DbtrAcct' };
const creditor: Names = { party: 'Cdtr', ultimate: 'UltmtCdtr', account: 'CdtrAcct' };

/** The account's own side, with the account whatever a transaction says; a person behind the holder is one still. */
export function holderSide(
  account: Account,
  parties: Element | undefined,
  direction: Direction,
): StatementSide {
  const names = direction === 'DBIT' ? debtor : creditor;
  const ultimate = find(parties, names.ultimate);
  if (account.holder !== undefined && ultimate === undefined) return account.holder;
  const told = account.holder === undefined ? find(parties, names.party) : undefined;
  const owner = isNamed(told) ? told : find(account.element, 'Ownr');
  const number = account.number === undefined ? find(parties, names.account) : account.element;
  return sideBehind(owner, ultimate, number);
}

export interface OtherSide extends StatementSide {
  readonly isKnown: boolean;
}

export function otherSide(parties: Element | undefined, direction: Direction, kind: Kind): OtherSide {
  const names = direction === 'DBIT' ? creditor : debtor;
  const party = find(parties, names.party);
  const told = sideBehind(party, find(parties, names.ultimate), find(parties, names.account));
  const { side, hasUltimate } = told;
  const agent = find(party, 'Agt');
  const known = side.name ?? side.account ?? side.id ?? side.phone;
  const isBusiness = kind.isBusiness || agent !== undefined;
  return {
    side: isBusiness
      ? {
          ...side,
          name: side.name ?? textOf(agent, 'FinInstnId', 'Nm'),
          type: side.type ?? 'organisation',
        }
      : side,
    hasUltimate,
    isKnown: known !== undefined || isBusiness || kind.isCash,
  };
}

/** The institution of a side: on the account's own side the one that keeps it. */
export function institutionOf(
  role: Role,
  account: Account,
  transaction: Element | undefined,
  direction: Direction,
): string | undefined {
  const isOwn = (role === 'payer') === (direction === 'DBIT');
  if (isOwn && account.bank !== undefined) return account.bank;
  return bicOf(find(transaction, 'RltdAgts', role === 'payer' ? 'DbtrAgt' : 'CdtrAgt'));
}
