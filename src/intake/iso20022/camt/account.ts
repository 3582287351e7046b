/** What stands above the entries of a statement, read once. */
import { type KeptAccount, keptAccount } from '../../on-us.js';
import { institutionZone } from '../../statement-clock.js';
import { type Element, find, firstOf, textOf } from '../../xml/element.js';
import { accountKey, accountNumber, bicOf, isNamed, type Side, sideBehind } from '../party.js';

export interface Account {
  readonly number: string | undefined;
  /** What no other account is called. */
  readonly key: string | undefined;
  readonly bank: string | undefined;
  readonly kept: KeptAccount;
  /** Of who keeps it. */
  readonly zone: string | undefined;
  /** `message/statement`: what an entry without a reference goes by. */
  readonly statement: string;
  readonly created: string | undefined;
  /** It tells entries one by one what they hold (camt.054). */
  readonly isNotification: boolean;
  readonly element: Element | undefined;
  /** The holder, unless the statement does not name them. */
  readonly holder: { readonly side: Side; readonly hasUltimate: boolean } | undefined;
}

export function accountOf(header: Element | undefined, statement: Element): Account {
  const element = find(statement, 'Acct');
  const owner = find(element, 'Ownr');
  const servicer = find(element, 'Svcr');
  const number = accountNumber(element);
  const bank = bicOf(servicer);
  return {
    number,
    key: accountKey(element, servicer),
    bank,
    kept: keptAccount(number, bank),
    zone: institutionZone({ number, bic: bank, country: textOf(servicer, 'FinInstnId', 'PstlAdr', 'Ctry') }),
    statement: `${textOf(header, 'MsgId') ?? ''}/${textOf(statement, 'Id') ?? ''}`,
    created: firstOf(textOf(statement, 'CreDtTm'), textOf(header, 'CreDtTm')),
    isNotification: statement.name === 'Ntfctn',
    element,
    holder: isNamed(owner) ? sideBehind(owner, undefined, element) : undefined,
  };
}
