"""Cities with the start of their postal codes and of their landline numbers, and the words streets are made of."""

import numpy as np

from customer360.demo.names import COUNTRIES
from customer360.demo.text import text

# country | city | region | start of the postal code | landline area | weight
_CITIES = """
ES|Madrid|Madrid|28|91|60
ES|Barcelona|Barcelona|08|93|50
ES|València|Valencia|46|96|25
ES|Sevilla|Sevilla|41|95|20
ES|Zaragoza|Zaragoza|50|976|14
ES|Málaga|Málaga|29|95|18
ES|Murcia|Murcia|30|968|14
ES|Palma|Illes Balears|07|971|11
ES|Las Palmas de Gran Canaria|Las Palmas|35|928|11
ES|Bilbao|Bizkaia|48|94|12
ES|Alicante|Alicante|03|96|14
ES|Córdoba|Córdoba|14|957|8
ES|Valladolid|Valladolid|47|983|7
ES|Vigo|Pontevedra|36|986|8
ES|Gijón|Asturias|33|98|8
ES|A Coruña|A Coruña|15|981|9
ES|Granada|Granada|18|958|8
ES|Vitoria-Gasteiz|Araba/Álava|01|945|5
ES|Santa Cruz de Tenerife|Santa Cruz de Tenerife|38|922|9
ES|Oviedo|Asturias|33|98|4
ES|Pamplona|Navarra|31|948|6
ES|Almería|Almería|04|950|6
ES|San Sebastián|Gipuzkoa|20|943|6
ES|Burgos|Burgos|09|947|4
ES|Santander|Cantabria|39|942|5
ES|Castelló de la Plana|Castellón|12|964|5
ES|Albacete|Albacete|02|967|4
ES|Logroño|La Rioja|26|941|3
ES|Badajoz|Badajoz|06|924|5
ES|Salamanca|Salamanca|37|923|3
ES|Huelva|Huelva|21|959|4
ES|Lleida|Lleida|25|973|4
ES|Tarragona|Tarragona|43|977|6
ES|León|León|24|987|4
ES|Cádiz|Cádiz|11|956|9
ES|Jaén|Jaén|23|953|5
ES|Girona|Girona|17|972|6
ES|Toledo|Toledo|45|925|5
ES|Cáceres|Cáceres|10|927|3
ES|Lugo|Lugo|27|982|3
ES|Ourense|Ourense|32|988|3
ES|Huesca|Huesca|22|974|2
GB|London|Greater London|SE|20|30
GB|Manchester|Greater Manchester|M|161|12
GB|Birmingham|West Midlands|B|121|12
GB|Leeds|West Yorkshire|LS|113|9
GB|Glasgow|Scotland|G|141|8
GB|Bristol|Bristol|BS|117|7
GB|Edinburgh|Scotland|EH|131|6
GB|Sheffield|South Yorkshire|S|114|6
FR|Paris|Île-de-France|75|1|25
FR|Marseille|Provence-Alpes-Côte d'Azur|13|4|12
FR|Lyon|Auvergne-Rhône-Alpes|69|4|11
FR|Toulouse|Occitanie|31|5|9
FR|Nantes|Pays de la Loire|44|2|7
FR|Strasbourg|Grand Est|67|3|6
FR|Bordeaux|Nouvelle-Aquitaine|33|5|7
FR|Lille|Hauts-de-France|59|3|7
DE|Berlin|Berlin|10|30|25
DE|Hamburg|Hamburg|20|40|14
DE|München|Bayern|80|89|13
DE|Köln|Nordrhein-Westfalen|50|221|9
DE|Frankfurt am Main|Hessen|60|69|9
DE|Stuttgart|Baden-Württemberg|70|711|7
DE|Düsseldorf|Nordrhein-Westfalen|40|211|6
PT|Lisboa|Lisboa|1200|21|20
PT|Porto|Porto|4100|22|13
PT|Braga|Braga|4700|253|6
PT|Coimbra|Coimbra|3000|239|5
PT|Faro|Faro|8000|289|5
US|New York|NY|100|212|20
US|Los Angeles|CA|900|213|14
US|Chicago|IL|606|312|10
US|Houston|TX|770|713|8
US|Miami|FL|331|305|8
US|Boston|MA|021|617|6
US|Seattle|WA|981|206|6
"""

_ROWS = [line.split("|") for line in _CITIES.strip().splitlines()]
CITY = text([row[1] for row in _ROWS])
REGION = text([row[2] for row in _ROWS])
POSTAL_START = text([row[3] for row in _ROWS])
AREA_CODE = text([row[4] for row in _ROWS])
CITY_WEIGHT = np.array([float(row[5]) for row in _ROWS])
CITY_COUNTRY = np.array([COUNTRIES.index(row[0]) for row in _ROWS])

_STREETS = {
    "ES": """Mayor, Real, Nueva, San Juan, del Sol, de la Constitución, Gran Vía, Cervantes, San José, del Carmen,
    de la Paz, de España, Goya, Velázquez, Alfonso XII, Colón, San Miguel, de la Iglesia, del Río, Santa Ana, Larga,
    Ancha, de los Olivos, del Pintor Sorolla, Federico García Lorca, Antonio Machado, Juan Ramón Jiménez,
    Miguel Hernández, de Andalucía, de Castilla, de Aragón, de Cataluña, de Galicia, de Valencia, del Mar,
    de la Playa, del Puerto, de las Flores, de los Reyes Católicos, Isabel la Católica, Don Quijote, Dulcinea,
    del Prado, de la Estación, de la Libertad, de la Feria, del Molino, de la Fuente, de la Cruz, San Antonio,
    San Pedro, San Francisco, Santiago, Santa María, Santa Teresa, Virgen del Pilar, Virgen del Rocío,
    Ramón y Cajal, Severo Ochoa, Doctor Fleming, Picasso, Murillo, Zurbarán, El Greco, Joaquín Rodrigo,
    Manuel de Falla, Isaac Peral, Blasco Ibáñez, Pérez Galdós, Quevedo, Lope de Vega, Calderón de la Barca,
    Tirso de Molina, Rosalía de Castro, Gabriela Mistral, Pablo Neruda, Cuba, México, Argentina, Portugal, Francia,
    Italia, Europa, América, de los Pinos, del Olmo, del Roble, de la Encina, Jazmín, Rosas""",
    "GB": """High, Church, Victoria, Park, Station, London, Queen, King, Mill, Green, Manor, Albert, York, Windsor,
    Grange, School, Chapel, North, South, West, East, Springfield, Oak, Elm, Cedar, Willow, Stanley, Clarence,
    George, Bridge""",
    "FR": """de la République, Victor Hugo, de l'Église, du Général de Gaulle, Jean Jaurès, Pasteur, Gambetta,
    de la Gare, de la Paix, des Écoles, du Moulin, Émile Zola, Voltaire, Molière, des Lilas, du Château,
    Saint-Michel, de la Liberté, Jules Ferry, Jean Moulin, de Verdun, Carnot, de la Fontaine, du Stade, des Acacias,
    Anatole France, Racine""",
    "DE": """Haupt, Bahnhof, Schul, Garten, Dorf, Berg, Kirch, Wald, Ring, Schiller, Goethe, Linden, Mozart,
    Beethoven, Bismarck, Friedrich, Rosen, Birken, Buchen, Wiesen, Mühlen, Jahn, Park, Markt, Post, Feld, Sonnen,
    Blumen""",
    "PT": """da Liberdade, Augusta, de Santa Catarina, da República, do Comércio, das Flores, Luís de Camões,
    25 de Abril, de São João, do Carmo, da Boavista, de Cedofeita, Almirante Reis, da Igreja, Fernando Pessoa, Nova,
    Direita, do Sol, Vasco da Gama, dos Bombeiros, da Alegria, Alexandre Herculano, Eça de Queirós, do Norte,
    da Escola""",
    "US": """Main, Oak, Pine, Maple, Cedar, Elm, Washington, Lake, Hill, Walnut, Spring, North, Ridge, Church,
    Willow, Mill, Sunset, Railroad, Jackson, Cherry, West, South, Center, Highland, Johnson, Forest, River,
    Jefferson, Adams""",
}
_street_words: list[str] = []
STREETS: dict[int, tuple[int, int]] = {}
for _country, _name in enumerate(COUNTRIES):
    _found = [" ".join(street.split()) for street in _STREETS[_name].split(",")]
    STREETS[_country] = (len(_street_words), len(_street_words) + len(_found))
    _street_words += _found
STREET = text(_street_words)

# how a kind of street is written: in full, short, and as tills do
KINDS: dict[str, tuple[list[str], list[str], list[str]]] = {
    "ES": (
        ["Calle", "Avenida", "Plaza", "Paseo"],
        ["C/", "Avda.", "Pza.", "Pº"],
        ["CL", "AV", "PZ", "PS"],
    ),
    "GB": (["Street", "Road", "Avenue", "Lane"], ["St", "Rd", "Ave", "Ln"], ["ST", "RD", "AV", "LN"]),
    "FR": (["rue", "avenue", "place", "boulevard"], ["r.", "av.", "pl.", "bd"], ["R", "AV", "PL", "BD"]),
    "DE": (["straße", "weg", "allee", "platz"], ["str.", "weg", "allee", "pl."], ["STR", "WEG", "ALLEE", "PL"]),
    "PT": (["Rua", "Avenida", "Praça", "Travessa"], ["R.", "Av.", "Pç.", "Tv."], ["R", "AV", "PC", "TV"]),
    "US": (["Street", "Avenue", "Drive", "Boulevard"], ["St", "Ave", "Dr", "Blvd"], ["ST", "AVE", "DR", "BLVD"]),
}
