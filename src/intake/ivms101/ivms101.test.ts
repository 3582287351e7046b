import { describe, expect, it } from 'vitest';
import { rowsOf } from '../testing/rows-of.js';

const standard = {
  originator: {
    originatorPersons: [
      {
        naturalPerson: {
          name: {
            nameIdentifier: [
              { primaryIdentifier: 'Price', secondaryIdentifier: 'Jane', nameIdentifierType: 'MAID' },
              { primaryIdentifier: 'Howard', secondaryIdentifier: 'Jane', nameIdentifierType: 'LEGL' },
            ],
          },
          geographicAddress: [
            { addressType: 'BIZZ', streetName: 'Elsewhere', country: 'CA' },
            {
              addressType: 'HOME',
              streetName: 'Greystone Street',
              buildingNumber: '28',
              postCode: '38017',
              townName: 'Collierville',
              country: 'US',
            },
          ],
          customerIdentification: '2642',
          dateAndPlaceOfBirth: { dateOfBirth: '1992-10-04', placeOfBirth: 'West Islip' },
          countryOfResidence: 'US',
        },
      },
    ],
    accountNumber: ['14HmBSwec8XrcWge9Zi1ZngNia64u3Wd2v'],
  },
  beneficiary: {
    beneficiaryPersons: [
      {
        legalPerson: {
          name: { nameIdentifier: [{ legalPersonName: 'Bob Ltd', legalPersonNameIdentifierType: 'LEGL' }] },
          countryOfRegistration: 'PH',
        },
      },
    ],
    accountNumber: ['14WU745djqecaJ1gmtWQGeMCFim1W5MNp3'],
  },
  originatingVASP: {
    originatingVASP: {
      legalPerson: {
        nationalIdentification: {
          nationalIdentifier: '506700T7Z685VUOZL877',
          nationalIdentifierType: 'LEIX',
        },
      },
    },
  },
};

/** The same in the spelling of protobuf. */
const snake = {
  originator: {
    originator_persons: {
      natural_person: {
        name: {
          name_identifiers: {
            primary_identifier: 'Howard',
            secondary_identifier: 'Jane',
            name_identifier_type: 'NATURAL_PERSON_NAME_TYPE_CODE_LEGL',
          },
        },
        geographic_addresses: [
          {
            address_type: 'ADDRESS_TYPE_CODE_HOME',
            street_name: 'Greystone Street',
            building_number: '28',
            post_code: '38017',
            town_name: 'Collierville',
            address_line: [],
            country: 'US',
          },
        ],
        customer_identification: '2642',
        date_and_place_of_birth: { date_of_birth: '1992-10-04' },
        country_of_residence: 'US',
      },
    },
    account_numbers: ['14HmBSwec8XrcWge9Zi1ZngNia64u3Wd2v'],
  },
  beneficiary: {
    beneficiary_persons: [
      {
        legal_person: {
          name: {
            name_identifiers: [
              {
                legal_person_name: 'Bob Ltd',
                legal_person_name_identifier_type: 'LEGAL_PERSON_NAME_TYPE_CODE_LEGL',
              },
            ],
          },
          country_of_registration: 'PH',
        },
      },
    ],
    account_numbers: ['14WU745djqecaJ1gmtWQGeMCFim1W5MNp3'],
  },
  originating_vasp: {
    originating_vasp: {
      legal_person: {
        national_identification: {
          national_identifier: '506700T7Z685VUOZL877',
          national_identifier_type: 'NATIONAL_IDENTIFIER_TYPE_CODE_LEIX',
        },
      },
    },
  },
};

const transfer = {
  payment_id: 'X1',
  executed_at: '2025-03-01T10:00:00Z',
  time_quality: 'accepted',
  amount: 45.5,
  currency: 'EUR',
};
const cells = {
  payment_id: 'X1',
  executed_at: '2025-03-01T10:00:00Z',
  time_quality: 'accepted',
  amount: '45.5',
  currency: 'EUR',
  channel: 'crypto',
  provider_id: '506700T7Z685VUOZL877',
  payer_id: '2642',
  payer_name: 'Jane Howard',
  payer_account: '14HmBSwec8XrcWge9Zi1ZngNia64u3Wd2v',
  payer_country: 'US',
  payer_address: 'Greystone Street 28, 38017 Collierville',
  payer_birth_date: '1992-10-04',
  payer_type: 'person',
  beneficiary_name: 'Bob Ltd',
  beneficiary_account: '14WU745djqecaJ1gmtWQGeMCFim1W5MNp3',
  beneficiary_country: 'PH',
  beneficiary_country_basis: 'declared',
  beneficiary_type: 'organisation',
};

describe('IVMS101', () => {
  it.each([
    ['in camelCase', { ...transfer, ivms101: standard }],
    ['in snake_case', { ...transfer, ivms101: snake }],
    ['at the top', { ...transfer, ...standard }],
    ['beside a transfer of its own', { identity: standard, transfer }],
  ])('names the sides of a transfer, %s', async (_, document) => {
    const { format, rows, findings } = await rowsOf(JSON.stringify(document, null, 1));
    expect([format, findings]).toEqual(['ivms101', []]);
    expect(rows.map((row) => row.cells)).toEqual([cells]);
  });

  it('may stand on lines, or in a list', async () => {
    const one = JSON.stringify({ ...transfer, ivms101: standard });
    const other = JSON.stringify({ ...transfer, payment_id: 'X2', ivms101: snake });
    for (const text of [`${one}\n${other}\n`, `[${one},${other}]`, `{"transfers":[${one},${other}]}`]) {
      expect((await rowsOf(text)).rows.map((row) => row.cells.payment_id)).toEqual(['X1', 'X2']);
    }
  });

  it('stands beside what a chain tells', async () => {
    const transaction = {
      txid: 'abc',
      amount: 0.5,
      timestamp: '2025-03-01T10:00:00Z',
      asset_type: 'BTC',
      originator: 'a',
      beneficiary: 'b',
    };
    const { rows } = await rowsOf(JSON.stringify({ identity: snake, transaction }));
    expect(rows[0]?.cells).toMatchObject({
      payment_id: 'abc',
      amount: '0.5',
      currency: 'BTC',
      time_quality: 'message',
      payer_name: 'Jane Howard',
    });
  });

  it('is refused without any transfer, and rejected beside others', async () => {
    const alone = JSON.stringify(standard);
    await expect(rowsOf(alone)).rejects.toThrow('no transfer');
    const { rows, rejected } = await rowsOf(
      `${JSON.stringify({ ...transfer, ivms101: standard })}\n${alone}`,
    );
    expect([rows.length, rejected.map(({ reason }) => reason)]).toEqual([1, ['missing']]);
  });

  it('finds several holders and countries that are none', async () => {
    const text = JSON.stringify({ ...transfer, ivms101: standard }).replace(
      '"originatorPersons":[',
      '"originatorPersons":[{"naturalPerson":{"countryOfResidence":"GB"}},',
    );
    const { rows, findings } = await rowsOf(text);
    expect(findings).toEqual(['several-parties originator']);
    expect(rows[0]?.cells.payer_country).toBe('GB');
    const named = await rowsOf(
      JSON.stringify({ ...transfer, ivms101: standard }).replace(
        '"country":"US"',
        '"country":"United States"',
      ),
    );
    expect([named.findings, named.rows[0]?.cells.payer_country]).toEqual([
      ['country-not-a-code country'],
      'US',
    ]);
  });
});
