"""What a reload reads again, and how much is kept in memory for it."""

from bot.knowledge.yaml_cache import YamlCache
from bot.knowledge.yaml_file import YamlFile


class Reader:
    """Notes what it is asked to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, path: str, raw: bytes) -> YamlFile:
        self.read.append(path)
        return YamlFile(path)


def test_as_many_files_are_kept_as_there_is_room_for() -> None:
    reader = Reader()
    cache = YamlCache(reader, most_bytes=100)
    files = {f"{n}.yaml": bytes([n]) * 5 for n in range(20)}
    for _ in range(3):
        for path, raw in files.items():
            cache(path, raw)
    assert reader.read == list(files)


def test_what_was_asked_for_least_lately_goes_first() -> None:
    reader = Reader()
    cache = YamlCache(reader, most_bytes=10)
    for path in ("a", "b", "a", "c", "a", "b"):
        cache(path, path.encode() * 5)
    assert reader.read == ["a", "b", "c", "b"]


def test_a_file_is_read_again_when_its_bytes_change() -> None:
    reader = Reader()
    cache = YamlCache(reader, most_bytes=10)
    cache("a", b"one")
    cache("a", b"two")
    assert reader.read == ["a", "a"]


def test_a_file_that_is_too_large_is_read_and_not_kept() -> None:
    reader = Reader()
    cache = YamlCache(reader, most_bytes=10)
    for _ in range(2):
        assert cache("large", b"x" * 11).path == "large"
    cache("small", b"x")
    cache("small", b"x")
    assert reader.read == ["large", "large", "small"]
