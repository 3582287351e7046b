/** One side of an identity: a natural or a legal person with an account. */
import { countryCode } from '../country-text.js';
import { textsOf } from '../json/json-value.js';
import type { Role } from '../payment.js';
import type { Place, RowCells, RowSink } from '../reader.js';
import { codeOf, type Spelled } from './spelling.js';

export function ivmsParty(role: Role, side: Spelled, place: Place, sink: RowSink): RowCells {
  const persons = side.list(role === 'payer' ? 'originatorpersons' : 'beneficiarypersons', 'persons');
  const [first] = persons;
  const natural = first?.value('naturalperson') === undefined ? undefined : first.child('naturalperson');
  const legal = first?.value('legalperson') === undefined ? undefined : first.child('legalperson');
  if (persons.length > 1 || (natural !== undefined && legal !== undefined)) {
    sink.finding('several-parties', place, role === 'payer' ? 'originator' : 'beneficiary');
  }
  const person = natural ?? legal;
  const [account] = textsOf(side.value('accountnumber', 'accountnumbers', 'account'));
  const address = addressOf(person);
  const country = countryCode(address?.text('country'), place, sink);
  const residence =
    country ?? countryCode(person?.text('countryofresidence', 'countryofregistration'), place, sink);
  const id = person?.text('customeridentification', 'customernumber');
  const name =
    natural !== undefined ? naturalName(natural) : legal === undefined ? undefined : legalName(legal);
  const born = natural?.child('dateandplaceofbirth').text('dateofbirth', 'dob')?.slice(0, 10);
  const type = natural !== undefined ? 'person' : legal !== undefined ? 'organisation' : undefined;
  const basis = country !== undefined ? 'address' : residence !== undefined ? 'declared' : undefined;
  const written = addressText(address);
  return role === 'payer'
    ? {
        payer_id: id,
        payer_name: name,
        payer_account: account,
        payer_country: residence,
        payer_address: written,
        payer_birth_date: born,
        payer_type: type,
      }
    : {
        beneficiary_id: id,
        beneficiary_name: name,
        beneficiary_account: account,
        beneficiary_country: residence,
        beneficiary_country_basis: basis,
        beneficiary_address: written,
        beneficiary_birth_date: born,
        beneficiary_type: type,
      };
}

function naturalName(person: Spelled): string | undefined {
  const names = person.child('name').list('nameidentifier', 'nameidentifiers');
  const legal = names.find(
    (name) => codeOf(name.text('nameidentifiertype', 'naturalpersonnameidentifiertype')) === 'LEGL',
  );
  const name = legal ?? names[0];
  const parts = [
    name?.text('secondaryidentifier', 'firstname', 'givenname'),
    name?.text('primaryidentifier', 'lastname', 'surname', 'familyname'),
  ];
  const text = parts.filter((part) => part !== undefined).join(' ');
  return text === '' ? undefined : text;
}

function legalName(person: Spelled): string | undefined {
  const names = person.child('name').list('nameidentifier', 'nameidentifiers');
  const legal = names.find(
    (name) => codeOf(name.text('legalpersonnameidentifiertype', 'nameidentifiertype')) === 'LEGL',
  );
  return (legal ?? names[0])?.text('legalpersonname', 'name');
}

/** Where somebody lives or is, before where they work. */
function addressOf(person: Spelled | undefined): Spelled | undefined {
  const all = person?.list('geographicaddress', 'geographicaddresses', 'addresses', 'address') ?? [];
  const home = all.find((each) => ['HOME', 'GEOG'].includes(codeOf(each.text('addresstype'))));
  return home ?? all[0];
}

function addressText(address: Spelled | undefined): string | undefined {
  if (address === undefined) return undefined;
  const words = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' ');
  const text = [
    words(address.text('streetname', 'street'), address.text('buildingnumber', 'number')),
    ...textsOf(address.value('addressline', 'addresslines')),
    words(address.text('postcode', 'postalcode', 'zipcode', 'zip'), address.text('townname', 'town', 'city')),
  ]
    .filter((part) => part !== '')
    .join(', ');
  return text === '' ? undefined : text;
}

/** The LEI of an institution. */
export function institution(side: Spelled, name: string): string | undefined {
  const outer = side.child(name);
  const legal = (outer.value(name) === undefined ? outer : outer.child(name)).child('legalperson');
  const number = legal.child('nationalidentification');
  return codeOf(number.text('nationalidentifiertype')) === 'LEIX'
    ? number.text('nationalidentifier')
    : undefined;
}
