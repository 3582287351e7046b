/** What stands above the entries of a statement, read once. */
import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { accountKey, accountNumber, bicOf, isNamed, type Side, sideBehind } from '../party.js';

export interface Account {
  readonly number: string | undefined;
  /** What no other account is called. */
  readonly key: string | undefined;
  readonly bank: string | undefined;
  /** `message/statement`: what an entry without a reference goes by. */
  readonly statement: string;
  readonly created: string | undefined;
  readonly element: Element | undefined;
  /** The holder, unless the statement does not name them. */
  readonly holder: { readonly side: Side; readonly hasUltimate: boolean } | undefined;
}

export function accountOf(header: Element | undefined, statement: Element): Account {
  const element = find(statement, 'Acct');
  const owner = find(element, 'Ownr');
  return {
    number: accountNumber(element),
    key: accountKey(element, find(element, 'Svcr')),
    bank: bicOf(find(element, 'Svcr')),
    statement: `${textOf(header, 'MsgId') ?? ''}/${textOf(statement, 'Id') ?? ''}`,
    created: firstOf(textOf(statement, 'CreDtTm'), textOf(header, 'CreDtTm')),
    element,
    holder: isNamed(owner) ? sideBehind(owner, undefined, element) : undefined,
  };
}
