"""What a reload reads again, and how much is kept in memory for it."""

from bot.knowledge.file_cache import FileCache, Packing
from bot.knowledge.question_file import read_questions

# A file is read as the text in it; one that says so has a fault.
PACKING = Packing(
    pack=lambda text: None if text == "faulty" else text.encode(),
    unpack=lambda _, packed: packed.decode(),
)


class Reader:
    """Notes what it is asked to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: str, raw: bytes) -> str:
        self.read.append(path)
        return raw.decode()


def test_as_many_files_are_kept_as_there_is_room_for() -> None:
    reader = Reader()
    cache = FileCache(reader, PACKING, most_bytes=100)
    files = {f"{n}.yaml": bytes([n]) * 5 for n in range(20)}
    for _ in range(3):
        for path, raw in files.items():
            cache(path, raw)
    assert reader.read == list(files)


def test_what_was_asked_for_least_lately_goes_first() -> None:
    reader = Reader()
    cache = FileCache(reader, PACKING, most_bytes=10)
    for path in ("a", "b", "a", "c", "a", "b"):
        cache(path, path.encode() * 5)
    assert reader.read == ["a", "b", "c", "b"]


def test_a_file_is_read_again_when_its_bytes_change() -> None:
    reader = Reader()
    cache = FileCache(reader, PACKING, most_bytes=10)
    cache("a", b"one")
    cache("a", b"two")
    assert reader.read == ["a", "a"]


def test_a_file_that_is_too_large_is_read_and_not_kept() -> None:
    reader = Reader()
    cache = FileCache(reader, PACKING, most_bytes=10)
    for _ in range(2):
        assert cache("large", b"x" * 11) == "x" * 11
    cache("small", b"x")
    cache("small", b"x")
    assert reader.read == ["large", "large", "small"]


def test_what_was_read_is_given_again() -> None:
    cache = FileCache(Reader(), PACKING, most_bytes=10)
    assert [cache("a", b"one"), cache("a", b"one")] == ["one", "one"]


def test_a_file_with_a_fault_is_read_again_each_time() -> None:
    reader = Reader()
    cache = FileCache(reader, PACKING, most_bytes=10)
    for _ in range(2):
        cache("a", b"faulty")
    assert reader.read == ["a", "a"]


def test_faults_that_are_noted_in_known_questions_are_the_callers_alone() -> None:
    raw = b"question,answered_by\nwho said it?,gone\n"
    first = read_questions("questions/en.csv", raw)
    first.check_answers(frozenset({"there"}))
    again = read_questions("questions/en.csv", raw)
    assert first.faults
    assert not again.faults
    assert again.questions == first.questions
