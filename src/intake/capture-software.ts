/**
 * Products that record a screen or a call, and vendors who sell little else, as a merchant's name spells them: lower case,
 * words with one space between them. AUSTRAC names such software beside payments for live streams; the names are those
 * of the vendors' own public pages. Software that hides where somebody is (VPN) is not here: everybody may have it. An
 * institution replaces the list by its own; each row has its source, owner and expiry.
 */
export interface CaptureSoftware {
  readonly name: string;
  readonly source: string;
  readonly owner: string;
  /** ISO day after which `screen` warns that the row is stale. */
  readonly expires: string;
}

/** ISO 18245: computer software stores, applications, digital goods of large merchants. */
export const softwareCategories: readonly number[] = [5734, 5817, 5818];

const names: readonly string[] = [
  'activepresenter',
  'aiseesoft screen recorder',
  'amolto',
  'anymp4 screen recorder',
  'apowerrec',
  'bandicam',
  'blueberry flashback',
  'callnote',
  'camtasia',
  'debut video capture',
  'democreator',
  'dxtory',
  'easeus recexperts',
  'evaer',
  'flashback express',
  'fonepaw screen recorder',
  'fraps',
  'gilisoft screen recorder',
  'icecream screen recorder',
  'itop screen recorder',
  'mirillis',
  'movavi screen recorder',
  'pamela for skype',
  'recexperts',
  'replay video capture',
  'screen recorder',
  'screencast o matic',
  'screencastify',
  'screenflow',
  'screenpal',
  'talkhelper',
  'techsmith',
  'xsplit',
  'zd soft',
];

export const captureSoftware: readonly CaptureSoftware[] = names.map((name) => ({
  name,
  source: 'AUSTRAC 2024, 2025 (capture software); vendor’s own page',
  owner: 'project',
  expires: '2027-12-31',
}));
