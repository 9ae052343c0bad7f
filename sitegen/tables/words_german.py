"""Words that tell names from nouns in German, where every noun has a capital."""

from __future__ import annotations

from sitegen.tables.listing import word_set

MEDIA_ENDINGS = ("kurier", "anzeiger", "zeitung", "tageblatt", "nachrichten", "rundschau")
"""Endings of newspapers' names."""
PLACING = frozenset(("in", "aus", "nach", "bei"))
"""Prepositions that towns follow without an article."""
LEADING = frozenset(("von", "nahe", "bis", "ab", "durch", "gegen", "zwischen"))
"""Prepositions that a noun follows without an article in the plural only."""
PLURAL = ("e", "en", "er", "ern", "n", "s", "ung", "heit", "keit")
"""Endings of plurals, and of nouns that stand without an article."""
VOWELS = ("a", "o", "i", "y", "u")
"""Letters that few German nouns end in."""
DIPHTHONGS = ("ei", "au", "eu")
"""Endings of nouns that are German all the same: ``Bäckerei``, ``Schau``."""
NOUNS = word_set(
    """corona polenta trattoria lira quinoa manga anime tofu tabu tattoo judo aikido kimono mango avocado auto kino büro foto radio video euro konto risiko tempo thema klima drama firma kamera taxi party baby hobby
    handy lobby comedy city story oma opa mama papa juli juni komma trauma schema dogma panorama sauna villa arena aula pizza
    pasta cola sofa koma plasma aroma zebra lama puma kobra alpha beta gamma logo motto manko echo ego embargo ghetto
    inferno kasino lotto macho memo piano porno silo solo soprano studio torpedo trio veto zoo iglu tabu gnu
    känguru uhu menü alibi etui gummi kombi krimi multi profi promi rallye safari ski spaghetti wiki abi azubi bubi
    pony gully dandy jury jockey hockey volley trolley disney cello tango disco demo info limo
    vieh knie vize duo jumbo kilo giro hallo"""
)
"""Nouns that do."""
NAME_TAILS = tuple(
    sorted(
        word_set("""mann berg bach see stein hof burg tal feld wald baum vogel land stadt dorf insel inseln brücke turm
schloss park straße platz kirche tor weg bund bank werk werke werken gold wasser meister mannschaft partei gewerkschaft
gesellschaft verein verband zeitung blatt bahn post universität ministerium gericht institut museum theater reich""")
    )
)
"""Tails of places, families and bodies: compounds that end in them may be names."""
