import { pool } from './pool.js';
import type { NamePool } from './pools.js';

export const europeanPools: Readonly<
  Record<'french' | 'british' | 'germanic' | 'southern' | 'polish' | 'romanian' | 'lusophone', NamePool>
> = {
  french: pool(
    'Marie Nathalie Isabelle Sylvie Catherine Martine Christine Françoise Valérie Sandrine Stéphanie Véronique Sophie Céline Chantal Patricia Anne Brigitte Julie Monique Aurélie Nicole Laurence Annie Élodie Camille Dominique Virginie Hélène Claire Émilie Manon Léa Chloé',
    'Jean Philippe Michel Alain Patrick Nicolas Christophe Pierre Christian Éric Frédéric Laurent Stéphane David Pascal Daniel Gérard Bernard Thierry Julien Olivier Thomas Bruno Didier Franck Vincent Serge Gilles Marc Jacques André Hervé Lucas Hugo',
    'Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard Maréchal Humbert Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier Carlier Laporte',
  ),
  british: pool(
    'Margaret Susan Karen Julie Helen Sarah Emma Laura Claire Rachel Joanne Deborah Amanda Lisa Nicola Alison Fiona Jane Sharon Tracey',
    'John David Michael Peter Robert Paul Stephen Mark Andrew Ian Keith Graham Colin Kevin Brian Neil Simon Gary Martin Trevor',
    'Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Harris Cooper King Turner Hill Ward Morris Moore Clark Lee Baker Harrison Morgan Patel Young Allen Mitchell James Anderson Phillips Lewis Scott Murphy Byrne Kelly Ryan Walsh Doyle Hughes Bennett Gray Cook Carter Foster Shaw Barnes Fletcher Holmes Palmer Webb Stevens Marsh Pearce Dixon Hunt Reid Chapman Barker Lowe Burton Dean Marshall Mills Rowe Nixon Frost Savage Parkin Thorpe',
  ),
  germanic: pool(
    'Sabine Petra Monika Andrea Claudia Susanne Birgit Karin Heike Anja Anna Eva Maria Kristina Ingrid Johanna Annika Marieke Saskia Femke',
    'Peter Michael Thomas Andreas Wolfgang Klaus Jürgen Stefan Uwe Bernd Lars Anders Johan Erik Karl Jan Kees Pieter Henk Sven',
    'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Lindberg Bergström Sandberg Nyström de_Jong Jansen de_Vries van_den_Berg Bakker van_Dijk Visser Smit Meijer de_Boer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Kok Huisman Prins Vogel Jung Keller Frank Berger Winkler Roth Beck Lorenz Baumann Albrecht Simon Ludwig Böhm Winter Kraus Schumacher Krämer Vogt Stein Jäger Otto Sommer',
  ),
  southern: pool(
    'Maria Anna Giulia Francesca Paola Laura Elena Chiara Silvia Carmen Ana Isabel Dolores Pilar Teresa Rosa Cristina Marta Lucia Rosanna',
    'Giuseppe Antonio Giovanni Marco Luigi Roberto Francesco Andrea Stefano Paolo José Manuel Javier Carlos Miguel Rafael Pedro Fernando Alberto Sergio',
    'Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone García González Rodríguez Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Álvarez Muñoz Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Serrano Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto',
    { married: 0.05, compound: 0.35 },
  ),
  polish: pool(
    'Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Monika',
    'Piotr Krzysztof Andrzej Tomasz Paweł Jan Michał Marcin Jerzy Marek Adam Grzegorz',
    'Nowak Wójcik Kowalczyk Woźniak Mazur Krawczyk Kaczmarek Zając Król Wieczorek Wróbel Stępień Dudek Pawlak Sikora Walczak Baran Szewczyk Pietrzak Michalak Duda Bąk Włodarczyk Lis Kubiak Wilk Mazurek Sobczak Kołodziej Cieślak Kaźmierczak Czerwiński Krupa Kot Kozak Urban Mucha Kania Błaszczyk Głowacki',
  ),
  romanian: pool(
    'Maria Elena Ioana Ana Andreea Mihaela Cristina Daniela Alexandra Gabriela Alina Simona Roxana Nicoleta Mirela Florentina Larisa Denisa Loredana Georgiana',
    'Andrei Alexandru Gheorghe Ion Vasile Constantin Mihai Florin Cristian Adrian Marian Ionuț Daniel Bogdan Nicolae Dumitru Costel Sorin Radu Viorel',
    'Popa Popescu Ionescu Pop Radu Dumitru Stan Stoica Gheorghe Matei Rusu Munteanu Constantin Marin Șerban Lazăr Dinu Dobre Moldovan Ciobanu Barbu Nistor Florea Stanciu Tudor Preda Nicolae Mihai Diaconu Cojocaru Toma Ungureanu Suciu Sandu Dragomir Ene Voicu Manole Neagu Oprea Ilie Cristea Ivan Sava Bucur Iacob Albu Grigore Balan Vlad Croitoru Mocanu Anghel Petre Lupu Roman Crăciun Oprișan Paraschiv Badea Coman Bratu Enache Iordache Muntean Filip Nedelcu Olteanu Tănase Stanescu',
  ),
  lusophone: pool(
    'Maria Ana Juliana Fernanda Patrícia Aline Camila Bruna Jéssica Letícia Sandra Paula Cristina Rosa Teresa Vanessa',
    'João José Carlos Paulo Pedro Lucas Marcos Luís Rafael Manuel António Fernando Ricardo Tiago Rui Bruno',
    'Silva Santos Oliveira Souza Pereira Lima Carvalho Ferreira Rodrigues Almeida Costa Gomes Martins Araújo Ribeiro Barbosa Alves Rocha Dias Moreira Nunes Mendes Freitas Cardoso Teixeira Correia Cavalcanti Pinto Moura Vieira Batista Campos Andrade Lopes Monteiro Marques Fernandes Fonseca Matos Neves Coelho Cunha Pires Simões Antunes Figueiredo Azevedo Tavares Machado Melo Reis Xavier Faria Duarte Borges Leal Barros Macedo Queiroz Aguiar',
    { compound: 0.4, married: 0.25 },
  ),
};
