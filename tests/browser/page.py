"""The local page as a person uses it: a browser, a composer, a list of messages."""

from __future__ import annotations

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.webdriver import WebDriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.expected_conditions import element_to_be_clickable
from selenium.webdriver.support.ui import Select, WebDriverWait

_PATIENCE_S = 30
_BOT = "Who Said"
# Name and text of every message at one moment.
_MESSAGES = """
return [...document.querySelectorAll("article.channel-message")].map(message => [
    message.querySelector(".message-author")?.innerText ?? "", message.innerText,
]);
"""
# The page replaces a message's parts while it draws them; then it is quiet.
_IS_DRAWN = """
const last = [...document.querySelectorAll("article.channel-message")].at(-1);
const pictures = [...last.querySelectorAll("img")];
return last.querySelector(".message-author") && pictures.every(p => p.complete && p.naturalWidth);
"""
# The page does not always go on to what is new by itself.
_IS_IN_VIEW = """
const last = [...document.querySelectorAll("article.channel-message")].at(-1);
last.scrollIntoView({ block: "end" });
const place = last.getBoundingClientRect();
let shown = last.parentElement;
while (shown.scrollHeight <= shown.clientHeight) shown = shown.parentElement;
const view = shown.getBoundingClientRect();
return Math.floor(place.height) <= Math.ceil(view.height) && place.top >= view.top - 1;
"""
_ALT_TEXTS = """
return [...document.querySelectorAll("article.channel-message img[alt]")].map(p => p.alt);
"""
_OFFERED = """
return [...document.querySelectorAll(".command-entry")].map(e => e.innerText).join("\\n");
"""
_SHOW_LAST_ONLY = """
const messages = [...document.querySelectorAll("article.channel-message")];
messages.slice(0, -1).forEach(message => message.style.display = arguments[0] ? "none" : "");
"""


_NEXT_FRAME = "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done, 100));"
_FORM = "form.modal-dialog"


class Page:
    """One open page. Every action returns when its effect is to be seen."""

    def __init__(self, driver: WebDriver, url: str) -> None:
        self._driver = driver
        # The page draws its parts anew whenever it likes: what went stale is looked up again.
        self._wait = WebDriverWait(
            driver, _PATIENCE_S, ignored_exceptions=[StaleElementReferenceException]
        )
        driver.get(url)
        self._composer()

    def view_as(self, name: str) -> None:
        """Switch to another person."""
        self._wait.until(lambda _: self._select("#viewer-picker", name))
        self._wait.until(lambda _: self._find("#viewer-picker option:checked").text == name)
        self._composer()

    def say(self, text: str) -> None:
        """Send a message; an answer of the bot comes with it."""
        before = self._count()
        self._composer().send_keys(text, Keys.ENTER)
        self._wait.until(lambda _: self._count() > before)

    def use(self, command: str, **options: str) -> None:
        """Pick a slash command, fill its options, send it."""
        before = self._count()
        self._composer().send_keys(f"/{command}")
        self._wait.until(lambda _: command in self._offered)
        self._focused.send_keys(Keys.ENTER)
        for name, value in options.items():
            self._wait.until(element_to_be_clickable(("css selector", f"[data-option='{name}']")))
            self._find(f"[data-option='{name}']").send_keys(value)
        # Enter would pick what the page suggests.
        self._find("#send-message").click()
        self._wait.until(lambda _: self._count() > before)

    def paste(self, outlet: str, *lines: str) -> None:
        """Bring a text by `/knowledge add paste`; `lines` are title, address, day and the text."""
        self._composer().send_keys("/knowledge add")
        self._wait.until(lambda _: "knowledge add" in self._offered)
        self._focused.send_keys(Keys.ENTER)
        self._wait.until(lambda _: "paste" in self._find("body").text)
        # The option behind the first one, and yes to it.
        for key in (Keys.ARROW_DOWN, Keys.ENTER, Keys.ENTER):
            self._focused.send_keys(key)
            self._settle()
        self._find("#send-message").click()
        self._click(f"{_FORM} .select-trigger")
        self._click(f"[data-value='{outlet}']")
        for at, line in enumerate(lines):
            self._driver.find_elements(By.CSS_SELECTOR, f"{_FORM} .modal-input")[at].send_keys(line)
        before = self._count()
        self._click(f"{_FORM} [type='submit']")
        self._wait.until(lambda _: self._count() > before)

    @property
    def picked(self) -> list[str]:
        """What the menus of the last message show, first to last; there is one at least."""
        picked: list[str] = self._wait.until(lambda _: self._picked())
        return picked

    def _picked(self) -> list[str]:
        last = self._driver.find_elements(By.CSS_SELECTOR, "article.channel-message")[-1]
        return [menu.text for menu in last.find_elements(By.CSS_SELECTOR, ".select-trigger")]

    def _select(self, selector: str, name: str) -> bool:
        Select(self._find(selector)).select_by_visible_text(name)
        return True

    def press(self, label: str) -> None:
        """Press the last button with this label; what it does is to be waited for."""
        path = f"(//article//button[starts-with(normalize-space(), '{label}')])[last()]"
        self._wait.until(lambda driver: _clicked(driver, path))

    def offers(self) -> str:
        """Return the commands that the page offers to the one who looks."""
        self._composer().send_keys("/")
        offered = self._wait.until(lambda _: self._offered)
        self._focused.send_keys(Keys.BACKSPACE)
        return offered

    @property
    def _offered(self) -> str:
        return str(self._driver.execute_script(_OFFERED))

    @property
    def answers(self) -> list[str]:
        """What the bot has said, oldest first."""
        said: list[tuple[str, str]] = self._driver.execute_script(_MESSAGES)
        answers = []
        author = ""
        for name, text in said:
            author = name or author  # a second message in a row has no name
            if author == _BOT:
                answers.append(text)
        return answers

    def wait_for(self, words: str) -> None:
        """Wait until the last thing that the bot said has these words."""
        self._wait.until(lambda _: self.answers and words in self.answers[-1], words)

    def picture(self) -> bytes:
        """Return the last message as a PNG, once the pictures in it are there."""
        self._wait.until(lambda driver: driver.execute_script(_IS_DRAWN))
        # A message under the mouse looks otherwise.
        ActionChains(self._driver).move_to_element(self._composer()).perform()
        # Alone on the page, it needs no scrolling and nothing lies over it.
        self._driver.execute_script(_SHOW_LAST_ONLY, True)
        png = self._wait.until(_last_message_as_png)
        self._driver.execute_script(_SHOW_LAST_ONLY, False)
        return png

    def wait_until_in_view(self) -> None:
        """Wait until the last answer is seen whole, from its first word to its last button."""
        self._wait.until(lambda driver: driver.execute_script(_IS_IN_VIEW))

    @property
    def described(self) -> str:
        """Return the description of the last picture."""
        texts: list[str] = self._driver.execute_script(_ALT_TEXTS)
        return max(texts, key=len)

    def _click(self, selector: str) -> None:
        self._wait.until(element_to_be_clickable(("css selector", selector))).click()

    def _settle(self) -> None:
        """Wait until the page has drawn what a key changed."""
        self._driver.execute_async_script(_NEXT_FRAME)

    def _count(self) -> int:
        return len(self._driver.find_elements(By.CSS_SELECTOR, "article.channel-message"))

    @property
    def _focused(self) -> WebElement:
        return self._driver.switch_to.active_element

    def _composer(self) -> WebElement:
        """Return the composer once it takes messages: it shows before it does."""
        self._wait.until(element_to_be_clickable(("css selector", "#send-message")))
        return self._wait.until(lambda _: self._find("#channel-composer-input"))

    def _find(self, selector: str) -> WebElement:
        return self._driver.find_element(By.CSS_SELECTOR, selector)


def _clicked(driver: WebDriver, path: str) -> bool:
    """Click the button at an XPath; false while it takes no clicks."""
    button = element_to_be_clickable((By.XPATH, path))(driver)
    if isinstance(button, WebElement):
        button.click()
        return True
    return False


def _last_message_as_png(driver: WebDriver) -> bytes:
    message = driver.find_elements(By.CSS_SELECTOR, "article.channel-message")[-1]
    return bytes(message.screenshot_as_png)
