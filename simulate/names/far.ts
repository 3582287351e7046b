import { combine, pool } from './pool.js';
import type { NamePool } from './pools.js';

export const farPools: Readonly<
  Record<
    | 'filipino'
    | 'malagasy'
    | 'west-african'
    | 'latin-american'
    | 'thai'
    | 'vietnamese'
    | 'indian'
    | 'indonesian'
    | 'maghrebi'
    | 'turkish',
    NamePool
  >
> = {
  filipino: pool(
    'Maria Jocelyn Rowena Maricel Analyn Jennifer Rosalie Marites Grace Cristina Lorna Michelle Joy Angelica Rochelle Mary_Ann Arlene Gemma Imelda Divina Cherry Liezl Mylene Ronalyn',
    'Jose Mark Ronnie Rogelio Michael Jerome Ramil Arnel Joel Rodel Christian Noel Edwin Reynaldo Jayson Marvin Danilo Allan Ferdinand Rommel',
    'Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Torres Tomas Andrada Castillo Flores Villanueva Ramos Castro Rivera Aquino Navarro Salazar Mercado Dela_Cruz Gonzales Lopez Hernandez Perez Fernandez Santiago Soriano De_Leon Francisco Domingo Pascual Valdez Manalo Aguilar Delos_Santos Marquez Tolentino Evangelista Padilla Corpuz Miranda Velasco Bernardo Salvador Abad Cabrera Lim Tan Magsaysay Macaraeg Panganiban Dimaculangan Batungbakal Catacutan Dimaano Gatdula Lacson Magbanua Malonzo Manansala Pangilinan Quiambao Sumulong Tiongson Ylagan Zamora Abella Balagtas Dumlao Estrella Galang Lagman Olivarez Palma Sarmiento Tuazon Umali Vergara',
    { compound: 0.12, married: 0.6 },
  ),
  malagasy: pool(
    'Voahangy Hanta Lalao Noro Fara Miora Tiana Haingo Sahondra Vololona Nirina Mialy Bodo Saholy',
    'Hery Solofo Mamy Naina Tojo Rivo Faly Haja Lova Toky Andry Zo Fidy Jean',
    combine(
      'Rakoto Rasoa Andria Randria Rabe Ratsi Razafi Ramana',
      'nirina malala manana son harisoa ndrasana mampionona arivelo zafy vao',
    ),
    { mononym: 0.2, compound: 0, married: 0.1 },
  ),
  'west-african': pool(
    'Aminata Fatou Mariam Aïssatou Awa Adjoua Akissi Affoué Brigitte Clarisse Solange Edwige Chantal Carine Rokhaya Ndeye Estelle Mireille',
    'Moussa Ibrahima Mamadou Kouassi Koffi Yao Serge Hervé Alain Blaise Ousmane Cheikh Abdoulaye Armand Rodrigue Boris Landry Didier',
    'Koné Traoré Ouattara Coulibaly Kouassi Kouamé Koffi Yao Bamba Touré Diabaté Cissé Konan Kouadio Soro Dosso Fofana Diallo Ndiaye Diop Fall Sow Ba Sy Gueye Faye Sarr Mbaye Seck Diouf Cissokho Niang Thiam Kane Mballa Ngo Nguema Tchoupo Kamga Fotso Tchinda Njoya Ekambi Etoga Mbarga Onana Atangana Essomba Ngono Mbida Talla Kengne Nana Tagne Simo Wamba Djoumessi Kuate Noubissi Abena Zoa Manga Bikoro Amougou Owona Etoundi Belinga Mvondo Nkoulou',
    { married: 0.35, compound: 0.15 },
  ),
  'latin-american': pool(
    'María Luz Sandra Claudia Paola Diana Yolanda Carolina Andrea Natalia Gloria Martha Viviana Yesenia Daniela Valentina Rosa Milagros',
    'José Luis Carlos Juan Andrés Jorge Diego Wilson Edwin Fernando Ramón Rafael Óscar Héctor Julio Camilo Hernán Nelson',
    'Rodríguez Gómez González Martínez García López Hernández Sánchez Ramírez Díaz Pérez Torres Rojas Vargas Moreno Gutiérrez Jiménez Castro Ortiz Álvarez Valencia Muñoz Suárez Restrepo Mejía Cárdenas Quintero Zapata Giraldo Ospina Cardona Arias Henao Montoya Londoño Duque Salazar Bedoya Marín Castaño De_la_Cruz Polanco Peña Rosario Encarnación Tejada Núñez Almonte Batista Guzmán Féliz Mota Paulino Ventura Jerez Taveras Abreu Disla Matos Mercedes',
    { compound: 0.7, married: 0.1 },
  ),
  thai: pool(
    'Malee Siriporn Kanya Ratree Noi Suda Wanida Pornthip Duangjai Supaporn Nittaya Orapin Kannika',
    'Somchai Somsak Prasert Anan Wichai Sompong Chaiwat Narong Surasak Thawatchai Kittisak Boonmee',
    combine(
      'Sri Saen Thong Chai Boon Phan Wong Kaew',
      'suk sawat mee prasert charoen wattana korn rat phon kham',
    ),
    { compound: 0, married: 0.45 },
  ),
  vietnamese: pool(
    'Thi_Hoa Thi_Lan Thi_Mai Thi_Huong Thi_Thu Thi_Nga Thi_Hanh Thi_Linh Ngoc_Anh Minh_Chau',
    'Van_Hung Van_Nam Van_Tuan Duc_Anh Quang_Huy Minh_Duc Thanh_Son Huu_Phuoc Van_Long Quoc_Bao',
    'Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Trinh Mai Luong Cao Ta Chau Lam',
    { compound: 0.02, married: 0 },
  ),
  indian: pool(
    'Priya Lakshmi Anita Sunita Kavita Meena Rekha Asha Deepa Shanti Gurpreet Harpreet Fatima Mary',
    'Rajesh Suresh Ramesh Anil Vijay Sanjay Manoj Ravi Gurpreet Jaswinder Abdul Thomas Kumar Prakash',
    'Kumar Singh Sharma Patel Reddy Nair Menon Pillai Iyer Rao Gupta Verma Das Ghosh Banerjee Kaur Gill Sandhu Dhillon Sidhu Khan Ali Shaikh Ansari Mathew Joseph George Varghese Fernandes D’Souza Mehta Shah Joshi Desai Naidu Chetty Murugan Selvam Krishnan Subramaniam',
    { mononym: 0.08, compound: 0.05, married: 0.5 },
  ),
  indonesian: pool(
    'Siti Dewi Sri Ayu Wulan Rina Yuni Indah Fitri Lestari Ratna Nur',
    'Budi Agus Joko Eko Bambang Slamet Hendra Rudi Wahyu Dedi Ahmad Iwan',
    'Santoso Wijaya Setiawan Hidayat Saputra Susanto Kurniawan Wibowo Nugroho Gunawan Hartono Suryadi Permana Siregar Nasution Simanjuntak Lubis Ginting Rahman Utami Pratama Suharto Maulana Firmansyah',
    { mononym: 0.35, compound: 0, married: 0.05 },
  ),
  maghrebi: pool(
    'Fatima Khadija Aïcha Zohra Nadia Samira Malika Naïma Rachida Latifa Houria Leïla Souad Karima Hayat Amina',
    'Mohamed Ahmed Hassan Youssef Rachid Karim Abdelkader Mustapha Said Omar Khalid Brahim Nabil Hamid Kamel Farid',
    'Benali Bouazza El_Amrani Alaoui Idrissi Bennani Tazi El_Fassi Chraibi Berrada Haddad Mansouri Saidi Hamdi Brahimi Belkacem Boudjema Ziani Mebarki Khelifi Bouzid Benaissa Cherif Slimani Amrouche Hadjadj Meziane Kaci Ait_Ahmed Ouali Ben_Salah Trabelsi Gharbi Jaziri Ayari Mejri Bouguerra Dridi Chebbi Hammami Ben_Amor Jebali El_Idrissi Ouazzani El_Khattabi Azzouzi El_Mokhtari Lahlou Sefrioui Kadiri',
    { compound: 0.03, married: 0.2 },
  ),
  turkish: pool(
    'Fatma Ayşe Emine Hatice Zeynep Elif Meryem Sultan Hülya Sevgi Gül Songül',
    'Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Murat Yusuf Ömer',
    'Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz Erdoğan Güneş Aksoy Bulut Avcı Taş Ateş Keskin Güler Turan Ünal Yavuz',
    { married: 0.75 },
  ),
};
