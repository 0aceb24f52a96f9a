"""British and American spelling, told apart so that neither counts as a change of words.

Only differences between the two standards are listed; where a pattern could catch two different words
('four' and 'for', 'filled' and 'filed') the words it holds for are named.
"""

from __future__ import annotations

import re

_OUR = """
arbour ardour armour behaviour candour clamour clangour colour demeanour endeavour favour fervour flavour
glamour harbour honour humour labour neighbour odour parlour rancour rigour rumour saviour savour splendour
succour tumour valour vapour vigour
"""
_RE = "calibre centre fibre litre louvre lustre meagre metre sabre sceptre sombre spectre theatre titre"
_DOUBLED = """
bevel cancel carol channel chisel counsel dial duel enamel equal fuel funnel gambol gruel initial jewel
label level libel marshal marvel medal metal model panel pedal pencil pommel quarrel ravel revel rival
shovel shrivel signal snivel spiral squirrel stencil swivel symbol total towel travel tunnel unravel weasel
yodel
"""
_OTHER = """
aeroplane:airplane ageing:aging aluminium:aluminum analogue:analog analogues:analogs anaemia:anemia
anaemic:anemic anaesthetic:anesthetic archaeology:archeology axe:ax catalogue:catalog catalogues:catalogs
catalogued:cataloged chequered:checkered cosy:cozy defence:defense defences:defenses dialogue:dialog
dialogues:dialogs diarrhoea:diarrhea encyclopaedia:encyclopedia enrol:enroll enrolment:enrollment
enrolments:enrollments foetal:fetal foetus:fetus fulfil:fulfill fulfils:fulfills fulfilment:fulfillment
gaol:jail grey:gray greys:grays greyer:grayer haemophilia:hemophilia haemorrhage:hemorrhage
homoeopathy:homeopathy instalment:installment instalments:installments jewellery:jewelry judgement:judgment
judgements:judgments kerb:curb kerbs:curbs leukaemia:leukemia licence:license licences:licenses
manoeuvre:maneuver manoeuvres:maneuvers manoeuvred:maneuvered manoeuvring:maneuvering monologue:monolog
moult:molt mould:mold moulds:molds mouldy:moldy moulded:molded moustache:mustache oesophagus:esophagus
oestrogen:estrogen offence:offense offences:offenses orthopaedic:orthopedic paediatric:pediatric
paediatrician:pediatrician paediatricians:pediatricians paedophile:pedophile paedophiles:pedophiles
plough:plow ploughs:plows ploughed:plowed ploughing:plowing practise:practice practised:practiced
practising:practicing pretence:pretense programme:program programmes:programs pyjamas:pajamas
sceptic:skeptic sceptics:skeptics sceptical:skeptical scepticism:skepticism skilful:skillful
skilfully:skillfully smoulder:smolder smouldering:smoldering sulphur:sulfur sulphuric:sulfuric
travelogue:travelog tyre:tire tyres:tires wilful:willful wilfully:willfully woollen:woolen yoghurt:yogurt
"""

_WORDS = dict(pair.split(":") for pair in _OTHER.split())
_PATTERNS = (
    (re.compile(rf"^(re|dis|mis|un)?({'|'.join(word[:-3] for word in _OUR.split())})our"), r"\1\2or"),
    (re.compile(rf"^(\w*?)({'|'.join(word[:-2] for word in _RE.split())})re(s?)$"), r"\1\2er\3"),
    (re.compile(rf"^({'|'.join(word[:-2] for word in _RE.split())})r(ed|ing)$"), r"\1er\2"),
    (re.compile(rf"^({'|'.join(_DOUBLED.split())})l(ed|ing|ings|er|ers|or|ors|ist|ists|ation)$"), r"\1\2"),
    (re.compile(r"^(\w{3,}[^\Waeiou])is(e|ed|es|er|ers|ing|ation|ations|ational)$"), r"\1iz\2"),
    (re.compile(r"^(anal|paral|catal|electrol|hydrol|dial)ys(e|ed|es|er|ers|ing)$"), r"\1yz\2"),
)
SHORTEST = 5
"""Letters of the shortest word that one of the patterns changes."""
_HINT = re.compile(r"our|r(?:es?|ed|ing)$|l(?:ed|ing|er|or|ist|ation)|[iy]s(?:e|ing|ation)")
"""What every word holds that one of the patterns changes."""
_RUN = re.compile(r"[^\W\d_]+")
_NAMES = frozenset(("grey", "labour", "louvre", "tyre", "gaol"))
"""Words that, with a capital, are rather names: Labour, Tyre, the Louvre."""


def respelled(word: str) -> str:
    """A word as written, lower-cased and in American spelling, each of the parts of a compound for itself."""
    return _respelled(word) if word.isalpha() else _RUN.sub(lambda run: _respelled(run.group()), word)


def american(word: str) -> str:
    """A lower-case word in American spelling; any other word as it is."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    if len(word) < SHORTEST or not _HINT.search(word):
        return word
    for pattern, spelling in _PATTERNS:
        changed = pattern.sub(spelling, word)
        if changed != word:
            return changed
    return word


def _respelled(run: str) -> str:
    lower = run.lower()
    return lower if run[0].isupper() and lower in _NAMES else american(lower)
