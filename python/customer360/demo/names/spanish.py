"""Spanish names, the most common first. Comma separates names, so that compound ones stay whole."""

WOMEN = """María, Carmen, Ana, Laura, Marta, Cristina, Lucía, Paula, Isabel, Elena, María Carmen, Sara, Raquel,
Pilar, Mercedes, Dolores, Ana María, Josefa, Francisca, Antonia, María Pilar, Rosa, Sofía, Julia, Alba, Irene,
Patricia, Beatriz, Silvia, Rocío, Nuria, Andrea, Claudia, María José, María Dolores, Teresa, Inmaculada, Concepción,
Ángela, Rosario, Eva, Mónica, Sonia, Yolanda, María Teresa, María Ángeles, María Isabel, Encarnación, Manuela,
Margarita, Montserrat, Inés, Susana, Verónica, Natalia, Carla, Celia, Lorena, Noelia, Esther, Miriam, Alicia,
Victoria, Gloria, Amparo, Consuelo, Luisa, Ana Belén, María del Mar, María Jesús, María Luisa, Rosa María, Aurora,
Emilia, Lidia, Olga, Sandra, Carolina, Daniela, Martina, Valeria, Noa, Carlota, Adriana, Blanca, Lola, Asunción,
Remedios, Begoña, Ainhoa, Leire, Itziar, Nerea, Amaia, Aitana, Jimena, Macarena, Fátima, Milagros, Soledad,
Trinidad, Purificación, Araceli, Virginia, Tamara, Vanesa, Jessica, Gema, Esperanza, Visitación, Nieves, Juana,
Catalina, Magdalena, Felisa, Benita, María Soledad, María Victoria, María Elena, María Rosa, María Antonia, Eulalia,
Neus, Mireia, Laia, Marina"""

MEN = """Antonio, Manuel, José, Francisco, David, Javier, Juan, Daniel, José Antonio, Francisco Javier, Carlos,
Jesús, Alejandro, Miguel, José Luis, Rafael, Miguel Ángel, Pedro, Pablo, Ángel, Sergio, José Manuel, Fernando,
Jorge, Luis, Alberto, Álvaro, Juan Carlos, Adrián, Diego, Juan José, Raúl, Iván, Juan Antonio, Rubén, Enrique,
Óscar, Ramón, Andrés, Vicente, Santiago, Juan Manuel, Joaquín, Víctor, Eduardo, Mario, Roberto, Jaime,
Francisco José, Marcos, Ignacio, Hugo, Alfonso, Jordi, Ricardo, Salvador, Guillermo, Gabriel, Emilio, Marc, Gonzalo,
Julio, Julián, Mohamed, José Miguel, Tomás, Martín, José María, Agustín, Nicolás, Ismael, Joan, Félix, Samuel,
Cristian, Aitor, Héctor, Mariano, Domingo, Lucas, Iker, Josep, Alfredo, José Carlos, Sebastián, César, Rodrigo,
Felipe, José Ramón, Xavier, Lorenzo, Mateo, Bruno, Gregorio, José Ángel, Eugenio, Juan Luis, Luis Miguel, Arturo,
Cayetano, Esteban, Matías, Isidro, Benito, Leandro, Unai, Asier, Mikel, Gorka, Pau, Arnau, Oriol, Juan Francisco,
Juan Pablo, Luis Alberto, Victoriano, Fermín, Baltasar, Amador, Teodoro, Evaristo, Jacinto, Marcelino, Saturnino"""

SURNAMES = """García, Rodríguez, González, Fernández, López, Martínez, Sánchez, Pérez, Gómez, Martín, Jiménez, Ruiz,
Hernández, Díaz, Moreno, Muñoz, Álvarez, Romero, Alonso, Gutiérrez, Navarro, Torres, Domínguez, Vázquez, Ramos, Gil,
Ramírez, Serrano, Blanco, Molina, Morales, Suárez, Ortega, Delgado, Castro, Ortiz, Rubio, Marín, Sanz, Núñez,
Iglesias, Medina, Garrido, Cortés, Castillo, Santos, Lozano, Guerrero, Cano, Prieto, Méndez, Cruz, Calvo, Gallego,
Vidal, León, Márquez, Herrera, Peña, Flores, Cabrera, Campos, Vega, Fuentes, Carrasco, Diez, Caballero, Reyes,
Nieto, Aguilar, Pascual, Santana, Herrero, Lorenzo, Hidalgo, Montero, Ibáñez, Giménez, Ferrer, Durán, Santiago,
Benítez, Mora, Vicente, Vargas, Arias, Carmona, Crespo, Román, Pastor, Soto, Sáez, Velasco, Moya, Soler, Parra,
Esteban, Bravo, Gallardo, Rojas, de la Fuente, del Río, de la Cruz, de la Torre, de Miguel, de la Rosa, del Valle,
de León, de la Iglesia, del Olmo, de los Santos, del Campo, de las Heras, de Castro, del Pozo, de la Vega, de Pablo,
de la Peña, del Castillo, de Diego, Pardo, Merino, Franco, Espinosa, Izquierdo, Lara, Rivas, Silva, Rivera, Casado,
Arroyo, Redondo, Camacho, Rey, Vera, Otero, Luque, Galán, Montes, Ríos, Sierra, Segura, Carrillo, Marcos, Marti,
Soriano, Mendoza, Bernal, Robles, Vila, Valero, Palacios, Exposito, Benito, Andrés, Varela, Pereira, Macías, Guerra,
Heredia, Bueno, Roldán, Mateo, Contreras, Villar, Miranda, Guillén, Mateos, Escudero, Aguilera, Casas, Menéndez,
Aparicio, Estévez, Rivero, Beltrán, Gracia, Conde, Padilla, Abad, Calderón, Gálvez, Salas, Jurado, Quintana, Plaza,
Acosta, Aranda, Bermúdez, Salazar, Roca, Blázquez, Santamaría, Costa, Serra, Guzmán, Villanueva, Manzano, Tomás,
Cuesta, Rueda, Trujillo, Tapia, Simón, Avila, Pons, Puig, Etxeberria, Aguirre, Zabala, Mendizábal, Goikoetxea,
Urrutia, Bilbao, Arrieta, Echevarría, Iriarte, Ferreiro, Castiñeira"""

STARTS = """al ar bal bar bel ben ber bor bra cal can car cas cer col cor cue del dor es fer fi fon gal gar gon gra
gui her hur iz jar lan lar len lo lum mal man mar mas men mi mon mor nar nav no ol or pal par pe pin por quin ra re
ri ro sal san se sol sor ta tor tre ul ur val var ve vi vil za zar zu"""

ENDS = """ado aldos ales anca andos añez ardo arez ares argos arte arza ástegui avente azar eda edo ejo elles ena
encia endía enes ental eño era eras ero erón estero ete ezuela ica iego ijo illa illo illón ina inares iño ique isco
ito izo obar olar olinos ondo onte ora orales orga ornos orza osa oso ota uelo uena uerta ulla umbre undo uño urbe
uste"""

NICKNAMES = """José=Pepe, Francisco=Paco, Francisco Javier=Fran, Manuel=Manolo, Antonio=Toni, Ignacio=Nacho,
Jesús=Chus, Rafael=Rafa, Enrique=Quique, Santiago=Santi, Fernando=Nando, Miguel=Miki, Alejandro=Álex, Javier=Javi,
Daniel=Dani, Eduardo=Edu, Alberto=Berto, Guillermo=Guille, José María=Chema, José Manuel=Josema, Juan Carlos=Juanca,
José Luis=Joselu, Juan Manuel=Juanma, Juan Antonio=Juanan, Francisco José=Pacojó, Concepción=Concha, Dolores=Lola,
Josefa=Pepa, Francisca=Paqui, Mercedes=Merche, Pilar=Pili, Isabel=Isa, Rosario=Charo, Inmaculada=Inma,
María Teresa=Maite, María Isabel=Maribel, María Carmen=Mamen, María Luisa=Marisa, María Jesús=Chus, Consuelo=Chelo,
Montserrat=Montse, Encarnación=Encarna, Cristina=Cris, Patricia=Patri, Beatriz=Bea, Antonia=Toñi, Manuela=Manoli,
María José=Marijose, Rosa María=Rosi, Verónica=Vero, Susana=Susi, Asunción=Asun, Purificación=Puri, Milagros=Mila,
Ana María=Anamari, María Dolores=Mariló, Gregorio=Goyo, Sebastián=Sebas, Domingo=Mingo, Alfonso=Fonso"""
