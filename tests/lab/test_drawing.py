"""The drawing of the rooms shows what the code imports."""

from lab.drawing import DOCUMENT, arrows, redrawn, without_implied


def test_the_drawing_in_the_documents_is_current() -> None:
    document = DOCUMENT.read_text(encoding="utf-8")
    assert redrawn(document) == document, "run make drawing"
    assert "cli --> " in document


def test_an_arrow_that_follows_from_others_is_left_out() -> None:
    chain = frozenset({("a", "b"), ("b", "c")})
    assert without_implied(chain | {("a", "c")}) == chain


def test_what_imports_each_other_stays_to_be_seen() -> None:
    circle = frozenset({("a", "b"), ("b", "a")})
    assert without_implied(circle) == circle


def test_no_room_is_in_a_circle() -> None:
    shown = arrows("bot")
    assert not {(a, b) for a, b in shown if (b, a) in shown}
