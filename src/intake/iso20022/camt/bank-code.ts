/** What kind of movement the bank says an entry is (`BkTxCd`), as far as it changes what a row says. */
import type { Channel } from '../../payment.js';
import { type Element, find, textOf } from '../../xml/element.js';

export interface Kind {
  readonly channel: Channel;
  readonly isCash: boolean;
  /** The bank's own charges, interest and taxes. */
  readonly isCharge: boolean;
  /** The other side is no person: the bank, a market, a merchant. */
  readonly isBusiness: boolean;
  /** It turns back another movement. */
  readonly isReturn: boolean;
}

const charges = new Set(['CHRG', 'FEES', 'COMM', 'COME', 'COMI', 'COMT', 'INTR', 'TAXE']);
const returns = new Set(['RRTN', 'RPCR', 'RCDD', 'PRDD', 'UPDD']);
const withdrawals = new Set(['CWDL', 'XBCW']);
const purchases = new Set(['POSD', 'POSP', 'SMRT', 'XBCP']);
const otherDomains = new Set(['ACMT', 'CMDT', 'DERV', 'FORX', 'LDAS', 'PMET', 'SECU']);
const channels: ReadonlyMap<string, Channel> = new Map([
  ['CCRD', 'card'],
  ['MCRD', 'card'],
  ['CNTR', 'cash'],
  ['ICHQ', 'other'],
  ['RCHQ', 'other'],
]);

/** `own` is the code of a transaction that says its own. */
export function kindOf(entry: Element, own: Element | undefined): Kind {
  const whole = find(entry, 'BkTxCd', 'Domn');
  const code = own ?? whole;
  const family = textOf(code, 'Fmly', 'Cd') ?? '';
  const sub = textOf(code, 'Fmly', 'SubFmlyCd') ?? '';
  const isCharge =
    charges.has(sub) || (own !== undefined && charges.has(textOf(whole, 'Fmly', 'SubFmlyCd') ?? ''));
  const isCash = withdrawals.has(sub);
  return {
    channel: isCash ? 'cash' : (channels.get(family) ?? 'bank_transfer'),
    isCash,
    isCharge,
    isBusiness:
      isCharge || (family === 'CCRD' && purchases.has(sub)) || otherDomains.has(textOf(code, 'Cd') ?? ''),
    isReturn: returns.has(sub),
  };
}
