"""Suffix rules, one table a language: all that stemming knows, here and in the browser, which is sent the same tables.

A table's words are folded already (no accents, ß is ss). A step is a list of rules; of those whose suffix the word ends
in, the longest counts, and of rules with one suffix the first whose conditions hold. A rule is written

    suffix>replacement condition… +step

and its conditions look at what stands before the suffix (the stem):

    1, 2     it holds at least one, two changes from vowel to consonant (the suffix lies in region R1, R2)
    v        it holds a vowel                    w        it holds a vowel before its last letter
    c        it ends in a consonant              Ln       it has at least n letters
    o, O     it does, does not, end in a short syllable of a short word (consonant, vowel, consonant; one change)
    <abc>    its last letter is one of these     !abc     it does not end in these letters
    +step    the named step follows where the rule was applied

``@aeou`` is a step that writes one such vowel where two stand before the last consonant. ``order`` names the steps
that every word goes through; ``elided`` are the words that lose their vowel before an apostrophe.
"""

from __future__ import annotations

from typing import TypedDict


class Table(TypedDict):
    """The rules of one language; ``y`` says that the letter is a vowel after a consonant only."""

    vowels: str
    y: int
    least: int
    elided: str
    words: str
    order: str
    steps: dict[str, str]


TABLES: dict[str, Table] = {
    "en": {
        "vowels": "aeiou",
        "y": 1,
        "least": 3,
        "elided": "",
        "words": "skis>ski skies>sky dying>die lying>lie tying>tie news>news atlas>atlas cosmos>cosmos bias>bias "
        "andes>andes inning>inning outing>outing herring>herring earring>earring sky>sky only>onli early>earli "
        "ugly>ugli gently>gentl idly>idl singly>singl children>child men>man women>woman feet>foot teeth>tooth "
        "geese>goos mice>mous wives>wife knives>knife wolves>wolf halves>half shelves>shelf "
        "thieves>thief goose>goos mouse>mous wife>wife knife>knife "
        "evening>evening evenings>evening general>general generals>general generally>general community>communiti "
        "communities>communiti exceed>exceed exceeds>exceed proceed>proceed proceeds>proceed succeed>succeed "
        "succeeds>succeed",
        "order": "a b c y f g h e",
        "steps": {
            "a": "'s>|'s'>|'>",
            "b": "sses>ss|ied>i L2|ied>ie|ies>i L2|ies>ie|us>us|ss>ss|s> w",
            "c": "eed>ee 1|eedly>ee 1|ed> v +x|edly> v +x|ing> v +x|ingly> v +x",
            "x": "at>ate|bl>ble|iz>ize|bb>b L2|dd>d L2|ff>f L2|gg>g L2|mm>m L2|nn>n L2|pp>p L2|rr>r L2|tt>t L2|>e o",
            "y": "y>i c L2",
            "f": "tional>tion 1|enci>ence 1|anci>ance 1|abli>able 1|entli>ent 1|izer>ize 1|ization>ize 1|ational>ate 1|"
            "ation>ate 1|ator>ate 1|alism>al 1|aliti>al 1|alli>al 1|fulness>ful 1|ousli>ous 1|ousness>ous 1|"
            "iveness>ive 1|iviti>ive 1|biliti>ble 1|bli>ble 1|ogi>og 1 <l>|fulli>ful 1|lessli>less 1|"
            "li> 1 <cdeghkmnrt>",
            "g": "tional>tion 1|ational>ate 1|alize>al 1|icate>ic 1|iciti>ic 1|ical>ic 1|ful> 1|ness> 1|ative> 2",
            "h": "al> 2|ance> 2|ence> 2|er> 2|ic> 2|able> 2|ible> 2|ant> 2|ement> 2|ment> 2|ent> 2|ism> 2|"
            "ate> 2|iti> 2|"
            "ous> 2|ive> 2|ize> 2|ion> 2 <st>",
            "e": "e> 2|e> 1 O|l> 2 <l>",
        },
    },
    "nl": {
        "vowels": "aeiouy",
        "y": 0,
        "least": 3,
        "elided": "",
        "words": "kinderen>kind kinderen's>kind bladeren>blad liederen>lied volkeren>volk kalveren>kalf runderen>rund "
        "eieren>ei steden>stad schepen>schip leden>lid wegen>weg dagen>dag gaten>gat daken>dak vaten>vat",
        "order": "a b c d g h",
        "steps": {
            "a": "'s>|'>",
            "b": "heden>heid 1|ene> 1 c L3 !gem +u|en> 1 c L3 !gem +u|s> 1 c L3 !j|se> 1 c L3 !j",
            "u": "bb>b|dd>d|ff>f|gg>g|kk>k|ll>l|mm>m|nn>n|pp>p|rr>r|ss>s|tt>t",
            "c": "e> 1 c L3 +u",
            "d": "heid> 2 !c +n",
            "n": "en> 1 c L3 !gem +u",
            "g": "end> 2 +i|ing> 2 +i|ig> 2 !e|lijk> 2 +c|baar> 2|bar> 2",
            "i": "ig> 2 !e|kk>k|dd>d|tt>t",
            "h": "@aeou",
        },
    },
    "de": {
        "vowels": "aeiouy",
        "y": 0,
        "least": 3,
        "elided": "",
        "words": "",
        "order": "a b c d",
        "steps": {
            "a": "'s>|'>",
            "b": "em> 1 L3|ern> 1 L3|er> 1 L3|nisse>nis|nissen>nis|nisses>nis|e> 1 L3|en> 1 L3|es> 1 L3|"
            "s> 1 L3 <bdfghklmnrt>",
            "c": "en> 1 L3|er> 1 L3|est> 1 L3|st> 1 L4 <bdfghklmnt>",
            "d": "end> 2 +i|ung> 2 +i|ig> 2 !e|ik> 2 !e|isch> 2 !e|lich> 2 +r|heit> 2 +r|keit> 2 +k",
            "i": "ig> 2 !e",
            "r": "er> 1 L3|en> 1 L3",
            "k": "lich> 2|ig> 2",
        },
    },
    "fr": {
        "vowels": "aeiouy",
        "y": 0,
        "least": 4,
        "elided": "l d j m n s t c qu jusqu lorsqu puisqu quoiqu",
        "words": "",
        "order": "b c d e f",
        "steps": {
            "b": "eaux>eau|aux>al L2|eux>eu L2|x>x|ss>ss|s> L3",
            "c": "issement> 1|issant> 1|ement> 1 +m|amment>ant 1|emment>ent 1|ment> 1 +m|atrice> 2|ateur> 2|ation> 2|"
            "ition> 2|ution>u 2|ite> 2 +q|isme> 2|iste> 2|able> 2|ible> 2|euse>eu 1|eur>eu 2|if>i 1|ive>i 1|ance> 2|"
            "ence> 2|ique> 2",
            "m": "ive>i 1|euse>eu 1|able> 2",
            "q": "abil> 2|ibil> 2|iv> 2",
            "d": "assent> 1|issent> 1|eraient> 1|irait> 1|erait> 1|erons> 1|iront> 1|eront> 1|aient> 1|antes> 1|"
            "ante> 1|"
            "ant> 1|ait> 1|ais> 1|ons> 1 L3|ent> 1 L3|era> 1|erez> 1|er> 1|ez> 1|ir> 1|ie> 1|ee> 1|ai> 1 L3",
            "e": "e> 1",
            "f": "ll>l|nn>n|tt>t|mm>m|y>i",
        },
    },
    "es": {
        "vowels": "aeiou",
        "y": 0,
        "least": 4,
        "elided": "",
        "words": "",
        "order": "a b c d",
        "steps": {
            "a": "amente> 1|mente> 1|aciones> 1|acion> 1|adores> 1|adoras> 1|adora> 1|ador> 1|uciones>u 1|ucion>u 1|"
            "siones>s 1|sion>s 1|idades> 1|idad> 1|ismos> 1|ismo> 1|istas> 1|ista> 1|ables> 1|able> 1|ibles> 1|ible> 1|"
            "amientos> 1|amiento> 1|imientos> 1|imiento> 1|ancias> 1|ancia> 1|encias> 2|encia> 2|ivos> 2|"
            "ivas> 2|ivo> 2|"
            "iva> 2|osos> 1|osas> 1|oso> 1|osa> 1|icos> 2|icas> 2|ico> 2|ica> 2",
            "b": "aremos> 1|eremos> 1|iremos> 1|ariamos> 1|abamos> 1|asteis> 1|ieron> 1|iendo> 1|arian> 1|"
            "erian> 1|aron> 1|"
            "ando> 1|aban> 1|aria> 1|eria> 1|iria> 1|aran> 1|eran> 1|iran> 1|amos> 1|emos> 1|imos> 1|aba> 1|"
            "ado> 1|ada> 1|"
            "ados> 1|adas> 1|ido> 1 L4|ida> 1 L4|idos> 1 L4|idas> 1 L4|ara> 1|era> 1|ira> 1|ian> 1|ia> 2|"
            "ar> 1|er> 1|ir> 1|"
            "an> 1|en> 1",
            "c": "es> 1|os> 1|as> 1|s> L3",
            "d": "a> 1|e> 1|o> 1|ll>ll",
        },
    },
}
"""The languages that are stemmed; words of all others are folded only."""
