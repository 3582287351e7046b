/** The customers of a transfer: fields 50 and 59 with their options. */
import type { Role } from '../payment.js';
import type { RowCells } from '../reader.js';
import { bicIn, type Field } from './field.js';

interface Party {
  account?: string | undefined;
  name?: string | undefined;
  address?: string | undefined;
  country?: string | undefined;
  id?: string | undefined;
  born?: string | undefined;
  type?: 'person' | 'organisation' | undefined;
}

export function partyCells(role: Role, field: Field | undefined): RowCells {
  if (field === undefined) return {};
  const party = readParty(field);
  if (role === 'payer') {
    return {
      payer_id: party.id,
      payer_name: party.name,
      payer_account: party.account,
      payer_country: party.country,
      payer_address: party.address,
      payer_birth_date: party.born,
      payer_type: party.type,
    };
  }
  return {
    beneficiary_id: party.id,
    beneficiary_name: party.name,
    beneficiary_account: party.account,
    beneficiary_country: party.country,
    beneficiary_country_basis: party.country === undefined ? undefined : 'address',
    beneficiary_address: party.address,
    beneficiary_birth_date: party.born,
    beneficiary_type: party.type,
  };
}

function readParty(field: Field): Party {
  const lines = field.lines.map((line) => line.trim()).filter((line) => line !== '');
  const account = accountOf(lines[0]);
  const behind = account === undefined ? lines : lines.slice(1);
  if (field.tag.endsWith('A')) {
    return { account, type: bicIn(field) === undefined ? undefined : 'organisation' };
  }
  if (field.tag.endsWith('F')) return numbered(account, lines);
  const [name, ...address] = behind;
  return { account, name, address: joined(address, ', ') };
}

/** `/12345`, also behind a letter that says which of two accounts is meant. */
function accountOf(line: string | undefined): string | undefined {
  return line === undefined ? undefined : /^\/(?:[CD]\/)?\/?(.+)$/.exec(line)?.[1]?.trim();
}

/** Option F: lines begin with the number of what they tell. */
function numbered(account: string | undefined, lines: readonly string[]): Party {
  const told = new Map<string, string[]>();
  for (const line of lines) {
    const [, number, text = ''] = /^([1-8])\/(.*)$/.exec(line) ?? [];
    if (number !== undefined) told.set(number, [...(told.get(number) ?? []), text.trim()]);
  }
  const place = told.get('3')?.[0] ?? '';
  const [, country, town = ''] = /^([A-Z]{2})(?:\/(.*))?$/.exec(place) ?? [];
  const birth = /^(\d{4})(\d\d)(\d\d)$/.exec(told.get('4')?.[0] ?? '');
  return {
    account,
    name: joined(told.get('1') ?? [], ' '),
    address: joined([...(told.get('2') ?? []), country === undefined ? place : town], ', '),
    country,
    id: numberOf(/^CUST\/(.*)$/.exec(lines[0] ?? '')?.[1]) ?? numberOf(told.get('6')?.[0]),
    born: birth === null ? undefined : birth.slice(1).join('-'),
    type: birth === null ? undefined : 'person',
  };
}

/** `DE/BANK/123`: country, who gave the number, and the number. */
function numberOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : /^[A-Z]{2}\/(?:.*\/)?([^/]+)$/.exec(text)?.[1];
}

function joined(parts: readonly string[], between: string): string | undefined {
  const text = parts.filter((part) => part !== '').join(between);
  return text === '' ? undefined : text;
}
