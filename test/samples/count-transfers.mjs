// Payments, statuses and returns of pain.001, pain.002, pacs.002, 004, 008 and 009, by their pages, written down again.
import { side } from './sides.mjs';
import { all, at, text, within } from './xml-tree.mjs';

const ends = {
  RJCT: 'refused',
  CANC: 'refused',
  BLCK: 'refused',
  ACSC: 'executed',
  ACCC: 'executed',
  ACWP: 'executed',
};

function namesOf(from, block) {
  const of = (name) =>
    side(
      at(from, name) ?? at(block, name),
      at(from, `Ultmt${name}`) ?? at(block, `Ultmt${name}`),
      at(from, `${name}Acct`) ?? at(block, `${name}Acct`),
    ).name;
  return [of('Dbtr'), of('Cdtr')];
}

function isRead(group) {
  const [name] = /\b(pain|pacs|camt)\.\d{3}\b/i.exec(text(group, 'OrgnlMsgNmId') ?? '') ?? [];
  return name === undefined || ['pain.001', 'pacs.008', 'pacs.009'].includes(name.toLowerCase());
}

export const transferRoots = {
  CstmrCdtTrfInitn: (message, tell) => {
    for (const block of all(message, 'PmtInf')) {
      for (const one of all(block, 'CdtTrfTxInf')) {
        tell.payment(at(one, 'Amt', 'InstdAmt') ?? at(one, 'Amt', 'EqvtAmt', 'Amt'), namesOf(one, block));
      }
    }
  },
  FIToFICstmrCdtTrf: (message, tell) => {
    for (const one of all(message, 'CdtTrfTxInf'))
      tell.payment(at(one, 'InstdAmt') ?? at(one, 'IntrBkSttlmAmt'), namesOf(one));
  },
  FICdtTrf: (message, tell) => {
    for (const one of all(message, 'CdtTrfTxInf')) {
      const customers = at(one, 'UndrlygCstmrCdtTrf');
      if (customers === undefined) continue;
      tell.payment(at(customers, 'InstdAmt') ?? at(one, 'IntrBkSttlmAmt'), namesOf(customers));
    }
  },
  PmtRtr: (message, tell) => {
    for (const _ of all(message, 'TxInf')) tell.status('returned');
  },
  CstmrPmtStsRpt: (message, tell) => {
    const group = at(message, 'OrgnlGrpInfAndSts');
    if (!isRead(group)) return;
    const end = (code) => ends[code] !== undefined && tell.status(ends[code]);
    for (const block of [message, ...all(message, 'OrgnlPmtInfAndSts')]) {
      for (const one of all(block, 'TxInfAndSts'))
        end(text(one, 'TxSts') ?? text(block, 'PmtInfSts') ?? text(group, 'GrpSts'));
      end(text(block, 'PmtInfSts'));
    }
    end(text(group, 'GrpSts'));
  },
  FIToFIPmtStsRpt: (message, tell) => {
    const groups = all(message, 'OrgnlGrpInfAndSts');
    const told = all(message, 'TxInfAndSts');
    const codes =
      told.length > 0
        ? told.map((one) => text(one, 'TxSts') ?? text(groups.at(-1), 'GrpSts'))
        : groups.map((group) => text(group, 'GrpSts'));
    for (const code of isRead(groups[0]) ? codes : []) if (ends[code] !== undefined) tell.status(ends[code]);
  },
};

export function transferMessages(tree) {
  return within(tree, ...Object.keys(transferRoots));
}
