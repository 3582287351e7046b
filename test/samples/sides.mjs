// Who stands on a side, by docs/formats/pacs.008.md, written down again.
import { all, at, text } from './xml-tree.mjs';

const noId = /^(NOTPROVIDED|NOTAVAILABLE|NONREF|NONE|NA|N\/A|-)$/i;
const noName = /^(not ?provided|not ?available|not ?known|unknown|n\/a|[-.]+)$/i;

export function given(id) {
  return id === undefined || noId.test(id) ? undefined : id;
}

function unwrap(party) {
  return at(party, 'Pty') ?? party;
}

function isPerson(party) {
  return at(party, 'Id', 'PrvtId') !== undefined;
}

export function nameOf(party) {
  const name = text(unwrap(party), 'Nm');
  return name === undefined || noName.test(name) ? undefined : name;
}

export function numberOf(account) {
  const id = at(account, 'Id');
  return (
    text(id, 'IBAN') ??
    given(text(id, 'Othr', 'Id')) ??
    text(id, 'BBAN') ??
    text(id, 'PrtryAcct', 'Id') ??
    text(id, 'UPIC')
  );
}

/** `name`, and whether anything tells who it is. */
export function side(party, ultimate, account) {
  const [own, behind] = [unwrap(party), unwrap(ultimate)];
  const far = nameOf(behind);
  const isBehind = far !== undefined && far !== text(own, 'Nm') && isPerson(behind) && !isPerson(own);
  const who = isBehind ? behind : own;
  const number = isBehind ? undefined : numberOf(account);
  const numbers = [...all(at(who, 'Id', 'PrvtId'), 'Othr'), ...all(at(who, 'Id', 'OrgId'), 'Othr')];
  const customer = numbers.find((each) => text(each, 'SchmeNm', 'Cd') === 'CUST');
  const phone = text(who, 'CtctDtls', 'MobNb') ?? text(who, 'CtctDtls', 'PhneNb');
  const name = nameOf(who);
  return { name, isKnown: [name, number, text(customer, 'Id'), phone].some((each) => each !== undefined) };
}
