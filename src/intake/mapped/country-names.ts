/** Countries as files write them: codes of two or three letters, and names in the languages of this house's users. */
import { countryCodes } from '../countries.js';

const languages = ['en', 'fr', 'de', 'es', 'pt', 'it', 'fil'] as const;

/** ISO 3166-1 alpha-3 in the order of `alpha2` below; source: ISO 3166-1, 2025. */
const threeLetters =
  'AD AND AE ARE AF AFG AG ATG AI AIA AL ALB AM ARM AO AGO AQ ATA AR ARG AS ASM AT AUT AU AUS AW ABW AX ALA AZ AZE BA BIH ' +
  'BB BRB BD BGD BE BEL BF BFA BG BGR BH BHR BI BDI BJ BEN BL BLM BM BMU BN BRN BO BOL BQ BES BR BRA BS BHS BT BTN BV BVT ' +
  'BW BWA BY BLR BZ BLZ CA CAN CC CCK CD COD CF CAF CG COG CH CHE CI CIV CK COK CL CHL CM CMR CN CHN CO COL CR CRI CU CUB ' +
  'CV CPV CW CUW CX CXR CY CYP CZ CZE DE DEU DJ DJI DK DNK DM DMA DO DOM DZ DZA EC ECU EE EST EG EGY EH ESH ER ERI ES ESP ' +
  'ET ETH FI FIN FJ FJI FK FLK FM FSM FO FRO FR FRA GA GAB GB GBR GD GRD GE GEO GF GUF GG GGY GH GHA GI GIB GL GRL GM GMB ' +
  'GN GIN GP GLP GQ GNQ GR GRC GS SGS GT GTM GU GUM GW GNB GY GUY HK HKG HM HMD HN HND HR HRV HT HTI HU HUN ID IDN IE IRL ' +
  'IL ISR IM IMN IN IND IO IOT IQ IRQ IR IRN IS ISL IT ITA JE JEY JM JAM JO JOR JP JPN KE KEN KG KGZ KH KHM KI KIR KM COM ' +
  'KN KNA KP PRK KR KOR KW KWT KY CYM KZ KAZ LA LAO LB LBN LC LCA LI LIE LK LKA LR LBR LS LSO LT LTU LU LUX LV LVA LY LBY ' +
  'MA MAR MC MCO MD MDA ME MNE MF MAF MG MDG MH MHL MK MKD ML MLI MM MMR MN MNG MO MAC MP MNP MQ MTQ MR MRT MS MSR MT MLT ' +
  'MU MUS MV MDV MW MWI MX MEX MY MYS MZ MOZ NA NAM NC NCL NE NER NF NFK NG NGA NI NIC NL NLD NO NOR NP NPL NR NRU NU NIU ' +
  'NZ NZL OM OMN PA PAN PE PER PF PYF PG PNG PH PHL PK PAK PL POL PM SPM PN PCN PR PRI PS PSE PT PRT PW PLW PY PRY QA QAT ' +
  'RE REU RO ROU RS SRB RU RUS RW RWA SA SAU SB SLB SC SYC SD SDN SE SWE SG SGP SH SHN SI SVN SJ SJM SK SVK SL SLE SM SMR ' +
  'SN SEN SO SOM SR SUR SS SSD ST STP SV SLV SX SXM SY SYR SZ SWZ TC TCA TD TCD TF ATF TG TGO TH THA TJ TJK TK TKL TL TLS ' +
  'TM TKM TN TUN TO TON TR TUR TT TTO TV TUV TW TWN TZ TZA UA UKR UG UGA UM UMI US USA UY URY UZ UZB VA VAT VC VCT VE VEN ' +
  'VG VGB VI VIR VN VNM VU VUT WF WLF WS WSM YE YEM YT MYT ZA ZAF ZM ZMB ZW ZWE XK XKX';

/** What people write beside the names that the platform knows. */
const further: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  'u.s.a.': 'US',
  'united states of america': 'US',
  'etats unis d amerique': 'US',
  pilipinas: 'PH',
  'the philippines': 'PH',
  uae: 'AE',
  'ivory coast': 'CI',
  'czech republic': 'CZ',
  holland: 'NL',
  turkey: 'TR',
  'viet nam': 'VN',
  'russian federation': 'RU',
  'south korea': 'KR',
  'republic of korea': 'KR',
};

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim();
}

let table: ReadonlyMap<string, string> | undefined;

function makeTable(): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const language of languages) {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    for (const code of countryCodes) {
      const name = plain(names.of(code) ?? code);
      // A name that two countries share names none.
      if (made.has(name) && made.get(name) !== code) made.set(name, '');
      else made.set(name, code);
    }
  }
  const letters = threeLetters.split(' ');
  for (let at = 0; at < letters.length; at += 2) made.set(plain(letters[at + 1] ?? ''), letters[at] ?? '');
  for (const [name, code] of Object.entries(further)) made.set(plain(name), code);
  for (const code of countryCodes) made.set(code.toLowerCase(), code);
  return made;
}

/** The code of a country; undefined for what names none. */
export function countryOf(text: string): string | undefined {
  table ??= makeTable();
  const code = table.get(plain(text));
  return code === '' ? undefined : code;
}
