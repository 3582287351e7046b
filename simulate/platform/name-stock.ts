import { words } from './words.js';

export type Culture =
  | 'french'
  | 'filipino'
  | 'romanian'
  | 'malagasy'
  | 'sahelian'
  | 'coastal'
  | 'maghrebi'
  | 'latin'
  | 'asian'
  | 'slavic';

/** What names of one culture are drawn from, invented family names included. */
export interface NameStock {
  readonly men: readonly string[];
  readonly women: readonly string[];
  readonly families: readonly string[];
  /** Beginnings and ends of rarer family names. */
  readonly beginnings: readonly string[];
  readonly ends: readonly string[];
}

function stock(men: string, women: string, families: string, beginnings: string, ends: string): NameStock {
  return {
    men: words(men),
    women: words(women),
    families: words(families),
    beginnings: words(beginnings),
    ends: words(ends),
  };
}

export const nameStocks: Readonly<Record<Culture, NameStock>> = {
  french: stock(
    'Jean Pierre Michel Philippe Alain Patrick Nicolas Christophe Laurent Stephane Thierry David Eric Julien Olivier Sebastien Bruno Gilles Pascal Didier Franck Thomas Antoine Lucas Hugo Mathieu Maxime Kevin Romain Yves',
    'Marie Nathalie Isabelle Sylvie Catherine Sophie Sandrine Celine Julie Camille Lea Manon Emma Chloe Laura Aurelie Valerie Christine Martine Francoise Elodie Claire Pauline Helene',
    'Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Morel Girard Andre Mercier Dupont Lambert Bonnet Francois Martinez Legrand Garnier Faure Rousseau Blanc Guerin Muller Henry Roussel Nicolas Perrin',
    'Mar Ber Cha Del Fon Gau Lam Mon Per Rav Sau Vil Tou Bour Cou Des Gran Haut Jou Lar Mau Pou Rou Tal Val',
    'tineau nier bert court veau land got rand don quet let rier mont sset vigne fort pierre cel ville mier',
  ),
  filipino: stock(
    'Jose Juan Mark John Michael Jerome Christian Ronald Rodel Arnel Jayson Rey Ramon Ferdinand Dennis Joel Noel Edwin Danilo Jericho',
    'Maria Mary_Jane Jennifer Rosemarie Cherry Lovely Maricel Jocelyn Analyn Marites Rowena Grace Angelica Princess Joy Liezl Rochelle Aileen Gemma Jessa Kristine Melanie',
    'Santos Reyes Cruz Bautista Garcia Ocampo Mendoza Torres Flores Gonzales Ramos Aquino Villanueva Castro Rivera Dela_Cruz Mercado Navarro Domingo Salazar Pascual Soriano Tolentino Valdez Aguilar Manalo',
    'Ma Ba Ca Da Pa Sa Ta Lu Di Ga Ha La Pang Bung Tum Ali Ab',
    'galong ngalan tubag lisay pinig buyan cayan salan pagan ranas lawan dao tugas ligan ntes nday',
  ),
  romanian: stock(
    'Andrei Mihai Ion Alexandru Gheorghe Vasile Constantin Florin Daniel Marian Nicolae Cristian Adrian Ionut Gabriel',
    'Maria Elena Ana Ioana Andreea Mihaela Cristina Daniela Alina Georgiana Roxana Gabriela Alexandra Simona Florentina',
    'Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Constantin Marin Lazar Serban Munteanu Florea Dinu Moldovan',
    'Mun Cri Bog Dra Gri Lup Ni Pet Ro San Tud Ung Vla Zam Cal',
    'teanu san dan gomir gore escu colae rescu manu dulescu ose ureanu dut fir inescu',
  ),
  malagasy: stock(
    'Hery Tojo Fidy Solo Rivo Njaka Mamy Lova Haja Toky Faly Naivo Jean_Claude Tiana',
    'Voahangy Lalao Hanta Fara Miora Soa Nirina Vola Onja Tahiry Zo Mialy Noro Sahondra Prisca',
    'Rakoto Rabe Rasoa Randria Razafy Ravelo Raharison Rakotomalala Randrianarisoa Rasolofo',
    'Rakoto Randria Razafi Ra Andria Rasolo Ravelo Ranai Raza Rama',
    'nirina manana malala mahefa nantenaina harisoa arivelo vony tiana son mampianina soa be njaka nomena zafy lala',
  ),
  sahelian: stock(
    'Mamadou Ibrahima Ousmane Cheikh Moussa Abdoulaye Modou Amadou Boubacar Seydou Samba Demba Lamine Oumar',
    'Fatou Awa Aminata Mariama Aissatou Khady Ndeye Coumba Binta Rokhaya Sokhna Djeneba Kadiatou Assa',
    'Diop Ndiaye Fall Sow Ba Diallo Sy Gueye Faye Diouf Traore Coulibaly Keita Toure Cisse Camara Sissoko Diarra Konate Sarr Mbaye Thiam',
    'Ma Dia Sou Ka Ban Ti Sa Gas Kon Do Nia',
    'ngane bira mare nouté ssama reba kho sama gne kité',
  ),
  coastal: stock(
    'Kouassi Kouame Yao Koffi Serge Herve Didier Arsene Franck Aristide Jean-Marc Blaise Romaric Ghislain',
    'Adjoua Affoue Akissi Marie-Laure Chantal Estelle Mireille Carine Sandrine Prisca Larissa Edwige Flore',
    'Kouassi Kouadio Konan Kone Yao Ouattara Bamba Traore NGuessan Toure Hounsou Adjovi Mbarga Nguema Fotso Tchamba Nkoulou Kamga Mensah Agbo',
    'Ak Bo Dje Gba Ku Lou Me Nda Se Tan Tia Zo Am',
    'ssi dou gnon koua mon gbo ngui pe bi hou zan ndi',
  ),
  maghrebi: stock(
    'Mohamed Ahmed Youssef Karim Rachid Said Hassan Ali Omar Mehdi Amine Samir Nabil',
    'Fatima Khadija Nadia Samira Leila Amina Salma Sanaa Houda Zineb Meriem Yasmine',
    'Alaoui Bennani Idrissi Amrani Benali Mansouri Haddad Saidi Trabelsi Bouazizi Cherif Belkacem Hamdi Ziani Tazi Fassi',
    'Ben Bou El_ Ait_ Ham Kha Sli Zer',
    'naceur maza ghazi mane brahim drissi rouk lali mouni hadj taleb',
  ),
  latin: stock(
    'Jose Carlos Luis Juan Andres Diego Pedro Joao Rafael Miguel Fernando Paulo Jorge',
    'Maria Ana Luisa Camila Valentina Paola Juliana Fernanda Carolina Gabriela Daniela Patricia Leidy Yuliana',
    'Garcia Rodriguez Lopez Martinez Gomez Silva Santos Oliveira Souza Pereira Costa Ramirez Torres Sanchez Diaz Rojas Moreno Quispe Flores Ferreira Almeida Carvalho',
    'Mon Cas Val Zam Ur Ara Bel Car Esc Gal',
    'toya tano derrama brano ibe ujo tran deno obar vis ngo',
  ),
  asian: stock(
    'Anh Minh Somchai Prasert Ravi Suresh Kumar Nimal Hoang Arun Chai Sunil',
    'Linh Mai Lan Nok Ploy Malee Priya Lakshmi Anjali Kumari Huong Thu Noi',
    'Nguyen Tran Le Pham Sharma Patel Kumar Perera Silva Fernando Hoang Saetang Wong Srisai',
    'Su Pha Wi Cha Ra Ku Na Tha Bun',
    'wan nakorn mar chai than rak malai sing raj dee',
  ),
  slavic: stock(
    'Oleksandr Ivan Dmytro Andriy Piotr Pawel Tomasz Serhiy Mykola',
    'Olena Oksana Anna Iryna Katarzyna Natalia Svitlana Julia Yana',
    'Shevchenko Kovalenko Bondarenko Nowak Kowalski Wisniewski Melnyk Tkachenko Kravchenko Wojcik',
    'Pol Hry Kor Mar Dub Las Sav Zel',
    'ishchuk nenko czyk owski niuk chenko ienko ska',
  ),
};
