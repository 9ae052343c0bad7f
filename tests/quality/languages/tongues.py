"""Texts in languages that are easily mixed up, and those of the decoding matrix beside them: four a language."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "decoding"))

from encoded import TEXTS

CLOSE = {
    "af": ["Geen veerboot vandag nie", "Die mis oor die seestraat", "Die wagter sê dat dit binnekort warmer sal word.", "Die vissers lag vir die gaste wat elke oggend na die boot vra. Die antwoord is altyd dieselfde: dit vertrek wanneer die mis lig en die kaptein wakker word."],
    "no": ["Ingen ferge i dag", "Tåke over sundet i natt", "Fyrvokteren sier at det snart blir varmere på øya.", "Fiskerne ler av gjestene som hver morgen spør etter båten. Svaret er alltid det samme: den går når tåken letter og kapteinen har våknet, ikke før."],
    "gl": ["Hoxe non hai barco", "A néboa sobre o estreito", "O gardián di que axiña vai facer máis calor.", "Os pescadores rin dos hóspedes que cada mañá preguntan polo barco. A resposta é sempre a mesma: sae cando se ergue a néboa e esperta o capitán."],
    "ca": ["Avui no hi ha vaixell", "La boira damunt l’estret", "El guardià diu que aviat farà més calor.", "Els pescadors es riuen dels hostes que cada matí pregunten pel vaixell. La resposta és sempre la mateixa: surt quan s’aixeca la boira i es desperta el capità."],
    "sk": ["Prievoz dnes nepláva", "Hmla nad prielivom", "Strážca hovorí, že čoskoro bude teplejšie.", "Rybári sa smejú hosťom, ktorí sa každé ráno pýtajú na loď. Odpoveď je vždy rovnaká: vypláva, keď sa zdvihne hmla a kapitán sa zobudí."],
    "fi": ["Lautta ei kulje tänään", "Sumua salmen yllä", "Majakanvartija sanoo, että pian lämpenee.", "Kalastajat nauravat vieraille, jotka joka aamu kysyvät lauttaa. Vastaus on aina sama: se lähtee, kun sumu hälvenee ja kapteeni herää."],
}  # fmt: skip

TONGUES = {language: texts for language, texts in {**TEXTS, **CLOSE}.items() if language != "zt"}
PAIRS = [
    ("nl", "de"), ("nl", "af"), ("de", "en"), ("nl", "en"), ("da", "no"), ("da", "sv"), ("no", "sv"), ("es", "pt"), ("pt", "gl"), ("es", "gl"), ("it", "es"),
    ("it", "fr"), ("es", "ca"), ("fr", "en"), ("cs", "sk"), ("pl", "cs"), ("ru", "uk"), ("ru", "bg"), ("ja", "zh"), ("ko", "en"), ("ar", "en"), ("he", "ar"),
    ("el", "en"), ("tr", "de"), ("fi", "sv"), ("hu", "ro"), ("ja", "en"), ("zh", "en"), ("ru", "en"), ("pl", "en"),
]  # fmt: skip
"""Languages that stand on one page together, or are easily taken for each other."""
