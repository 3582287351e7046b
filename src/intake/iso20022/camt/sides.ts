import type { Role } from '../../payment.js';
import type { RowCells } from '../../reader.js';
import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { bicOf, sideOf } from '../party.js';
import type { Account } from './account.js';
import type { Kind } from './bank-code.js';
import type { Direction } from './sign.js';

export interface StatementSide {
  readonly cells: RowCells;
  readonly hasUltimate: boolean;
  readonly isKnown: boolean;
}

const holders: Readonly<Record<Direction, Role>> = { DBIT: 'payer', CRDT: 'beneficiary' };
const others: Readonly<Record<Direction, Role>> = { DBIT: 'beneficiary', CRDT: 'payer' };
const names: Readonly<Record<Role, 'Dbtr' | 'Cdtr'>> = { payer: 'Dbtr', beneficiary: 'Cdtr' };

/** The account's own side, with the account whatever a transaction says; a person behind the holder is one still. */
export function holderSide(
  account: Account,
  transaction: Element | undefined,
  direction: Direction,
): StatementSide {
  const role = holders[direction];
  const parties = find(transaction, 'RltdPties');
  const ultimate = find(parties, `Ultmt${names[role]}`);
  if (account.holder !== undefined && ultimate === undefined) {
    return { cells: account.holder[role], hasUltimate: false, isKnown: true };
  }
  const owner = account.holder === undefined ? find(parties, names[role]) : find(account.element, 'Ownr');
  const number = account.number === undefined ? find(parties, `${names[role]}Acct`) : account.element;
  return { ...sideOf(role, owner, ultimate, number), isKnown: true };
}

export function otherSide(transaction: Element | undefined, direction: Direction, kind: Kind): StatementSide {
  const role = others[direction];
  const parties = find(transaction, 'RltdPties');
  const party = find(parties, names[role]);
  const side = sideOf(role, party, find(parties, `Ultmt${names[role]}`), find(parties, `${names[role]}Acct`));
  const { cells } = side;
  const known = firstOf(
    cells[`${role}_name`],
    cells[`${role}_account`],
    cells[`${role}_id`],
    cells[`${role}_phone`],
  );
  const bank = known === undefined ? textOf(party, 'Agt', 'FinInstnId', 'Nm') : undefined;
  const isBusiness = kind.isBusiness || find(party, 'Agt') !== undefined;
  const type = firstOf(cells[`${role}_type`], isBusiness ? 'organisation' : undefined);
  return {
    ...side,
    cells:
      bank === undefined && type === undefined
        ? cells
        : { ...cells, ...named(role, firstOf(cells[`${role}_name`], bank), type) },
    isKnown: known !== undefined || isBusiness || kind.isCash,
  };
}

function named(role: Role, name: string | undefined, type: string | undefined): RowCells {
  return role === 'payer'
    ? { payer_name: name, payer_type: type }
    : { beneficiary_name: name, beneficiary_type: type };
}

/** The payer's institution and the beneficiary's. */
export function agentCells(
  account: Account,
  transaction: Element | undefined,
  direction: Direction,
): RowCells {
  const agents = find(transaction, 'RltdAgts');
  const sending = bicOf(find(agents, 'DbtrAgt'));
  const receiving = bicOf(find(agents, 'CdtrAgt'));
  return direction === 'DBIT'
    ? { provider_id: firstOf(account.bank, sending), payout_agent: receiving }
    : { provider_id: sending, payout_agent: firstOf(account.bank, receiving) };
}
