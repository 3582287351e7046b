/**
 * Names that offices and senders write in different ways for one sound, where letters alone do not show it: French and
 * English spelling on both sides of the border of Senegal and the Gambia, of Guinea and Sierra Leone, of Côte d'Ivoire
 * and Ghana; French, English and Turkish transcription of Arabic. Lowered and plain, the usual one first. Names that
 * are near but two (Fatima and Fatiha, Omar and Amar) are left out. Owner: project.
 */
const groups: readonly string[] = [
  'diallo dialo jallow jalloh diallow',
  'diouf dyouf joof juf',
  'diop diope jobe joop',
  'ndiaye njie njai njay ndiay',
  'cisse sisse ceesay sesay cissey',
  'toure touray turay toore',
  'gueye gaye gueie',
  'sow so saw sowe',
  'sy si sih',
  'thiam tiam cham',
  'seck sek secka',
  'dieng jeng dieyng',
  'diarra jarra diara',
  'diatta jatta diata',
  'diabate jabate jobarteh diobate',
  'diaw jaw diao',
  'dia jah',
  'ba bah',
  'sall sal saul',
  'mbaye mbay mbye',
  'camara kamara kamera',
  'kane kan kanne kah',
  'kone konneh kony',
  'konate konateh konneteh',
  'traore trawore trawally travaly',
  'coulibaly koulibaly kulibali krubally',
  'ouattara wattara watara watarra',
  'kouame kwame kouamen',
  'kouassi kwassi kwasi kouasi',
  'koffi kofi coffi',
  'bangoura bangura',
  'kouyate kuyateh kuyate',
  'sane sanneh saneh',
  'ibrahim ibrahima ibrahime brahim brahime ebrahim ebrima',
  'fatou fatu fatoumata fatumata',
  'fatima fatma fathima',
  'awa hawa aoua',
  'aissatou aissata aysatou isatou aisatu',
  'aminata aminatou amineta',
  'mamadou mamadu mahamadou mamadi',
  'cheikh sheikh cheick cheikhou',
  'ousmane ousman usman osman othman',
  'abdoulaye abdulaye abdoulai abdoulie',
  'alioune alieu aliou',
  'mohamed mohammed mohammad muhammad mohamad muhammed mouhamed',
  'ahmed ahmad ahmet',
  'youssef yusuf yousef youssouf yousuf',
  'rachid rashid rachide',
  'mustapha mustafa moustapha',
  'said saeed sayed',
  'khalid khaled halid',
  'hassan hasan hassane hacene',
  'hussein hussain hocine houssein huseyin',
  'abdelkader abdelqader abdulkadir',
  'khadija khadidja hadija kadija khadijatou',
  'aicha aisha aysha ayesha',
  'zohra zahra zohara',
  'souad suad soad',
  'houria horia houriya',
  'noureddine nureddin noreddine',
  'bouazza bouaza buazza',
  'cherif sharif sherif',
  'khelifi khlifi khalifi',
  'benaissa benaiissa benissa',
  'belkacem belkassem',
  'haddad hadad hadded',
];

/** The usual spelling of each other one. */
export const writtenByEar: ReadonlyMap<string, string> = new Map(
  groups.flatMap((group) => {
    const [usual = '', ...others] = group.split(' ');
    return others.map((other): [string, string] => [other, usual]);
  }),
);

export function soundsAsWritten(one: string, other: string): boolean {
  return (writtenByEar.get(one) ?? one) === (writtenByEar.get(other) ?? other);
}
