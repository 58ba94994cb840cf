"""French, German and Portuguese names."""

FR_WOMEN = """Marie, Nathalie, Isabelle, Catherine, Sylvie, Françoise, Émilie, Camille, Léa, Manon, Chloé, Sophie,
Julie, Céline, Hélène, Anne, Sandrine, Valérie, Aurélie, Stéphanie, Laurence, Véronique, Monique, Jeanne,
Marie-Claude, Élodie, Pauline, Mathilde, Inès, Louise, Zoé, Amélie, Brigitte, Martine, Anne-Sophie, Marie-Pierre,
Bénédicte, Delphine"""
FR_MEN = """Jean, Pierre, Michel, Philippe, Nicolas, Christophe, Julien, Thomas, Alexandre, Antoine, François,
Laurent, Stéphane, Frédéric, Olivier, Sébastien, Guillaume, Jean-Pierre, Jean-Luc, Jean-Claude, Mathieu, Lucas,
Hugo, Louis, Théo, Gabriel, Raphaël, Étienne, Benoît, Jérôme, Cédric, Rémi, Vincent, Bruno, Pascal, Didier, Jacques,
André, René"""
FR_SURNAMES = """Martin, Bernard, Dubois, Thomas, Robert, Richard, Petit, Durand, Leroy, Moreau, Simon, Laurent,
Lefebvre, Michel, Garcia, David, Bertrand, Roux, Vincent, Fournier, Morel, Girard, André, Lefèvre, Mercier, Dupont,
Lambert, Bonnet, François, Martinez, Legrand, Garnier, Faure, Rousseau, Blanc, Guérin, Muller, Henry, Roussel,
Nicolas, Perrin, Morin, Mathieu, Clément, Gauthier, Dumont, Lopez, Fontaine, Chevalier, Robin, Masson, Sanchez,
Gérard, Nguyen, Boyer, Denis, Lemaire, Duval, Joly, Gautier, Roger, Roche, Le Gall, de Villiers, Le Roux, d'Aubigny,
Lefranc, Benoît"""
FR_STARTS = """am ber bon bou bri cha char chev cor cour dau del dou du fa fau fon gar gau gi gran gui ja lam lan
lau mal mar mau mer mon mou nor pel per pi pou pré ra ri ro rou sal sau tel tou tri vau ver vil"""
FR_ENDS = """ain aine ais ard aud ault aux din don eau el elle er erie et ette eux ier ières in inet is mont nel net
neau ois on onnet ot ou roche rand tier tin vert ville zac"""
FR_NICKNAMES = """Catherine=Cathy, Isabelle=Isa, Stéphanie=Stéph, Nicolas=Nico, Christophe=Chris, Alexandre=Alex,
Frédéric=Fred, Sébastien=Seb, Guillaume=Guigui, Mathieu=Mat, Philippe=Phil, Véronique=Véro, Nathalie=Nath"""

DE_WOMEN = """Anna, Sabine, Petra, Monika, Claudia, Susanne, Andrea, Julia, Katharina, Stefanie, Ursula, Renate,
Karin, Birgit, Lena, Lea, Hannah, Marie, Sophie, Johanna, Nicole, Martina, Heike, Angelika, Gisela, Ingrid,
Anne-Marie, Franziska, Christina, Melanie, Silke, Anja, Kerstin, Ute, Bärbel, Käthe, Jana, Laura, Emilia, Mia"""
DE_MEN = """Thomas, Michael, Andreas, Peter, Stefan, Christian, Wolfgang, Klaus, Jürgen, Uwe, Frank, Bernd, Martin,
Matthias, Markus, Sebastian, Alexander, Daniel, Tobias, Florian, Jan, Lukas, Felix, Maximilian, Jonas, Leon, Paul,
Günter, Hans, Karl-Heinz, Hans-Peter, Dieter, Manfred, Ralf, Jörg, Björn, Sören, Götz, Rainer, Helmut"""
DE_SURNAMES = """Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch,
Bauer, Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange,
Schmitt, Werner, Schmitz, Krause, Meier, Lehmann, Schmid, Schulze, Maier, Köhler, Herrmann, König, Walter, Mayer,
Huber, Kaiser, Fuchs, Peters, Lang, Scholz, Möller, Weiß, Jung, Hahn, Schubert, Vogel, Friedrich, Keller, Günther,
Frank, Berger, Winkler, Roth, Beck, Lorenz, Baumann, Franke, Albrecht, Schuster, von Arnim, von der Heide,
zu Hohenberg, Yılmaz"""
DE_STARTS = """acker ahr alt am bach bern berg birk blum bran breit buch dorn eben eich ein eis feld fink frei gold
grün hag hart haus heid hei him hoh holz kauf kirch kling krum kurz lang lind lud mar mohr mühl neu ober ost pfeif
rein ritt rosen rup sand schön sieb stein stolz tann wald wein wes wild wind win"""
DE_ENDS = """acher auer bach bauer baum beck berg berger brand dorf dorfer er feld felder hagen hardt haus hausen
heim heimer hof hofer huber ing inger kamp ke lein ler mann mayer meier ner rich sen stein thal wald weg"""
DE_NICKNAMES = """Katharina=Kathi, Stefanie=Steffi, Christina=Tina, Susanne=Susi, Alexander=Alex, Michael=Michi,
Sebastian=Basti, Tobias=Tobi, Matthias=Matze, Maximilian=Max, Andreas=Andi, Thomas=Tom, Johanna=Hanna"""

PT_WOMEN = """Maria, Ana, Joana, Inês, Beatriz, Mariana, Catarina, Sofia, Marta, Rita, Carla, Sandra, Paula, Helena,
Teresa, Isabel, Cláudia, Patrícia, Mónica, Filipa, Leonor, Matilde, Carolina, Ana Rita, Ana Sofia, Maria João,
Maria José, Conceição, Fátima, Lurdes, Graça, Margarida, Raquel, Sílvia, Vera, Daniela, Diana, Andreia, Luísa"""
PT_MEN = """José, João, António, Manuel, Francisco, Pedro, Paulo, Luís, Carlos, Rui, Jorge, Miguel, Tiago, Nuno,
Ricardo, Bruno, Hugo, André, Diogo, Gonçalo, Rodrigo, Tomás, Duarte, Fernando, Joaquim, Vítor, Sérgio, Filipe,
Daniel, Rafael, João Pedro, José Carlos, Luís Miguel, Nélson, Artur, Álvaro, Bernardo, Simão, Martim, Afonso"""
PT_SURNAMES = """Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, Sousa, Fernandes, Gonçalves,
Gomes, Lopes, Marques, Alves, Almeida, Ribeiro, Pinto, Carvalho, Teixeira, Moreira, Correia, Mendes, Nunes, Soares,
Vieira, Monteiro, Cardoso, Rocha, Raposo, Neves, Coelho, Cruz, Cunha, Pires, Ramos, Reis, Simões, Antunes, Matos,
Fonseca, Machado, Araújo, Barbosa, Tavares, Lourenço, Castro, Figueiredo, Azevedo, Freitas, Magalhães, Henriques,
da Silva, dos Santos, da Costa, de Sousa, de Almeida, da Cunha, do Vale, das Neves, Guimarães, Leitão, Falcão,
Brandão"""
PT_STARTS = """al ar bar bor bran cal cam car cas cou fa fer fi gal gou lam lei lo mal mar mei men mi mon mor nor
oli pal pe pin que ra ri ro sal sar sei sil tei tor val var ve vi"""
PT_ENDS = """acho ado aes al alho ão ar deira edo eira eiro ela elo ense eto inha inho inhas ira iro osa oso ota
oura ura uz var veda"""
PT_NICKNAMES = """José=Zé, Francisco=Chico, António=Tó, Manuel=Manel, Maria João=Mijo, Catarina=Cati, Patrícia=Pati,
Filipa=Pipa, Conceição=São, Gonçalo=Gonça, Ricardo=Ric, Beatriz=Bia, Isabel=Belinha, Margarida=Guida"""
