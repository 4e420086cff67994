"""The language files that the package ships with, and what may stand in one."""

from bot.knowledge.language_file import LanguageFile, load_languages
from bot.knowledge.shape import shaped
from bot.knowledge.yaml_reader import read_yaml
from bot.record import ACTS

XX = "bot/language/tables/xx.yaml"


def told(text: str) -> list[str]:
    file = read_yaml(XX, text.encode())
    shaped(file, LanguageFile)
    return [str(fault) for fault in file.faults]


SOUND = "\n".join(
    [
        "language: en",
        "name: English",
        "function_words: [the]",
        "negations: [not]",
        "questions: {who: [who], how_many: [how many]}",
        "acts:",
        *(f"  {act}: [{act}]" for act in ACTS),
        "framing: [on record]",
        "chatter: [lol]",
        "relative_days: {day_after: [next day]}",
        "markers: {addressee: [to]}",
    ]
)


def test_every_shipped_language_has_a_word_for_every_act() -> None:
    languages = load_languages()
    assert languages
    codes = [language.code for language in languages]
    assert codes == sorted(set(codes))
    for language in languages:
        assert language.acts.keys() == ACTS.keys()
        assert all(language.acts.values())


def test_sound_file_makes_no_fault() -> None:
    assert told(SOUND) == []


def test_what_a_language_is_built_like_may_stand_in_its_file() -> None:
    built = (
        "script: latin\nletters: ñÑ\nkin: tr\ntyped: {ə: a}\nromanised: true\njoins_pairs: false\n"
        "endings: [s]\ndropped: [e]\nnumber_endings: [st]\nplain_words: [May]\nverb: last\n"
        "marked_at: behind\nowner_first: true\nasks_at_end: true"
    )
    assert told(f"{SOUND}\n{built}") == []


def test_faults_are_told_at_their_lines() -> None:
    (fault,) = told(SOUND.replace("who: [who]", "whom: [who]"))
    assert fault.startswith(f"{XX}:5: the key 'whom' is not known here; write one of")
    assert told(SOUND.replace("[how many]", "[who, how many]")) == [
        f"{XX}:5: 'questions' has 'who' in two lists; keep each in one"
    ]
    assert told(SOUND.replace("  deny: [deny]\n", "")) == [
        f"{XX}:6: 'acts' has no word for deny; add its plain verb"
    ]
    assert told(f"{SOUND}\nverb: middle") == [
        f"{XX}:31: 'verb' cannot be 'middle'; write 'first', 'between' or 'last'"
    ]
    (fault,) = told(f"{SOUND}\nscript: klingon")
    assert fault.startswith(f"{XX}:31: 'script' 'klingon' is not known here; write")
    assert told(f"{SOUND}\nromanised: maybe") == [
        f"{XX}:31: 'romanised' must be true or false; write one of them after the colon"
    ]
    assert told(SOUND.replace("name: English\n", "")) == [f"{XX}:1: 'name' is missing; add it"]
