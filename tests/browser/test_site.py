"""The static site in a real browser: accessible, readable in both directions, searchable."""

from __future__ import annotations

import json
from importlib import resources
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

pytest.importorskip("jinja2", reason="the extra `site` is not installed")

from bot.knowledge.loader import load
from bot.locales import load_locales
from bot.site.site import write_site
from tests.browser.start import ROOT

PAGES = (
    "index.html",
    "timeline.html",
    "speakers.html",
    "sources.html",
    "events.html",
    "speakers/aykhan-hajizada.html",
    "sources/oc-media-2025-06-30.html",
    "events/presidents-call.html",
    "statements/hajizada-open-provocation.html",
    "statements/pezeshkian-urges-baku-to-verify.html",
)


@pytest.fixture(scope="module", params=["en", "fa"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(load(ROOT / "knowledge"), folder, load_locales().of(request.param))
    return folder


def violations(driver: Chrome) -> list[Any]:
    """Return what axe-core finds on the page that is open."""
    if find_spec("axe_core_python") is None:
        pytest.skip("axe-core-python is not installed")
    script = resources.files("axe_core_python") / "axe.min.js"
    driver.execute_script(script.read_text(encoding="utf-8"))
    found = driver.execute_async_script(
        "const done = arguments[0]; axe.run().then((found) => done(JSON.stringify(found)));"
    )
    return [
        (violation["id"], [node["html"] for node in violation["nodes"]])
        for violation in json.loads(str(found))["violations"]
    ]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_fault_that_axe_finds(driver: Chrome, site: Path, page: str) -> None:
    driver.get((site / page).as_uri())
    assert violations(driver) == []


def test_the_search_shows_what_has_every_word_and_says_how_many(driver: Chrome, site: Path) -> None:
    driver.get((site / "index.html").as_uri())
    entries = driver.find_elements(By.CSS_SELECTOR, "#statements > li")
    driver.find_element(By.ID, "words").send_keys("HAJIZADA provocation")
    shown = [entry for entry in entries if entry.is_displayed()]
    assert 0 < len(shown) < len(entries)
    assert all("provocation" in entry.text for entry in shown)
    found = driver.find_element(By.ID, "found").text
    assert found == f"{len(shown)} / {len(entries)}"


def test_a_page_fits_a_narrow_screen(driver: Chrome, site: Path) -> None:
    driver.set_window_size(500, 900)
    driver.get((site / "statements" / "hajizada-open-provocation.html").as_uri())
    width = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert driver.execute_script(width) == 0


def test_what_is_read_the_other_way_begins_a_line_of_its_own(driver: Chrome, site: Path) -> None:
    driver.get((site / "statements" / "pezeshkian-urges-baku-to-verify.html").as_uri())
    is_below = (
        "const words = document.querySelector('.clause [lang]');"
        "const before = document.createRange();"
        "before.setStart(words.closest('.clause'), 0);"
        "before.setEndBefore(words);"
        "return /\\n[^\\p{L}\\p{N}]*$/u.test(before.toString());"
    )
    language = driver.find_element(By.TAG_NAME, "html").get_attribute("lang")
    assert driver.execute_script(is_below) is (language == "fa")
