import type { Origin } from './pools.js';

/** Other ways in which one name is written, where several are in use: each line begins with that of the pool. */
const westAfrican = [
  'Mamadou Mamadu Mahamadou',
  'Moussa Musa Mousa',
  'Ibrahima Ibrahim Ibrahime',
  'Ousmane Ousman Usman',
  'Abdoulaye Abdulaye Abdoulai',
  'Cheikh Sheikh Cheick',
  'Aminata Aminatou Amineta',
  'Fatou Fatu Fatoumata',
  'Mariam Mariame Maryam',
  'Aïssatou Aissata Aysatou',
  'Awa Hawa Aoua',
  'Rokhaya Rokaya Rokhia',
  'Ndeye Ndèye N’Dèye',
  'Kouassi Kwassi Kouasi',
  'Koffi Kofi Coffi',
  'Koné Kone Konneh',
  'Traoré Traore Trawore',
  'Ouattara Wattara Watara',
  'Coulibaly Koulibaly Kulibali',
  'Kouamé Kouame Kwame',
  'Touré Toure Turay',
  'Diabaté Diabate Jabate',
  'Cissé Cisse Sissé',
  'Diallo Dialo Jallow',
  'Ndiaye N’Diaye Njie',
  'Diop Diope Joop',
  'Sow Sô Saw',
  'Gueye Guèye Gaye',
  'Diouf Dyouf Joof',
  'Thiam Tiam Cham',
  'Kane Kan Kanne',
  'Sy Si Sih',
  'Seck Sek Secka',
  'Mbaye M’Baye Mbay',
];
const maghrebi = [
  'Mohamed Mohammed Mohammad',
  'Ahmed Ahmad Ahmet',
  'Hassan Hasan Hassane',
  'Youssef Yusuf Yousef',
  'Rachid Rashid Rachide',
  'Mustapha Mustafa Moustapha',
  'Said Saïd Saeed',
  'Omar Omer Amor',
  'Khalid Khaled Halid',
  'Brahim Ibrahim Brahime',
  'Abdelkader Abdel-Kader Abdelqader',
  'Fatima Fatma Fatiha',
  'Khadija Khadidja Hadija',
  'Aïcha Aicha Aysha',
  'Zohra Zahra Zohara',
  'Souad Suad Soad',
  'Houria Horia Houriya',
  'Benali Ben-Ali Benalli',
  'Bouazza Bouaza Buazza',
  'Saidi Saïdi Saidy',
  'Belkacem Belkassem Bel-Kacem',
  'Benaissa Ben-Aissa Benaïssa',
  'Cherif Sharif Chérif',
  'Khelifi Khlifi Khalifi',
  'Hammami Hamami Hammamy',
  'Haddad Hadad Hadded',
];

function table(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines.map((line) => {
      const [word = '', ...others] = line.split(' ');
      return [word, others];
    }),
  );
}

const tables: Readonly<Partial<Record<Origin, ReadonlyMap<string, readonly string[]>>>> = {
  'west-african': table(westAfrican),
  maghrebi: table(maghrebi),
};

/** None where one spelling is in use. */
export function otherSpellings(origin: Origin, word: string): readonly string[] {
  return tables[origin]?.get(word) ?? [];
}
