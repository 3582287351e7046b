// Payments, returns and refusals of camt.052, 053 and 054, by docs/formats/camt.md, written down again.
import { given, nameOf, numberOf, side } from './sides.mjs';
import { all, at, text, within } from './xml-tree.mjs';

const charges = 'CHRG FEES COMM COME COMI COMT INTR TAXE'.split(' ');
const business = 'ACMT CMDT DERV FORX LDAS PMET SECU'.split(' ');
const purchases = 'POSD POSP SMRT XBCP'.split(' ');

export function countCamt(message, tell) {
  for (const statement of message.children.filter(({ name }) => ['Rpt', 'Stmt', 'Ntfctn'].includes(name))) {
    for (const entry of all(statement, 'Ntry')) countEntry(statement, entry, tell);
  }
}

function size(holder) {
  return Number(text(holder, 'Btch', 'NbOfTxs') ?? 0);
}

function countEntry(statement, entry, tell) {
  const groups = all(entry, 'NtryDtls');
  const told = [entry, ...groups].flatMap((group) => all(group, 'TxDtls').map((one) => ({ one, group })));
  const sums = groups.filter((group) => all(group, 'TxDtls').length === 0 && size(group) > 1);
  for (const _ of sums) countOne({ statement, entry, isAlone: false, isSum: true }, tell);
  if (told.length === 0 && sums.length === 0)
    countOne({ statement, entry, isAlone: true, isSum: size(entry) > 1 }, tell);
  const batch = told.length === 1 ? size(told[0].group) || size(entry) : 0;
  for (const { one } of told) {
    const isAlone = told.length === 1 && batch <= 1 && sums.length === 0;
    countOne({ statement, entry, one, isAlone, isSum: batch > 1 }, tell);
  }
}

function countOne({ statement, entry, one, isAlone, isSum }, tell) {
  const account = at(statement, 'Acct');
  const status = text(entry, 'Sts', 'Cd') ?? text(entry, 'Sts') ?? text(entry, 'Sts', 'Prtry');
  if (['PDNG', 'INFO', 'FUTR'].includes(status)) return tell.refused('not-booked');
  const way = wayOf(entry, one, numberOf(account), isAlone);
  if (way === undefined) return tell.refused('no-direction');
  const parties = at(one, 'RltdPties');
  const [own, other] = way === 'DBIT' ? ['Dbtr', 'Cdtr'] : ['Cdtr', 'Dbtr'];
  const family = at(one, 'BkTxCd', 'Domn') ?? at(entry, 'BkTxCd', 'Domn');
  const whole = text(entry, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd');
  const sub = text(family, 'Fmly', 'SubFmlyCd');
  const agent = at(parties, other, 'Agt');
  const isBusiness =
    charges.includes(sub) ||
    charges.includes(whole) ||
    business.includes(text(family, 'Cd')) ||
    (text(family, 'Fmly', 'Cd') === 'CCRD' && purchases.includes(sub)) ||
    agent !== undefined;
  const far = side(at(parties, other), at(parties, `Ultmt${other}`), at(parties, `${other}Acct`));
  const isKnown = far.isKnown || isBusiness || ['CWDL', 'XBCW'].includes(sub);
  if (isSum && !isKnown) return tell.refused('batch-without-details');
  const turnsBack =
    ['RRTN', 'RPCR', 'RCDD', 'PRDD', 'UPDD'].includes(sub) ||
    ['true', '1'].includes(text(entry, 'RvslInd')) ||
    at(one, 'RtrInf') !== undefined;
  if (turnsBack) return tell.status('returned');
  const isNamed = ['UETR', 'TxId', 'EndToEndId', 'InstrId'].some((id) => given(text(one, 'Refs', id)));
  const isNotified = statement.name === 'Ntfctn' && one !== undefined;
  if (!isKnown && isAlone && !isNamed && !isNotified) return tell.refused('not-a-payment');
  const ultimate = at(parties, `Ultmt${own}`);
  const owner = at(account, 'Ownr');
  const near = nameOf(owner) === undefined ? (at(parties, own) ?? owner) : owner;
  tell.payment(sentOf(entry, one, way, isAlone), [
    side(near, ultimate, account).name,
    far.name ?? (isBusiness ? text(agent, 'FinInstnId', 'Nm') : undefined),
  ]);
}

function wayOf(entry, one, number, isAlone) {
  const [whole, own] = [entry, one].map((each) => {
    const sign = text(each, 'CdtDbtInd');
    return ['CRDT', 'DBIT'].includes(sign) ? sign : undefined;
  });
  if (own === undefined || whole === undefined || own === whole) return own ?? whole;
  const [paid, received] = ['DbtrAcct', 'CdtrAcct'].map(
    (name) => numberOf(at(one, 'RltdPties', name)) === number,
  );
  if (number !== undefined && paid !== received) return paid ? 'DBIT' : 'CRDT';
  return isAlone ? whole : own;
}

function sentOf(entry, one, way, isAlone) {
  const booked = bookedOf(entry, one, isAlone);
  const instructed =
    at(one, 'AmtDtls', 'InstdAmt', 'Amt') ?? (isAlone ? at(entry, 'AmtDtls', 'InstdAmt', 'Amt') : undefined);
  return way === 'CRDT' && booked !== undefined && instructed !== undefined ? instructed : booked;
}

function bookedOf(entry, one, isAlone) {
  const whole = at(entry, 'Amt');
  if (one === undefined) return whole;
  const own = at(one, 'Amt');
  const sent = at(one, 'AmtDtls', 'TxAmt', 'Amt');
  const counter = at(one, 'AmtDtls', 'CntrValAmt', 'Amt');
  const same = [own, sent, counter].find(
    (each) => each !== undefined && each.attributes.Ccy === whole?.attributes.Ccy,
  );
  return same ?? (isAlone ? whole : undefined) ?? sent ?? own;
}

export const camtRoots = ['BkToCstmrAcctRpt', 'BkToCstmrStmt', 'BkToCstmrDbtCdtNtfctn'].flatMap((root) => [
  root,
  `${root}V01`,
]);

export function camtMessages(tree) {
  return within(tree, ...camtRoots);
}
